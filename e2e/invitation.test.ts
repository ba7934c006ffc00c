import { listStoredMails } from '@/server/mail/transport'
import { createMember, createModule } from '@/test/factories'
import { expect, test } from './fixtures'

const linkIn = (text: string) => /https?:\/\/\S+/.exec(text)?.[0] ?? ''

test('from an invitation to the first module', async ({
  page,
  context,
  tenant,
  signInAs,
  expectAccessible,
  browser,
  baseURL,
}) => {
  const owner = await createMember(tenant, { role: 'OWNER', name: 'Olga Novak' })
  await createModule(tenant, owner, { title: 'Fire safety' })
  const email = `newcomer-${tenant.slug}@example.com`

  await signInAs(owner)
  await page.goto(`/t/${tenant.slug}/people`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Nik Novinec')
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText('An invitation is on its way to Nik Novinec.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: email })).toContainText('Invited')
  await context.close()

  const mailTo = async () => (await listStoredMails()).find((mail) => mail.recipient === email)
  await expect.poll(mailTo).toBeDefined()
  const mail = await mailTo()
  expect(mail?.subject).toBe('Olga Novak invites you to Journey Works')
  const link = linkIn(mail?.text ?? '')

  const newcomer = await browser.newContext({ baseURL: baseURL ?? '' })
  const theirs = await newcomer.newPage()
  await theirs.goto(link)
  await expectAccessible(theirs)
  await expect(theirs.getByRole('heading', { name: 'Welcome to Journey Works' })).toBeVisible()
  await theirs.getByLabel('New password').fill('a sentence to remember')
  await theirs.getByRole('button', { name: 'Join' }).click()
  await expect(theirs).toHaveURL(new RegExp(`/t/${tenant.slug}$`))
  await theirs
    .getByRole('link', { name: /Fire safety/ })
    .first()
    .click()
  await expect(theirs.getByRole('heading', { name: 'Fire safety', level: 1 })).toBeVisible()

  await theirs.goto(link)
  await expect(theirs.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible()
  await newcomer.close()
})
