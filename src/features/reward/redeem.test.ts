import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { findDifferences } from '@/features/xp/queries'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { createReward, givePoints } from '@/test/reward-scene'

vi.setConfig({ testTimeout: 120_000 })

let tenant: TestTenant
let owner: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
})

describe('two hundred requests at once', () => {
  it('of fifty people for the last seven, one each: exactly seven get one, and ledger and balances agree', async () => {
    const people = await Promise.all(Array.from({ length: 50 }, () => createMember(tenant)))
    await Promise.all(people.map((person) => givePoints(owner, person, 100)))
    const { id: rewardId } = await createReward(owner, {
      quantityAvailable: 7,
      monthlyLimit: 1,
      approvalRequired: false,
    })
    const asked = Array.from({ length: 200 }, (_, n) => people[n % 50] ?? owner)
    const outcomes = await Promise.allSettled(
      asked.map((person) => callerFor(person).reward.redeem({ rewardId, costXp: 10, requestId: newId() })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(7)
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
    expect(refused.every((code) => code === 'CONFLICT' || code === 'UNPROCESSABLE_CONTENT')).toBe(true)
    const redemptions = await tenantDb(tenant.id).rewardRedemption.findMany({ where: { rewardId } })
    expect(new Set(redemptions.map(({ membershipId }) => membershipId)).size).toBe(7)
    expect((await callerFor(owner).reward.get({ rewardId })).quantityAvailable).toBe(0)
    const balances = await tenantDb(tenant.id).userXpBalance.findMany({ where: { totalXp: 90 } })
    expect(balances.map(({ membershipId }) => membershipId).sort()).toEqual(
      redemptions.map(({ membershipId }) => membershipId).sort(),
    )
    expect(await findDifferences(tenantDb(tenant.id))).toEqual([])
  })
})

describe('whatever happens in whatever order', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('earn' as const), amount: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ kind: fc.constant('adjust' as const), amount: fc.integer({ min: -300, max: -1 }) }),
    fc.record({ kind: fc.constantFrom('redeem' as const, 'approve' as const, 'reject' as const, 'cancel' as const) }),
  )

  it('total is the sum of the ledger and never below nothing, lifetime never falls, stock is right', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 18 }), async (steps) => {
        const member = await createMember(tenant)
        const api = callerFor(member).reward
        const { id: rewardId } = await createReward(owner, { costXp: 120, quantityAvailable: 3, monthlyLimit: 2 })
        let [total, lifetime] = [0, 0]
        const states: string[] = []
        const held = () => states.filter((state) => state === 'PENDING' || state === 'APPROVED').length
        const pending: { id: string; place: number }[] = []
        for (const [number, { kind, ...rest }] of steps.entries()) {
          const amount = 'amount' in rest ? rest.amount : 0
          const open = pending.at(number % Math.max(1, pending.length))
          if (kind === 'earn' || kind === 'adjust') {
            const isDone = await givePoints(owner, member, amount).then(
              () => true,
              () => false,
            )
            expect(isDone).toBe(total + amount >= 0)
            if (isDone) total += amount
            if (isDone && amount > 0) lifetime += amount
          } else if (kind === 'redeem') {
            const done = await api.redeem({ rewardId, costXp: 120, requestId: newId() }).catch(() => null)
            expect(done !== null).toBe(total >= 120 && held() < 2)
            if (!done) continue
            total -= 120
            pending.push({ id: done.id, place: states.push('PENDING') - 1 })
          } else if (open) {
            const redemptionId = open.id
            if (kind === 'approve') await callerFor(owner).reward.approve({ redemptionId })
            else if (kind === 'reject') await callerFor(owner).reward.reject({ redemptionId, note: 'Not now' })
            else await api.cancel({ redemptionId })
            pending.splice(pending.indexOf(open), 1)
            states[open.place] = kind === 'approve' ? 'APPROVED' : 'ENDED'
            if (kind !== 'approve') total += 120
          }
          expect(await callerFor(member).xp.balance()).toMatchObject({ totalXp: total, lifetimeXp: lifetime })
          expect((await callerFor(owner).reward.get({ rewardId })).quantityAvailable).toBe(3 - held())
        }
      }),
      { numRuns: 12 },
    )
    expect(await findDifferences(tenantDb(tenant.id))).toEqual([])
  })
})
