import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { addDays, type Day, momentOf } from '@/lib/calendar'
import { platformDb } from '@/server/db/platform-db'
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
import { film, onlyPartOf, partsOf, type TestModule, texts } from '@/test/learning'
import { findStandingDifferences } from './queries'
import { isUnbroken } from './service/streak'

const ZONE = 'Europe/Ljubljana'
const FRIDAY = '2026-03-06'
const MONDAY = '2026-03-09'

const owners = new pg.Client(env.DATABASE_URL)
let tenant: TestTenant
let owner: TestMember
let member: TestMember
let modules: TestModule[]

beforeAll(async () => {
  await owners.connect()
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
  const one = () => createModule(tenant, owner, { sections: texts(1) })
  modules = [await one(), await one()]
})

beforeEach(async () => {
  await setZone(ZONE)
  member = await createMember(tenant)
})

afterAll(() => owners.end())

const setZone = (timeZone: string) => platformDb.tenant.update({ where: { id: tenant.id }, data: { timeZone } })
const at = (day: Day, zone = ZONE, hour = 12) => momentOf(day, zone, hour)

function learn(now: Date, module = modules[0]) {
  if (!module) throw new Error('There is a module.')
  return callerFor(member, { now }).enrollment.start({ moduleId: module.id })
}

async function learnOn(...days: Day[]) {
  for (const day of days) await learn(at(day))
}

const streakAt = async (now: Date, of = member) => (await callerFor(of, { now }).xp.balance()).streak
const streakOn = (day: Day) => streakAt(at(day))

const daysOf = async (of = member) => {
  const rows = await tenantDb(tenant.id).dailyActivity.findMany({
    where: { membershipId: of.id },
    orderBy: { day: 'asc' },
  })
  return rows.map(({ day }) => day.toISOString().slice(0, 10))
}

describe('a streak', () => {
  it('counts days in a row, once each, and a weekend without learning interrupts nothing', async () => {
    await learnOn('2026-03-05', '2026-03-05', FRIDAY, FRIDAY)
    expect(await streakOn(FRIDAY)).toEqual({ current: 2, longest: 2 })
    await learnOn(MONDAY)
    expect(await streakOn(MONDAY)).toEqual({ current: 3, longest: 3 })
    expect(await daysOf()).toEqual(['2026-03-05', FRIDAY, MONDAY])
  })

  it('counts a weekend with learning', async () => {
    await learnOn(FRIDAY, '2026-03-07', MONDAY)
    expect(await streakOn(MONDAY)).toEqual({ current: 3, longest: 3 })
  })

  it('is not over while today is not, and is after a working day without learning; the longest stays', async () => {
    await learnOn('2026-03-05', FRIDAY)
    expect(await streakOn(MONDAY)).toEqual({ current: 2, longest: 2 })
    expect(await streakOn('2026-03-10')).toEqual({ current: 0, longest: 2 })
    await learnOn('2026-03-10')
    expect(await streakOn('2026-03-10')).toEqual({ current: 1, longest: 2 })
  })

  it('changes its day at the company’s midnight', async () => {
    await learn(new Date('2026-03-04T22:59:59Z'))
    await learn(new Date('2026-03-04T23:00:00Z'))
    expect(await daysOf()).toEqual(['2026-03-04', '2026-03-05'])
    expect(await streakOn('2026-03-05')).toEqual({ current: 2, longest: 2 })
  })

  it('holds when the same day is begun, and two days are, by many at once', async () => {
    const [first, second] = modules
    await Promise.all([first, second].map((module) => learn(at('2026-03-04'), module)))
    expect(await streakOn('2026-03-04')).toEqual({ current: 1, longest: 1 })
    const midnight = momentOf(FRIDAY, ZONE).getTime()
    await Promise.all([learn(new Date(midnight - 1), first), learn(new Date(midnight), second)])
    expect(await streakOn(FRIDAY)).toEqual({ current: 3, longest: 3 })
  })

  it('loses no day when the company moves to another time zone, and back', async () => {
    await learnOn('2026-03-03', '2026-03-04')
    await setZone('Pacific/Auckland')
    await learn(at(FRIDAY, 'Pacific/Auckland', 1))
    await setZone('America/Los_Angeles')
    await learn(at('2026-03-05', 'America/Los_Angeles', 9))
    expect(await daysOf()).toEqual(['2026-03-03', '2026-03-04', '2026-03-05', FRIDAY])
    expect(await streakAt(at('2026-03-05', 'America/Los_Angeles'))).toEqual({ current: 4, longest: 4 })
  })

  it('is one’s own, in one’s own company', async () => {
    await learnOn('2026-03-05', FRIDAY)
    const other = await createTenant()
    const stranger = await createMember(other)
    expect(await streakAt(at(FRIDAY), stranger)).toEqual({ current: 0, longest: 0 })
    expect(await streakAt(at(FRIDAY), owner)).toEqual({ current: 0, longest: 0 })
    expect(await tenantDb(other.id).dailyActivity.count()).toBe(0)
  })

  it('is written by learning alone', async () => {
    const data = { membershipId: member.id, day: new Date(FRIDAY) }
    await expect(tenantDb(tenant.id).dailyActivity.create({ data })).rejects.toThrow()
    const [module] = modules
    await callerFor(owner, { now: at(FRIDAY) }).progressOverride.override({
      targets: [{ membershipId: member.id, moduleId: module?.id ?? '' }],
      reason: 'Seen at work',
      kind: 'COMPLETE',
    })
    expect(await daysOf()).toEqual([])
  })

  it('is kept in the row of the balance, so that it is read at the same cost after years', async () => {
    await learnOn('2026-03-05')
    const where = { tenantId_membershipId: { tenantId: tenant.id, membershipId: member.id } }
    const select = { currentStreak: true, longestStreak: true, streakDay: true }
    expect(await tenantDb(tenant.id).userXpBalance.findUnique({ where, select })).toEqual({
      currentStreak: 1,
      longestStreak: 1,
      streakDay: new Date('2026-03-05'),
    })
  })
})

