import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { listStoredMails } from '@/server/mail/transport'
import { createMember, createUser } from '@/test/factories'
import { expect, test } from './fixtures'

const linkIn = (text: string) => /https?:\/\/\S+/.exec(text)?.[0] ?? ''

test('from a new company to its owner before the setup checklist', async ({
  page,
  context,
  browser,
  baseURL,
  signInAs,
  expectAccessible,
}) => {
  const slug = `journey-${newId().slice(-8)}`
  const email = `owner-${slug}@example.com`
  await signInAs(await createUser({ role: 'OWNER', name: 'Petra Platform' }))
  await page.goto('/platform/new')
  await expectAccessible(page)
  await page.getByLabel('Name').first().fill('Zvonček Works')
  await page.getByLabel('Address').fill(slug)
  await page.getByLabel('Name').last().fill('Ana Novak')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Create and invite' }).click()
  await expect(page.getByText(email).first()).toBeVisible()

  await page.goto(`/platform?search=${slug}`)
  await page.getByRole('button', { name: 'Change the plan of Zvonček Works' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('People at most').fill('8')
  await expect(dialog.getByRole('status')).toHaveText('1 person of at most 8 after the change.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Change the plan' }).click()
  await expect(page.getByText('Zvonček Works has the Free plan now.')).toBeVisible()
  await context.close()

  const mailTo = async () => (await listStoredMails()).find((mail) => mail.recipient === email)
  await expect.poll(mailTo).toBeDefined()
  const owner = await browser.newContext({ baseURL: baseURL ?? '' })
  const theirs = await owner.newPage()
  await theirs.goto(linkIn((await mailTo())?.text ?? ''))
  await expect(theirs.getByRole('heading', { name: 'Welcome to Zvonček Works' })).toBeVisible()
  await theirs.getByLabel('New password').fill('a sentence to remember')
  await theirs.getByRole('button', { name: 'Join' }).click()
  await expect(theirs).toHaveURL(new RegExp(`/t/${slug}$`))
  await expect(theirs.getByRole('heading', { name: 'Set up your company' })).toBeVisible()

  await theirs.goto(`/t/${slug}/audit`)
  await expect(theirs.getByRole('listitem').filter({ hasText: 'changed the plan' })).toContainText(
    'Most people: 50 → 8',
  )
  await expectAccessible(theirs)
  await owner.close()
})

test('an owner changes name, colours and language, and the frame of every page shows it', async ({
  page,
  tenant,
  signInAs,
}) => {
  await signInAs(await createMember(tenant, { role: 'OWNER', name: 'Olga Novak' }))
  await page.goto(`/t/${tenant.slug}/settings`)
  await page.getByLabel('Company name').fill('Novi Obrat')
  await page.getByRole('radio', { name: 'Sunset' }).click()
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'Slovenian' }).click()
  await expect(page.getByRole('banner')).toContainText('Novi Obrat')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const stored = () =>
    platformDb.tenant.findUnique({ where: { id: tenant.id }, select: { name: true, theme: true, locale: true } })
  await expect.poll(stored).toEqual({ name: 'Novi Obrat', theme: 'SUNSET', locale: 'sl' })

  await page.goto(`/t/${tenant.slug}`)
  await expect(page.getByRole('banner')).toContainText('Novi Obrat')
  await expect(page.locator('html')).toHaveAttribute('lang', 'sl')
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Nastavitve' })).toBeVisible()
})

test('account, missing and forbidden pages stay in the frame of the company', async ({
  page,
  tenant,
  signInAs,
  expectAccessible,
}) => {
  await signInAs(await createMember(tenant, { name: 'Maja Kos' }))
  await page.goto(`/t/${tenant.slug}/nowhere/at/all`)
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Journey Works')
  await expectAccessible(page)
  await page.goto(`/t/${tenant.slug}/audit`)
  await expect(page.getByRole('heading', { name: 'You do not have permission for this page' })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Journey Works')
  await page.goto('/account')
  await expect(page).toHaveURL(`/t/${tenant.slug}/account`)
  await expect(page.getByRole('banner')).toContainText('Journey Works')
  await expectAccessible(page)
})
