import fc from 'fast-check'
import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { env } from '@/env'
import type { XpSourceType } from '@/generated/prisma/enums'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import {
  createMember,
  createModule,
  createTenant,
  sampleQuiz,
  type TestMember,
  type TestTenant,
} from '@/test/factories'
import { completeAll, inTransaction, partsOf, texts } from '@/test/learning'
import { nextRank, RANKS, rankOf } from './policy'
import { findDifferences } from './queries'
import { awardXp } from './service/award'
import { writeXp } from './service/write'

let tenant: TestTenant
let owner: TestMember
let member: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
})

beforeEach(async () => {
  member = await createMember(tenant)
})

const db = () => tenantDb(tenant.id)
const balance = (of = member) => callerFor(of).xp.balance()
const lines = (of = member) => db().xpTransaction.findMany({ where: { membershipId: of.id }, orderBy: { id: 'asc' } })
const write = (amount: number, source: XpSourceType = 'MANUAL', sourceEntityId = newId()) =>
  inTransaction(tenant, owner, (ctx) =>
    writeXp(ctx, { membershipId: member.id, amount, source, sourceEntityId, params: {} }),
  )

describe('the ledger', () => {
  it('is the only way to a balance: the app writes neither balances nor over lines', async () => {
    await write(100)
    const [line] = await lines()
    const where = { tenantId_membershipId: { tenantId: tenant.id, membershipId: member.id } }
    await expect(db().userXpBalance.update({ where, data: { totalXp: 9_999 } })).rejects.toThrow()
    await expect(db().userXpBalance.delete({ where })).rejects.toThrow()
    const other = await createMember(tenant)
    await expect(db().userXpBalance.create({ data: { membershipId: other.id, totalXp: 5 } })).rejects.toThrow()
    await expect(db().xpTransaction.update({ where: { id: line?.id ?? '' }, data: { amount: 1 } })).rejects.toThrow()
    await expect(db().xpTransaction.delete({ where: { id: line?.id ?? '' } })).rejects.toThrow()
    expect(await balance()).toMatchObject({ totalXp: 100, lifetimeXp: 100 })
  })

  it('pays one entity once, also to many requests at once', async () => {
    const sourceEntityId = newId()
    const award = () =>
      inTransaction(tenant, member, (ctx) =>
        awardXp(ctx, { membershipId: member.id, source: 'MODULE_COMPLETED', sourceEntityId, params: {} }),
      )
    const paid = await Promise.all(Array.from({ length: 8 }, award))
    expect(paid.filter((each) => each.paid > 0)).toEqual([{ paid: 100 }])
    expect(await balance()).toMatchObject({ totalXp: 100 })
    expect(await lines()).toHaveLength(1)
  })

  it('never spends more than there is, however many try at once, and a refused one leaves no line', async () => {
    await write(100)
    const spent = await Promise.allSettled(Array.from({ length: 8 }, () => write(-30, 'REWARD_REDEMPTION')))
    expect(spent.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(await balance()).toMatchObject({ totalXp: 10, lifetimeXp: 100 })
    expect(await lines()).toHaveLength(4)
    await expect(write(-11)).rejects.toMatchObject({ message: 'notEnoughPoints' })
  })

  it('counts a refund as spendable, not as earned', async () => {
    await write(100)
    await write(-60, 'REWARD_REDEMPTION')
    await write(60, 'REWARD_REFUND')
    expect(await balance()).toMatchObject({ totalXp: 100, lifetimeXp: 100 })
  })

  it('keeps its rule over random sequences: total is the sum, never below nothing; lifetime the earnings', async () => {
    const step = fc.record({
      amount: fc.integer({ min: -400, max: 400 }).filter((amount) => amount !== 0),
      isRefund: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        member = await createMember(tenant)
        let [total, lifetime] = [0, 0]
        for (const { amount, isRefund } of steps) {
          const source = amount < 0 ? 'REWARD_REDEMPTION' : isRefund ? 'REWARD_REFUND' : 'MANUAL'
          const isDone = await write(amount, source).catch(() => false)
          expect(isDone).toBe(total + amount >= 0)
          if (!isDone) continue
          total += amount
          if (source === 'MANUAL') lifetime += amount
          const { totalXp, lifetimeXp, rank } = await balance()
          expect({ totalXp, lifetimeXp, rank }).toEqual({
            totalXp: total,
            lifetimeXp: lifetime,
            rank: rankOf(lifetime),
          })
        }
      }),
      { numRuns: 15 },
    )
    expect(await findDifferences(db())).toEqual([])
  })

  it('shows a balance that somebody has broken', async () => {
    await write(100)
    const owners = new pg.Client(env.DATABASE_URL)
    await owners.connect()
    await owners.query('UPDATE user_xp_balance SET total_xp = 7 WHERE membership_id = $1', [member.id])
    expect(await findDifferences(db())).toEqual([
      { membershipId: member.id, totalXp: 7, lifetimeXp: 100, ledgerTotal: 100, ledgerLifetime: 100 },
    ])
    await owners.query('UPDATE user_xp_balance SET total_xp = 100 WHERE membership_id = $1', [member.id])
    await owners.end()
    expect(await findDifferences(db())).toEqual([])
  })

  it('is not seen by another company, nor written into', async () => {
    await write(100)
    const other = await createTenant()
    expect(await tenantDb(other.id).xpTransaction.count()).toBe(0)
    expect(await tenantDb(other.id).userXpBalance.count()).toBe(0)
    const data = { id: newId(), membershipId: member.id, amount: 5, source: 'MANUAL' as const, sourceEntityId: newId() }
    await expect(tenantDb(other.id).xpTransaction.create({ data })).rejects.toThrow()
  })
})

