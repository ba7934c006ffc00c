import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { inTransaction } from '@/test/learning'
import { DAILY_CAP, MAIL_ITEMS, PAUSE_MINUTES } from './policy'
import { mailDue } from './service/mail-due'
import { notify } from './service/notify'

const MINUTE = 60_000
// A Wednesday, ten in the morning in Ljubljana.
const NOW = new Date('2027-01-13T09:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE)

let tenant: TestTenant
let member: TestMember

beforeEach(async () => {
  tenant = await createTenant({ name: 'Pek & Sin' })
  member = await createMember(tenant)
})

const at = <R>(now: Date, run: Parameters<typeof inTransaction<R>>[2]) =>
  inTransaction(tenant, member, (ctx) => run({ ...ctx, now }))

const tell = (count: number, { now = NOW, to = member, type = 'QUIZ_RESULT' as const } = {}) =>
  at(now, (ctx) =>
    notify(
      ctx,
      Array.from({ length: count }, (_, index) => ({
        membershipId: to.id,
        type,
        params: { quizTitle: `Quiz ${index + 1}`, moduleTitle: 'First aid', score: 90, isPassed: true },
        path: '/modules/first-aid',
        cause: { kind: 'OWN' as const },
        dedupKey: newId(),
      })),
    ),
  )

const mail = (now = NOW) => at(now, (ctx) => mailDue(ctx))
const db = () => tenantDb(tenant.id)
const mails = async () => {
  const rows = await db().outgoingMail.findMany({ where: { template: 'notifications' }, orderBy: { id: 'asc' } })
  return rows.map(({ recipient, locale, props }) => ({ recipient, locale, props: props as Record<string, unknown[]> }))
}
const waiting = () => db().notification.findMany({ where: { mailedAt: null, mailAfter: { not: null } } })
const prefer = (data: object) =>
  db().emailPreference.create({ data: { membershipId: member.id, ...data }, select: { membershipId: true } })

describe('what is due', () => {
  it('leaves as one mail to each, in their language, and once', async () => {
    const other = await createMember(tenant)
    await db().membership.update({ where: { id: other.id }, data: { locale: 'sl' }, select: { id: true } })
    await tell(2)
    await tell(1, { to: other })
    await mail()
    await mail(later(60))
    const sent = await mails()
    expect(sent.map(({ recipient, locale }) => [recipient, locale]).sort()).toEqual(
      [
        [member.email, 'en'],
        [other.email, 'sl'],
      ].sort(),
    )
    const own = sent.find(({ recipient }) => recipient === member.email)
    expect(own?.props).toMatchObject({
      membershipId: member.id,
      families: ['results'],
      preferencesUrl: `http://localhost:3000/t/${tenant.slug}/notifications/settings`,
      items: expect.arrayContaining([
        {
          title: 'Passed: Quiz 1',
          text: 'You reached 90 % in the quiz of First aid.',
          why: 'It is the outcome of something that you did.',
          url: `http://localhost:3000/t/${tenant.slug}/modules/first-aid`,
        },
      ]),
    })
    expect(own?.props.items).toHaveLength(2)
    expect(sent.find(({ locale }) => locale === 'sl')?.props.items?.[0]).toMatchObject({ title: 'Opravljeno: Quiz 1' })
    expect(await waiting()).toHaveLength(0)
  })

  it('is mailed once by many workers at once', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => createMember(tenant)))
    for (const to of people) await tell(3, { to })
    await Promise.all(Array.from({ length: 6 }, () => mail()))
    const sent = await mails()
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(people.map(({ email }) => email).sort())
    expect(sent.every(({ props }) => props.items?.length === 3)).toBe(true)
  })

  it('has not left when the transaction fails', async () => {
    await tell(1)
    const failed = at(NOW, async (ctx) => {
      await mailDue(ctx)
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await mails()).toHaveLength(0)
    await mail()
    expect(await mails()).toHaveLength(1)
  })

  it('tells so many at most, and counts the rest', async () => {
    await tell(MAIL_ITEMS + 3)
    await mail()
    const [sent] = await mails()
    expect(sent?.props).toMatchObject({ moreCount: 3 })
    expect(sent?.props.items).toHaveLength(MAIL_ITEMS)
  })

  it.each([
    ['read', () => db().notification.updateMany({ data: { readAt: NOW } })],
    ['of a family that was switched off', () => prefer({ results: false })],
    ['to somebody who has left', () => leave()],
  ])('is mailed no more when it is %s', async (_, change) => {
    await tell(1)
    await change()
    await mail()
    expect(await mails()).toHaveLength(0)
    expect(await waiting()).toHaveLength(0)
  })

  const leave = () =>
    db().membership.update({ where: { id: member.id }, data: { deactivatedAt: NOW }, select: { id: true } })
})

describe('a burst', () => {
  it('leaves as one mail after a pause', async () => {
    await tell(1)
    await mail()
    for (const minute of [1, 2, 3]) {
      await tell(1, { now: later(minute) })
      await mail(later(minute))
    }
    expect(await mails()).toHaveLength(1)
    await mail(later(PAUSE_MINUTES + 1))
    expect((await mails()).map(({ props }) => props.items?.length)).toEqual([1, 3])
  })

  it('leaves as one digest next morning once the day has had its mails', async () => {
    const step = PAUSE_MINUTES + 1
    for (let index = 0; index < DAILY_CAP + 3; index += 1) {
      await tell(1, { now: later(index * step) })
      await mail(later(index * step))
    }
    expect(await mails()).toHaveLength(DAILY_CAP)
    const rest = await waiting()
    expect(rest).toHaveLength(3)
    expect(rest.every(({ mailAfter }) => mailAfter?.toISOString() === '2027-01-14T07:00:00.000Z')).toBe(true)
    await mail(new Date('2027-01-14T07:00:00Z'))
    expect((await mails()).at(-1)?.props.items).toHaveLength(3)
    expect(await mails()).toHaveLength(DAILY_CAP + 1)
  })
})

describe('who wants a digest', () => {
  it.each([
    ['DAILY', '2027-01-14T06:59:00Z', '2027-01-14T07:00:00Z'],
    ['WEEKLY', '2027-01-18T06:59:00Z', '2027-01-18T07:00:00Z'],
  ])('%s gets everything together', async (frequency, early, due) => {
    await prefer({ frequency })
    await tell(1)
    await tell(2, { now: later(100) })
    await mail(new Date(early))
    expect(await mails()).toHaveLength(0)
    await mail(new Date(due))
    expect((await mails()).map(({ props }) => props.items?.length)).toEqual([3])
  })
})
