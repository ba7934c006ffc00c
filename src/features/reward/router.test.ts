import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { contextFor } from '@/server/api/context'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { createReward, givePoints } from '@/test/reward-scene'
import { exportRedemptions } from './service/export'

let tenant: TestTenant
let owner: TestMember
let admin: TestMember
let member: TestMember
let stranger: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
  admin = await createMember(tenant, { role: 'ADMIN' })
  stranger = await createMember(await createTenant(), { role: 'OWNER' })
})

beforeEach(async () => {
  member = await createMember(tenant)
  await givePoints(owner, member, 100)
})

const api = (of = member, options = {}) => callerFor(of, options).reward
const balance = (of = member) => callerFor(of).xp.balance()
const redeem = (rewardId: string, requestId = newId(), costXp = 10, now = new Date()) =>
  api(member, { now }).redeem({ rewardId, requestId, costXp })
const stockOf = async (rewardId: string) => (await api(owner).get({ rewardId })).quantityAvailable
const notificationsOf = (of: TestMember, type: 'REWARD_APPROVED' | 'REWARD_REJECTED') =>
  tenantDb(tenant.id).notification.findMany({ where: { membershipId: of.id, type } })
const auditsOf = (entityId: string) =>
  tenantDb(tenant.id).auditLog.findMany({ where: { entityId }, orderBy: { id: 'asc' }, select: { action: true } })