describe('learning is', () => {
  it('watching a video', async () => {
    const part = onlyPartOf(await createModule(tenant, owner, { sections: [film()] }))
    await callerFor(member, { now: at('2026-03-05') }).enrollment.openSection(part)
    await callerFor(member, { now: at(FRIDAY) }).enrollment.saveVideo({ ...part, ranges: [[0, 5]], position: 5 })
    expect(await daysOf()).toEqual(['2026-03-05', FRIDAY])
  })

  it('beginning a quiz and answering it', async () => {
    const module = await createModule(tenant, owner, {
      sections: [{ title: 'Quiz', type: 'QUIZ', quiz: { ...sampleQuiz, timeLimitSeconds: null } }],
    })
    const [ref] = partsOf(module)
    const question = module.content.sections[0]?.quiz?.questions[0]
    const optionId = question?.options[0]?.id
    if (!ref || !question || !optionId) throw new Error('The module has a question.')
    const { attemptId } = await callerFor(member, { now: at('2026-03-05') }).quiz.start(ref)
    const answer = { questionId: question.id, optionIds: [optionId], isFlagged: false, revision: 1 }
    await callerFor(member, { now: at(FRIDAY) }).quiz.save({ attemptId, answers: [answer] })
    expect(await daysOf()).toEqual(['2026-03-05', FRIDAY])
  })
})

describe('the two ways of counting', () => {
  it('agree about any days, in any order', async () => {
    const days = fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 1, maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(days, async (offsets) => {
        member = await createMember(tenant)
        await learnOn(...offsets.map((offset) => addDays('2026-03-02', offset)))
        expect(await findStandingDifferences(tenantDb(tenant.id))).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  it('agree about any two days: the database’s and the reader’s', async () => {
    const monday = '2026-03-02'
    const pairs = Array.from({ length: 8 }, (_, from) =>
      Array.from({ length: 12 }, (_, days) => [addDays(monday, from), addDays(monday, from + days + 1)] as const),
    ).flat()
    const { rows } = await owners.query(
      'select continues_streak(a, b) as is_on from unnest($1::date[], $2::date[]) as pair(a, b)',
      [pairs.map(([from]) => from), pairs.map(([, to]) => to)],
    )
    expect(rows.map((row) => row.is_on)).toEqual(pairs.map(([from, to]) => isUnbroken(from, to)))
    expect(isUnbroken('2026-03-08', '2026-03-10')).toBe(false)
  })

  it('show a streak that somebody has broken', async () => {
    await learnOn('2026-03-05', FRIDAY)
    const set = 'update user_xp_balance set current_streak = $2 where membership_id = $1'
    await owners.query(set, [member.id, 1])
    expect(await findStandingDifferences(tenantDb(tenant.id))).toEqual([{ membershipId: member.id, what: 'STREAK' }])
    await owners.query(set, [member.id, 2])
    expect(await findStandingDifferences(tenantDb(tenant.id))).toEqual([])
  })
})
