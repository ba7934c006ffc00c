import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, type TestMember } from '@/test/factories'
import { expect, test } from './fixtures'

test('a link that a member posts is held by one moderator, approved by a key, and new to everybody', async ({
  tenant,
  signInAs,
  expectAccessible,
  browser,
  baseURL,
}) => {
  test.slow()
  const poster = await createMember(tenant, { name: 'Petra Poster' })
  const reader = await createMember(tenant, { name: 'Rok Reader' })
  const ana = await createMember(tenant, { name: 'Ana Admin', role: 'ADMIN' })
  const bor = await createMember(tenant, { name: 'Bor Boss', role: 'ADMIN' })
  const open = async (member: TestMember, path: string) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' })
    await signInAs(member, context)
    const page = await context.newPage()
    await page.goto(`/t/${tenant.slug}${path}`)
    return page
  }

  // An address that may not be fetched: nothing here asks the network.
  const address = 'http://10.0.0.1/crust'
  const theirs = await open(poster, '/radar')
  await expect(theirs.getByRole('heading', { name: 'Nothing on the radar yet' })).toBeVisible()
  await expectAccessible(theirs)
  const dialog = theirs.getByRole('dialog')
  await theirs.getByRole('button', { name: 'Post a link' }).first().click()
  await dialog.getByRole('textbox', { name: /^Address/ }).fill(address)
  await expect(dialog.getByText('The page could not be looked at.')).toBeVisible()
  await dialog.getByRole('textbox', { name: /^Title/ }).fill('Why a crust shines')
  await dialog.getByRole('textbox', { name: /^Why is it worth reading/ }).fill('Steam in the first minute.')
  await expectAccessible(theirs)
  await theirs.reload()
  await theirs.getByRole('button', { name: 'Post a link' }).first().click()
  await expect(dialog.getByRole('textbox', { name: /^Title/ })).toHaveValue('Why a crust shines')
  await dialog.getByRole('button', { name: 'Send for approval' }).click()
  const mine = theirs.getByRole('listitem').filter({ hasText: 'Why a crust shines' })
  await expect(mine.getByText('Waiting for approval')).toBeVisible()

  const queue = await open(ana, '/radar?view=PENDING')
  const waiting = queue.getByRole('link', { name: 'Why a crust shines' })
  await expect(waiting).toBeVisible()
  await expectAccessible(queue)
  await queue.keyboard.press('?')
  await expect(queue.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await queue.keyboard.press('Escape')
  await expect(queue.getByRole('dialog')).toBeHidden()
  await queue.keyboard.press('j')
  await expect(waiting).toBeFocused()
  await expect(async () => {
    const held = await tenantDb(tenant.id).mentorRadarPost.count({ where: { claimedById: ana.id } })
    expect(held).toBe(1)
  }).toPass()

  const other = await open(bor, '/radar?view=PENDING')
  await expect(other.getByText('Ana Admin is looking at this link.')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  await expectAccessible(other)

  await queue.keyboard.press('a')
  await expect(queue.getByText('Approved: “Why a crust shines”.')).toBeVisible()
  await expect(queue.getByRole('heading', { name: 'Nothing waits' })).toBeVisible()

  const hers = await open(reader, '')
  const radar = hers.getByRole('link', { name: /^Radar/ }).first()
  await expect(radar.getByLabel('1 new link')).toBeVisible()
  await radar.click()
  const shown = hers.getByRole('listitem').filter({ hasText: 'Why a crust shines' })
  await expect(shown.getByText('New', { exact: true })).toBeVisible()
  await expect(radar.getByLabel('1 new link')).toHaveCount(0)
  await shown.getByRole('button', { name: 'Save for later: Why a crust shines' }).click()
  await expect(hers.getByText('Saved for later: “Why a crust shines”.')).toBeVisible()
  await expectAccessible(hers)
  await hers.getByRole('button', { name: 'Post a link' }).click()
  await hers.getByRole('textbox', { name: /^Address/ }).fill(`${address}/?utm_source=mail#top`)
  await expect(hers.getByText('This address is already on the radar. It cannot be posted twice.')).toBeVisible()

  const approved = theirs.getByRole('link', { name: 'Your link is on the radar' })
  await expect(async () => {
    await theirs.goto(`/t/${tenant.slug}/notifications`)
    await expect(approved).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  await approved.click()
  await expect(theirs.getByText('The link you came for')).toBeVisible()
  await expectAccessible(theirs)
})

test('a link is turned down with a reason that only its poster reads', async ({
  page,
  tenant,
  signInAs,
  expectAccessible,
}) => {
  const poster = await createMember(tenant, { name: 'Petra Poster' })
  const ana = await createMember(tenant, { name: 'Ana Admin', role: 'ADMIN' })
  const link = (title: string, minute: number) => ({
    id: newId(),
    url: `http://10.0.0.1/${title}`,
    canonicalUrl: `https://10.0.0.1/${title}`,
    title,
    previewStatus: 'FAILED' as const,
    postedById: poster.id,
    requestId: newId(),
    createdAt: new Date(Date.UTC(2026, 0, 1, 8, minute)),
  })
  await tenantDb(tenant.id).mentorRadarPost.createMany({ data: [link('Advertisement', 1), link('Guide', 2)] })
  await signInAs(ana)
  await page.goto(`/t/${tenant.slug}/radar?view=PENDING`)
  await expect(page.getByRole('link', { name: 'Advertisement' })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: 'Reject “Advertisement”' })
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('It only collects addresses.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Reject' }).click()
  await expect(page.getByText('Rejected: “Advertisement”.')).toBeVisible()
  // The next one is under the keys at once.
  await expect(page.getByRole('link', { name: 'Guide' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'Advertisement' })).toBeVisible()
  await signInAs(poster)
  await page.goto(`/t/${tenant.slug}/radar?view=MINE`)
  await expect(page.getByText('Waiting for approval')).toHaveCount(2)
})