describe('the catalogue', () => {
  it('is made, changed, archived and restored by who manages it, once per request, and the log says so', async () => {
    const requestId = newId()
    const [first, again] = [await createReward(owner, { requestId }), await createReward(owner, { requestId })]
    expect(again.id).toBe(first.id)
    await api(owner).update({ rewardId: first.id, changes: { title: 'Cake', costXp: 12 } })
    await api(owner).archive({ rewardId: first.id })
    await api(owner).archive({ rewardId: first.id })
    expect((await api().list({ limit: 100 })).items.map(({ id }) => id)).not.toContain(first.id)
    expect((await api().list({ limit: 100, isArchived: true })).items.map(({ id }) => id)).not.toContain(first.id)
    expect((await api(owner).list({ limit: 100, isArchived: true })).items.map(({ id }) => id)).toContain(first.id)
    await expect(redeem(first.id, newId(), 12)).rejects.toMatchObject({ message: 'rewardArchived' })
    await api(owner).restore({ rewardId: first.id })
    expect((await auditsOf(first.id)).map(({ action }) => action)).toEqual([
      'REWARD_CREATED',
      'REWARD_UPDATED',
      'REWARD_ARCHIVED',
      'REWARD_RESTORED',
    ])
  })

  it('is not changed by an employee nor by another company', async () => {
    const { id: rewardId } = await createReward(owner)
    await expect(createReward(member)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(api().update({ rewardId, changes: { costXp: 1 } })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(api(stranger).update({ rewardId, changes: { costXp: 1 } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(api(stranger).redeem({ rewardId, costXp: 10, requestId: newId() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(createReward(owner, { imageAssetId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('takes a new number of what is left only from who knows the present one', async () => {
    const { id: rewardId } = await createReward(owner, { quantityAvailable: 5 })
    await redeem(rewardId)
    const change = (from: number) => api(owner).update({ rewardId, changes: {}, stock: { from, to: 9 } })
    await expect(change(5)).rejects.toMatchObject({ code: 'CONFLICT' })
    await change(4)
    expect(await stockOf(rewardId)).toBe(9)
  })

  it('comes in pages, the cheapest first', async () => {
    const other = await createTenant()
    const manager = await createMember(other, { role: 'OWNER' })
    for (const costXp of [30, 10, 20, 20, 10]) await createReward(manager, { costXp })
    const first = await api(manager).list({ limit: 3 })
    const rest = await api(manager).list({ limit: 3, cursor: first.nextCursor })
    expect([...first.items, ...rest.items].map(({ costXp }) => costXp)).toEqual([10, 10, 20, 20, 30])
    expect(rest.nextCursor).toBeNull()
  })
})

describe('asking for a reward', () => {
  it('takes points and stock at once, and the history says what for', async () => {
    const { id: rewardId, title } = await createReward(owner, { quantityAvailable: 3 })
    expect(await redeem(rewardId)).toMatchObject({ status: 'PENDING' })
    expect(await balance()).toMatchObject({ totalXp: 90, lifetimeXp: 100 })
    expect(await stockOf(rewardId)).toBe(2)
    const { items } = await callerFor(member).xp.history({})
    expect(items[0]).toMatchObject({ amount: -10, source: 'REWARD_REDEMPTION', params: { reward: title } })
    expect((await api().mine({})).items).toMatchObject([{ rewardTitle: title, status: 'PENDING', xpSpent: 10 }])
  })

  it('is yours at once where nobody has to approve', async () => {
    const { id: rewardId } = await createReward(owner, { approvalRequired: false })
    const { id, status } = await redeem(rewardId)
    expect(status).toBe('APPROVED')
    expect((await api(owner).queue({ limit: 100 })).items.map((request) => request.id)).not.toContain(id)
  })

  it('is done once per request, also when many of them come at once', async () => {
    const { id: rewardId } = await createReward(owner, { quantityAvailable: 9 })
    const requestId = newId()
    const results = await Promise.all(Array.from({ length: 6 }, () => redeem(rewardId, requestId)))
    expect(new Set(results.map(({ id }) => id)).size).toBe(1)
    expect(await balance()).toMatchObject({ totalXp: 90 })
    expect(await stockOf(rewardId)).toBe(8)
  })

  it('costs what was seen, and no more than there is', async () => {
    const { id: rewardId } = await createReward(owner, { costXp: 60 })
    await expect(redeem(rewardId, newId(), 50)).rejects.toMatchObject({ code: 'CONFLICT' })
    await redeem(rewardId, newId(), 60)
    await expect(redeem(rewardId, newId(), 60)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await balance()).toMatchObject({ totalXp: 40 })
    expect((await api().mine({})).items).toHaveLength(1)
  })

  it('counts the month in the company’s zone', async () => {
    const { id: rewardId } = await createReward(owner, { monthlyLimit: 1 })
    const at = (now: string) => redeem(rewardId, newId(), 10, new Date(now))
    await at('2026-12-31T22:30:00Z')
    await expect(at('2026-12-31T22:59:00Z')).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' })
    await at('2026-12-31T23:30:00Z')
    const seen = await api(member, { now: new Date('2027-01-02T12:00:00Z') }).list({ limit: 100 })
    expect(seen.items.find(({ id }) => id === rewardId)).toMatchObject({ usedThisMonth: 1 })
  })
})

describe('deciding', () => {
  const ask = async (input: Parameters<typeof createReward>[1] = {}) => {
    const reward = await createReward(owner, { quantityAvailable: 5, monthlyLimit: 1, ...input })
    const { id: redemptionId } = await redeem(reward.id)
    return { rewardId: reward.id, redemptionId }
  }

  it('grants, tells and writes it down', async () => {
    const { redemptionId } = await ask()
    await api(admin).approve({ redemptionId, note: 'Enjoy' })
    expect((await api().mine({})).items).toMatchObject([
      { status: 'APPROVED', note: 'Enjoy', reviewedBy: { name: admin.name } },
    ])
    expect(await notificationsOf(member, 'REWARD_APPROVED')).toHaveLength(1)
    expect(await auditsOf(member.id)).toContainEqual({ action: 'REDEMPTION_APPROVED' })
    await expect(api(owner).reject({ redemptionId, note: 'Too late' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(api().cancel({ redemptionId })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await balance()).toMatchObject({ totalXp: 90 })
  })

  it('declines with a reason, and gives points, stock and the month back', async () => {
    const { rewardId, redemptionId } = await ask()
    await api(admin).reject({ redemptionId, note: 'None left this week' })
    expect(await balance()).toMatchObject({ totalXp: 100, lifetimeXp: 100, rank: 'VAJENEC' })
    expect(await stockOf(rewardId)).toBe(5)
    expect(await notificationsOf(member, 'REWARD_REJECTED')).toHaveLength(1)
    const { items } = await callerFor(member).xp.history({})
    expect(items[0]).toMatchObject({ amount: 10, source: 'REWARD_REFUND', params: { cause: 'REJECTED' } })
    await redeem(rewardId)
  })

  it('is taken back by who asked, once, and by nobody else', async () => {
    const { rewardId, redemptionId } = await ask()
    const other = await createMember(tenant)
    await expect(api(other).cancel({ redemptionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await Promise.all([1, 2, 3].map(() => api().cancel({ redemptionId })))
    expect(await balance()).toMatchObject({ totalXp: 100, lifetimeXp: 100 })
    expect(await stockOf(rewardId)).toBe(5)
  })

  it('leaves stock alone that is not counted, then or now', async () => {
    const uncounted = await ask({ quantityAvailable: null })
    await api(owner).update({ rewardId: uncounted.rewardId, changes: {}, stock: { from: null, to: 2 } })
    await api().cancel({ redemptionId: uncounted.redemptionId })
    expect(await stockOf(uncounted.rewardId)).toBe(2)
    const counted = await ask({ quantityAvailable: 2 })
    await api(owner).update({ rewardId: counted.rewardId, changes: {}, stock: { from: 1, to: null } })
    await api().cancel({ redemptionId: counted.redemptionId })
    expect(await stockOf(counted.rewardId)).toBeNull()
  })

  it('is not for one’s own, not for an employee, not for another company', async () => {
    await givePoints(admin, owner, 50)
    const { id: rewardId } = await createReward(owner)
    const { id: redemptionId } = await api(owner).redeem({ rewardId, costXp: 10, requestId: newId() })
    await expect(api(owner).approve({ redemptionId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(api(owner).claim({ redemptionId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(api().approve({ redemptionId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(api(stranger).approve({ redemptionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await api(admin).approve({ redemptionId })
  })

  it('happens once, whoever presses at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      member = await createMember(tenant)
      await givePoints(owner, member, 100)
      const { rewardId, redemptionId } = await ask()
      const outcomes = await Promise.allSettled([
        api(owner).approve({ redemptionId }),
        api(admin).approve({ redemptionId }),
        api(admin).reject({ redemptionId, note: 'No' + ' more' }),
        api().cancel({ redemptionId }),
      ])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const [mine] = (await api().mine({})).items
      const isGranted = mine?.status === 'APPROVED'
      expect(await balance()).toMatchObject({ totalXp: isGranted ? 90 : 100, lifetimeXp: 100 })
      expect(await stockOf(rewardId)).toBe(isGranted ? 4 : 5)
    }
  })
})

describe('the queue', () => {
  it('holds a request for who looks at it, until they leave it or a few minutes have gone', async () => {
    const { id: rewardId } = await createReward(owner)
    const { id: redemptionId } = await redeem(rewardId)
    await api(owner).claim({ redemptionId })
    const seenBy = async (of: TestMember, now = new Date()) =>
      (await api(of, { now }).queue({ limit: 100 })).items.find(({ id }) => id === redemptionId)
    expect(await seenBy(admin)).toMatchObject({ heldBy: owner.name, isMine: false })
    expect(await seenBy(owner)).toMatchObject({ heldBy: null, isMine: true })
    await expect(api(admin).claim({ redemptionId })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(api(admin).approve({ redemptionId })).rejects.toMatchObject({ code: 'CONFLICT' })
    await api(admin).release({ redemptionId })
    expect(await seenBy(admin)).toMatchObject({ heldBy: owner.name })
    const later = new Date(Date.now() + 181_000)
    expect(await seenBy(admin, later)).toMatchObject({ heldBy: null })
    await api(admin, { now: later }).claim({ redemptionId })
    await api(admin).release({ redemptionId })
    expect(await seenBy(owner)).toMatchObject({ heldBy: null })
  })

  it('gives a request to one of many who look at once', async () => {
    const { id: rewardId } = await createReward(owner)
    const { id: redemptionId } = await redeem(rewardId)
    const claims = await Promise.allSettled([owner, admin].map((of) => api(of).claim({ redemptionId })))
    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('tells who decides, but not again while they have not looked', async () => {
    const other = await createTenant()
    const boss = await createMember(other, { role: 'OWNER' })
    const helper = await createMember(other, { permissions: ['MANAGE_REWARDS'] })
    await givePoints(boss, helper, 100)
    const { id: rewardId } = await createReward(boss)
    for (let n = 0; n < 3; n += 1) await callerFor(helper).reward.redeem({ rewardId, costXp: 10, requestId: newId() })
    const told = (of: TestMember) =>
      tenantDb(other.id).notification.count({ where: { membershipId: of.id, type: 'REVIEW_REQUESTED' } })
    expect([await told(boss), await told(helper)]).toEqual([1, 0])
    await callerFor(boss).notification.markAll()
    await callerFor(helper).reward.redeem({ rewardId, costXp: 10, requestId: newId() })
    expect(await told(boss)).toBe(2)
  })

  it('is counted for those who decide, without their own, and for nobody else', async () => {
    const other = await createTenant()
    const boss = await createMember(other, { role: 'OWNER' })
    const helper = await createMember(other, { permissions: ['MANAGE_REWARDS'] })
    await givePoints(boss, helper, 100)
    const { id: rewardId } = await createReward(boss)
    const ask = () => callerFor(helper).reward.redeem({ rewardId, costXp: 10, requestId: newId() })
    const { id: redemptionId } = await ask()
    await ask()
    expect(await callerFor(boss).reward.waiting()).toEqual({ count: 2 })
    expect(await callerFor(helper).reward.waiting()).toEqual({ count: 0 })
    await callerFor(boss).reward.approve({ redemptionId })
    expect(await callerFor(boss).reward.waiting()).toEqual({ count: 1 })
    expect(await api(stranger).waiting()).toEqual({ count: 0 })
    await expect(api(member).waiting()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('shows the oldest first, page by page', async () => {
    const other = await createTenant()
    const boss = await createMember(other, { role: 'OWNER' })
    const asker = await createMember(other)
    await givePoints(boss, asker, 100)
    const { id: rewardId } = await createReward(boss)
    const ids: string[] = []
    for (let n = 0; n < 5; n += 1) {
      ids.push((await callerFor(asker).reward.redeem({ rewardId, costXp: 10, requestId: newId() })).id)
    }
    const first = await callerFor(boss).reward.queue({ limit: 3 })
    const rest = await callerFor(boss).reward.queue({ limit: 3, cursor: first.nextCursor })
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids)
    const history = await callerFor(boss).reward.history({ limit: 3 })
    const older = await callerFor(boss).reward.history({ limit: 3, cursor: history.nextCursor })
    expect([...history.items, ...older.items].map(({ id }) => id)).toEqual(ids.toReversed())
  })
})

describe('the history', () => {
  const download = async (of: TestMember, query = '') => {
    const ctx = await contextFor({ slug: of.slug, headers: new Headers(), sessionId: of.sessionId })
    return exportRedemptions(ctx, new URLSearchParams(query))
  }

  it('is filtered, and exported as a file without formulas; that is audited', async () => {
    const { id: rewardId } = await createReward(owner, { title: '=1+1', approvalRequired: false })
    await redeem(rewardId)
    await redeem((await createReward(owner)).id)
    const { items } = await api(owner).history({ rewardId, status: 'APPROVED', membershipId: member.id })
    expect(items).toMatchObject([{ rewardTitle: '=1+1', membership: { name: member.name } }])
    const exported = await download(owner, `rewardId=${rewardId}`)
    const text = await exported.text()
    expect(text.trim().split('\n')).toHaveLength(2)
    expect(text).toContain("'=1+1")
    const audits = await tenantDb(tenant.id).auditLog.count({ where: { action: 'REPORT_EXPORTED', actorId: owner.id } })
    expect(audits).toBe(1)
    expect((await download(member)).status).toBe(403)
  })
})
