import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, type TestMember, type TestTenant } from '@/test/factories'
import { expect, test } from './fixtures'

const earn = (tenant: TestTenant, member: TestMember, amount: number) =>
  tenantDb(tenant.id).xpTransaction.createMany({
    data: { membershipId: member.id, amount, source: 'MANUAL', sourceEntityId: newId() },
  })

test('a reward is asked for and decided in two browsers at once, and the points follow', async ({
  page,
  browser,
  tenant,
  signInAs,
  expectAccessible,
}) => {
  const owner = await createMember(tenant, { role: 'OWNER', name: 'Olga Lastnik' })
  const member = await createMember(tenant, { name: 'Mojca Novak' })
  const db = tenantDb(tenant.id)
  await earn(tenant, member, 500)
  await db.reward.createMany({
    data: [
      { title: 'A cake', costXp: 190, quantityAvailable: 3, monthlyLimit: 2, requestId: newId() },
      { title: 'A course', costXp: 900, requestId: newId() },
    ],
  })
  const approversContext = await browser.newContext()
  await signInAs(owner, approversContext)
  await signInAs(member)
  const approver = await approversContext.newPage()
  await approver.goto(`/t/${tenant.slug}/rewards/requests`)
  await expect(approver.getByRole('heading', { name: 'Nothing waits' })).toBeVisible()

  await page.goto(`/t/${tenant.slug}/rewards`)
  await expect(page.getByText('500 points to spend')).toBeVisible()
  await expect(page.getByText('400 points to go')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'A course', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'A course' }).getByText('400 points to go')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  const ask = async () => {
    await page.getByRole('button', { name: 'Get “A cake”' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Get it' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.getByRole('button', { name: 'Get “A cake”' }).click()
  await db.reward.updateMany({ where: { title: 'A cake' }, data: { costXp: 200 } })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Get it' }).click()
  await expect(dialog.getByRole('alert')).toHaveText(/now costs 200 points/)
  await expect(dialog.getByText('200 points are taken at once')).toBeVisible()
  await dialog.getByRole('button', { name: 'Get it' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('300 points to spend')).toBeVisible()
  await ask()
  await expect(page.getByText('100 points to spend')).toBeVisible()
  await page.getByText('My requests').click()
  await expect(page.getByText('Waiting')).toHaveCount(2)
  await expectAccessible(page)

  const request = approver.getByRole('article', { name: 'A cake' })
  await expect(request).toBeVisible({ timeout: 15_000 })
  await expectAccessible(approver)
  await approver.keyboard.press('a')
  await expect(page.getByText('Granted')).toBeVisible({ timeout: 15_000 })
  await expect(approver.getByRole('navigation', { name: 'Waiting requests' }).getByRole('button')).toHaveCount(1)
  await approver.keyboard.press('r')
  await approver.getByRole('textbox', { name: 'Reason' }).fill('One cake a month has to do')
  await approver.getByRole('button', { name: 'Decline and give back' }).click()
  await expect(page.getByText('Reason: One cake a month has to do')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('300 points to spend')).toBeVisible({ timeout: 15_000 })
  await expect(approver.getByRole('heading', { name: 'Nothing waits' })).toBeVisible()
  const requests = await db.rewardRedemption.findMany({ select: { status: true }, orderBy: { status: 'asc' } })
  expect(requests.map(({ status }) => status)).toEqual(['APPROVED', 'REJECTED'])
  await approversContext.close()
})

test('one stands on the leaderboard as one wishes', async ({ page, tenant, signInAs, expectAccessible }) => {
  const [first, second] = [
    await createMember(tenant, { name: 'Ana Zajc' }),
    await createMember(tenant, { name: 'Bine Kos' }),
  ]
  await earn(tenant, first, 300)
  await earn(tenant, second, 120)
  await signInAs(second)
  await page.goto(`/t/${tenant.slug}/leaderboard`)
  await expect(page.getByText('Place 2, with 120 points')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Not at all' }).check()
  await expect(page.getByText('You are hidden.', { exact: false })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Bine Kos' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Place 2, with 120 points')).toBeVisible()
})
