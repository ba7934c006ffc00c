import { beforeEach, describe, expect, it } from 'vitest'
import { dayOf, endOfDay, momentOf } from '@/lib/calendar'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import type { JobContext } from '@/server/jobs/define-job'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { inTransaction, type TestModule } from '@/test/learning'
import { takeMornings } from './jobs'
import { type Step, sendReminders } from './service'

const ZONE = 'Europe/Ljubljana'
const LONG_AGO = new Date('2026-01-01T09:00:00Z')

let tenant: TestTenant
let owner: TestMember
let member: TestMember
let module: TestModule

beforeEach(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
  member = await createMember(tenant)
  module = await createModule(tenant, owner, { title: 'First aid' })
})

const db = () => tenantDb(tenant.id)

const asJob = <R>(now: Date, run: (ctx: JobContext) => Promise<R>) =>
  inTransaction(tenant, owner, (ctx) => run({ ...ctx, now }))

/** The whole round of a tenant on a day, as the jobs make it. */
async function remind(day: string): Promise<void> {
  let step: Step | null = { day, phase: 'deadlines', after: null }
  while (step) {
    const next: Step = step
    step = await asJob(momentOf(day, ZONE, 6), (ctx) => sendReminders(ctx, next))
  }
}

async function assign(input: { dueOn?: string; assignedAt?: Date; membershipId?: string; data?: object } = {}) {
  const { dueOn = '2027-03-28', assignedAt = LONG_AGO, membershipId = member.id, data = {} } = input
  const dueAt = endOfDay(dueOn, ZONE)
  const id = newId()
  await db().assignment.create({
    data: { id, membershipId, moduleId: module.id, source: 'DIRECT', assignedAt, dueAt, ...data },
    select: { id: true },
  })
  await db().assignmentCause.create({ data: { assignmentId: id, assignedAt, dueAt }, select: { id: true } })
  return id
}

const complete = (data: object = {}) =>
  db().enrollment.create({
    data: {
      membershipId: member.id,
      moduleId: module.id,
      status: 'COMPLETED',
      progress: 100,
      completedAt: LONG_AGO,
      completedVersion: 1,
      ...data,
    },
    select: { id: true },
  })

async function told() {
  const rows = await db().notification.findMany({ orderBy: { createdAt: 'asc' } })
  return rows.map(({ type, params, createdAt }) => {
    const { kind } = params as { kind?: string }
    return [dayOf(createdAt, ZONE), kind ?? type].join(' ')
  })
}

const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => dayOf(new Date(Date.parse(from) + index * 86_400_000), 'UTC'))

describe('a deadline', () => {
  it('is reminded of 14, 7 and 1 days before, then weekly while it is overdue, once each', async () => {
    await assign()
    for (const day of days('2027-03-10', 40)) {
      await remind(day)
      await remind(day)
    }
    // Clocks go forward on the day of the deadline.
    expect(await told()).toEqual([
      '2027-03-14 UPCOMING',
      '2027-03-21 UPCOMING',
      '2027-03-27 UPCOMING',
      '2027-03-29 OVERDUE',
      '2027-04-05 OVERDUE',
      '2027-04-12 OVERDUE',
    ])
  })

  it('says until when and why, and leads to the module', async () => {
    await assign()
    await remind('2027-03-21')
    expect(await db().notification.findMany()).toMatchObject([
      {
        membershipId: member.id,
        family: 'deadlines',
        params: { kind: 'UPCOMING', moduleTitle: 'First aid', dueAt: '2027-03-28T21:59:59.999Z' },
        cause: { kind: 'DIRECT', since: LONG_AGO.toISOString() },
        path: `/modules/${module.slug}`,
      },
    ])
  })

  it('is reminded of by the group that asks for it', async () => {
    const id = await assign()
    const group = await db().group.create({ data: { name: 'Production', color: 'BLUE' }, select: { id: true } })
    await db().assignmentCause.updateMany({ where: { assignmentId: id }, data: { groupId: group.id } })
    await remind('2027-03-21')
    expect(await db().notification.findMany()).toMatchObject([{ cause: { kind: 'GROUP', group: 'Production' } }])
  })

  it('is made up for once when nights were missed, by the newest reminder only', async () => {
    await assign()
    await remind('2027-03-23')
    await remind('2027-03-24')
    await remind('2027-04-15')
    await remind('2027-04-16')
    expect(await told()).toEqual(['2027-03-23 UPCOMING', '2027-04-15 OVERDUE'])
  })

  it('is not reminded of right after it was given', async () => {
    await assign({ assignedAt: new Date('2027-03-24T12:00:00Z') })
    for (const day of days('2027-03-24', 5)) await remind(day)
    expect(await told()).toEqual(['2027-03-27 UPCOMING'])
  })

  it('is reminded of anew when it moves', async () => {
    const id = await assign()
    await remind('2027-03-27')
    const dueAt = endOfDay('2027-04-10', ZONE)
    await db().assignment.update({ where: { id }, data: { dueAt, extendedDueAt: dueAt }, select: { id: true } })
    for (const day of days('2027-03-28', 14)) await remind(day)
    expect(await told()).toEqual([
      '2027-03-27 UPCOMING',
      '2027-03-28 UPCOMING',
      '2027-04-03 UPCOMING',
      '2027-04-09 UPCOMING',
    ])
  })

  it('is reminded of by two workers at once, once', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => createMember(tenant)))
    for (const { id } of people) await assign({ membershipId: id })
    await Promise.all(Array.from({ length: 6 }, () => remind('2027-03-21')))
    expect(await told()).toHaveLength(5)
  })

  it('is reminded of whether it is mandatory or not', async () => {
    await assign({ data: { isMandatory: false } })
    await remind('2027-03-21')
    expect(await told()).toHaveLength(1)
  })

  it('follows the settings of the company', async () => {
    await assign()
    await platformDb.tenant.update({
      where: { id: tenant.id },
      data: { settings: { reminderDays: [3], remindsOverdue: false } },
      select: { id: true },
    })
    for (const day of days('2027-03-10', 30)) await remind(day)
    expect(await told()).toEqual(['2027-03-25 UPCOMING'])
  })

  it.each([
    ['waived', { waivedAt: LONG_AGO }],
    ['ended', { endedAt: LONG_AGO }],
    ['without a date', { dueAt: null }],
  ])('that is %s is not reminded of', async (_, data) => {
    await assign({ data })
    await remind('2027-03-21')
    expect(await told()).toEqual([])
  })

  it('that is met is not reminded of, nor when the module was reopened by a newer version', async () => {
    await assign()
    const { id } = await complete()
    await remind('2027-03-21')
    await db().enrollment.update({
      where: { id },
      data: { status: 'IN_PROGRESS', completedAt: null },
      select: { id: true },
    })
    await remind('2027-03-22')
    expect(await told()).toEqual([])
  })

  it('of an archived module or of somebody who has left is not reminded of', async () => {
    await assign()
    await db().membership.update({ where: { id: member.id }, data: { deactivatedAt: LONG_AGO }, select: { id: true } })
    await remind('2027-03-21')
    await db().membership.update({ where: { id: member.id }, data: { deactivatedAt: null }, select: { id: true } })
    await db().module.update({ where: { id: module.id }, data: { status: 'ARCHIVED' }, select: { id: true } })
    await remind('2027-03-22')
    expect(await told()).toEqual([])
  })
})

