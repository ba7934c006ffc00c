import { expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, createTenant, createUser } from '@/test/factories'
import { cleanUpJob } from './clean-up'

const DAY_MS = 86_400_000
const now = new Date()
const daysFrom = (days: number) => new Date(now.getTime() + days * DAY_MS)

it('removes what has expired or was kept long enough, and nothing else', async () => {
  const { id: userId } = await createUser()
  const session = (expiresAt: Date) => platformDb.session.create({ data: { userId, expiresAt }, select: { id: true } })
  const token = (expiresAt: Date) =>
    platformDb.emailToken.create({
      data: { userId, tenantId: null, type: 'PASSWORD_RESET', tokenHash: newId(), expiresAt },
      select: { id: true },
    })
  const mail = (createdAt: Date, sentAt: Date | null) =>
    platformDb.outgoingMail.create({
      data: { tenantId: null, recipient: userId, locale: 'en', template: 'x', props: {}, createdAt, sentAt },
      select: { id: true },
    })
  const receipt = (createdAt: Date) => platformDb.jobReceipt.create({ data: { id: newId(), createdAt } })
  const limit = (resetAt: Date) => platformDb.rateLimit.create({ data: { key: newId(), count: 1, resetAt } })

  const gone = await Promise.all([
    session(daysFrom(-1)),
    token(daysFrom(-31)),
    mail(daysFrom(-40), daysFrom(-31)),
    mail(daysFrom(-101), null),
    receipt(daysFrom(-101)),
  ])
  const kept = await Promise.all([
    session(daysFrom(1)),
    token(daysFrom(-29)),
    mail(daysFrom(-40), daysFrom(-29)),
    mail(daysFrom(-99), null),
    receipt(daysFrom(-99)),
  ])
  const [oldLimit, newLimit] = [await limit(daysFrom(-1)), await limit(daysFrom(1))]

  await platformDb.$transaction((db) => cleanUpJob.run({ db, now, afterCommit: () => {} }, {}))

  const left = async (ids: string[]) => {
    const where = { where: { id: { in: ids } }, select: { id: true } } as const
    const found = await Promise.all([
      platformDb.session.findMany(where),
      platformDb.emailToken.findMany(where),
      platformDb.outgoingMail.findMany(where),
      platformDb.jobReceipt.findMany(where),
    ])
    return found.flat().map(({ id }) => id)
  }
  expect(await left(gone.map(({ id }) => id))).toEqual([])
  expect((await left(kept.map(({ id }) => id))).toSorted()).toEqual(kept.map(({ id }) => id).toSorted())
  const limits = await platformDb.rateLimit.findMany({ where: { key: { in: [oldLimit.key, newLimit.key] } } })
  expect(limits.map(({ key }) => key)).toEqual([newLimit.key])
})

it('forgets what people were told after a year, and that they were told after two', async () => {
  const tenant = await createTenant()
  const { id: membershipId } = await createMember(tenant)
  const db = tenantDb(tenant.id)
  const tell = (days: number) =>
    db.notification.create({
      data: { membershipId, type: 'SYSTEM', family: 'content', params: {}, createdAt: daysFrom(-days) },
      select: { id: true },
    })
  const remember = (days: number) =>
    db.notificationDedup.create({ data: { membershipId, dedupKey: `told:${days}`, createdAt: daysFrom(-days) } })
  const [, recent] = [await tell(366), await tell(364)]
  for (const days of [731, 729]) await remember(days)

  await platformDb.$transaction((tx) => cleanUpJob.run({ db: tx, now, afterCommit: () => {} }, {}))

  expect(await db.notification.findMany({ select: { id: true } })).toEqual([recent])
  expect((await db.notificationDedup.findMany()).map(({ dedupKey }) => dedupKey)).toEqual(['told:729'])
})