describe('what pays', () => {
  it('the first completion of a module, and its renewal, each once', async () => {
    const module = await createModule(tenant, owner, { sections: texts(1), validityMonths: 1 })
    await completeAll(member, module)
    await completeAll(member, module)
    expect(await balance()).toMatchObject({ totalXp: 100 })
    const now = new Date(Date.now() + 20 * 86_400_000)
    const caller = callerFor(member, { now })
    await caller.enrollment.renew({ moduleId: module.id })
    for (const part of partsOf(module)) await caller.enrollment.completeSection(part)
    expect((await lines()).map(({ source, amount }) => [source, amount])).toEqual([
      ['MODULE_COMPLETED', 100],
      ['COMPLIANCE_RENEWAL', 75],
    ])
  })

  it('not a completion by somebody else, nor the same module again after a reset', async () => {
    const module = await createModule(tenant, owner, { sections: texts(1) })
    const target = { targets: [{ membershipId: member.id, moduleId: module.id }], reason: 'Seen at work' }
    await callerFor(owner).progressOverride.override({ ...target, kind: 'COMPLETE' })
    expect(await lines()).toEqual([])
    await callerFor(owner).progressOverride.override({ ...target, kind: 'RESET' })
    await completeAll(member, module)
    await callerFor(owner).progressOverride.override({ ...target, kind: 'RESET' })
    await completeAll(member, module)
    expect(await lines()).toMatchObject([{ source: 'MODULE_COMPLETED' }])
  })

  it('a quiz passed with a high score, once', async () => {
    const module = await createModule(tenant, owner, {
      sections: [{ title: 'Quiz', type: 'QUIZ', quiz: sampleQuiz }],
    })
    const [ref] = partsOf(module)
    const quiz = module.content.sections[0]?.quiz
    if (!ref || !quiz) throw new Error('The module has a quiz.')
    const answers = quiz.questions.map(({ id, options }) => ({
      questionId: id,
      optionIds: options.filter(({ isCorrect }) => isCorrect).map((option) => option.id),
      isFlagged: false,
      revision: 1,
    }))
    const { attemptId } = await callerFor(member).quiz.start(ref)
    await callerFor(member).quiz.submit({ attemptId, answers })
    expect((await lines()).map(({ source, amount }) => [source, amount])).toEqual(
      expect.arrayContaining([
        ['QUIZ_HIGH_SCORE', 50],
        ['MODULE_COMPLETED', 100],
      ]),
    )
  })
})

describe('by hand', () => {
  const give = (by: TestMember, amount: number, requestId = newId()) =>
    callerFor(by).xp.give({ membershipId: member.id, amount, reason: 'Helped a colleague', requestId })

  it('gives and takes with a reason, once per request, and the log says so', async () => {
    const requestId = newId()
    await Promise.all([1, 2, 3].map(() => give(owner, 40, requestId)))
    await give(owner, -15)
    await expect(give(owner, -26)).rejects.toMatchObject({ code: 'CONFLICT' })
    const { items } = await callerFor(member).xp.history({})
    expect(items).toMatchObject([
      { amount: -15, source: 'MANUAL', params: { reason: 'Helped a colleague' }, givenBy: { name: owner.name } },
      { amount: 40 },
    ])
    expect(await db().auditLog.count({ where: { action: 'XP_GIVEN', entityId: member.id } })).toBe(2)
  })

  it('not to oneself, not by an employee, not to another company', async () => {
    const toSelf = callerFor(owner).xp.give({
      membershipId: owner.id,
      amount: 5,
      reason: 'Why not',
      requestId: newId(),
    })
    await expect(toSelf).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(give(await createMember(tenant), 5)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const stranger = await createMember(await createTenant(), { role: 'OWNER' })
    await expect(give(stranger, 5)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tells of a new rank once', async () => {
    await give(owner, 1_499)
    const told = () => db().notification.findMany({ where: { membershipId: member.id, type: 'XP_EARNED' } })
    expect(await told()).toEqual([])
    await give(owner, 1)
    await give(owner, 10)
    expect(await told()).toMatchObject([{ params: { rank: 'POMOCNIK', lifetimeXp: 1_500 } }])
  })
})

describe('ranks', () => {
  it.each(RANKS)('$rank begins at $from', ({ rank, from }) => {
    expect(rankOf(from)).toBe(rank)
    if (from > 0) expect(rankOf(from - 1)).not.toBe(rank)
  })

  it('says how far the next one is', () => {
    expect(nextRank(0)).toEqual({ rank: 'POMOCNIK', missing: 1_500, percent: 0 })
    expect(nextRank(2_500)).toEqual({ rank: 'MOJSTER', missing: 1_000, percent: 50 })
    expect(nextRank(6_000)).toBeNull()
  })
})
