import { newId } from '@/lib/random'
import { callerFor } from '@/test/caller'
import { createMember } from '@/test/factories'
import { createReward, givePoints } from '@/test/reward-scene'
import { expect, test } from './fixtures'

test('a reward is asked for and decided in two browsers at once, and the points follow', async ({
  page,
  browser,
  tenant,
  signInAs,
  expectAccessible,
}) => {
  const owner = await createMember(tenant, { role: 'OWNER', name: 'Olga Lastnik' })
  const member = await createMember(tenant, { name: 'Mojca Novak' })
  await givePoints(owner, member, 500)
  await createReward(owner, { title: 'A cake', costXp: 200, quantityAvailable: 3, monthlyLimit: 2 })
  await createReward(owner, { title: 'A course', costXp: 900 })
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
  const ask = async () => {
    await page.getByRole('button', { name: 'Get “A cake”' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Get it' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await ask()
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
  expect((await callerFor(member).reward.mine({})).items.map(({ status }) => status).sort()).toEqual([
    'APPROVED',
    'REJECTED',
  ])
  await approversContext.close()
})

test('one stands on the leaderboard as one wishes', async ({ page, tenant, signInAs, expectAccessible }) => {
  const owner = await createMember(tenant, { role: 'OWNER', name: 'Olga Lastnik' })
  const [first, second] = [
    await createMember(tenant, { name: 'Ana Zajc' }),
    await createMember(tenant, { name: 'Bine Kos' }),
  ]
  await givePoints(owner, first, 300)
  await callerFor(owner).xp.give({ membershipId: second.id, amount: 120, reason: 'Helped', requestId: newId() })
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