describe('a completion that expires', () => {
  const expiresAt = new Date('2027-03-28T10:00:00Z')

  it('is told 30, 7 and 1 days before and once after, whether the module is asked for or not', async () => {
    await complete({ expiresAt })
    for (const day of days('2027-02-20', 60)) {
      await remind(day)
      await remind(day)
    }
    expect(await told()).toEqual([
      '2027-02-26 MODULE_EXPIRING',
      '2027-03-21 MODULE_EXPIRING',
      '2027-03-27 MODULE_EXPIRING',
      '2027-03-29 MODULE_EXPIRED',
    ])
  })

  it('is overdue every week after that where the module is asked for', async () => {
    await assign({ dueOn: '2026-06-01' })
    await complete({ expiresAt })
    for (const day of days('2027-03-26', 24)) await remind(day)
    expect(await told()).toEqual([
      '2027-03-26 MODULE_EXPIRING',
      '2027-03-27 MODULE_EXPIRING',
      '2027-03-29 MODULE_EXPIRED',
      '2027-04-05 OVERDUE',
      '2027-04-12 OVERDUE',
    ])
  })

  it('is told while it is being renewed, and of no earlier cycle afterwards', async () => {
    const { id } = await complete({ expiresAt })
    await db().enrollment.update({ where: { id }, data: { status: 'IN_PROGRESS', cycle: 2 }, select: { id: true } })
    await remind('2027-03-21')
    const renewed = { status: 'COMPLETED' as const, expiresAt: new Date('2028-03-22T10:00:00Z') }
    await db().enrollment.update({ where: { id }, data: renewed, select: { id: true } })
    for (const day of days('2027-03-27', 5)) await remind(day)
    expect(await told()).toEqual(['2027-03-21 MODULE_EXPIRING'])
  })

  it('is not told of what was waived', async () => {
    await assign({ data: { waivedAt: LONG_AGO } })
    await complete({ expiresAt })
    await remind('2027-03-21')
    expect(await told()).toEqual([])
  })
})

describe('the morning of a tenant', () => {
  const takenAt = async (now: string) => {
    const taken = await platformDb.$transaction((tx) => takeMornings({ db: tx, now: new Date(now) }))
    return taken.filter(({ id }) => id === tenant.id).map(({ day }) => day)
  }

  it('comes once a day at six there, or as soon as somebody looks', async () => {
    expect(await takenAt('2027-03-28T03:59:00Z')).toEqual([])
    expect(await takenAt('2027-03-28T04:00:00Z')).toEqual(['2027-03-28'])
    expect(await takenAt('2027-03-28T05:00:00Z')).toEqual([])
    expect(await takenAt('2027-03-30T20:00:00Z')).toEqual(['2027-03-30'])
    expect(await takenAt('2027-03-30T22:00:00Z')).toEqual([])
  })

  it('is taken by one of many', async () => {
    const taken = await Promise.all(Array.from({ length: 4 }, () => takenAt('2027-05-01T08:00:00Z')))
    expect(taken.flat()).toEqual(['2027-05-01'])
  })
})
