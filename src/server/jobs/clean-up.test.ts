import { expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { createUser } from '@/test/factories'
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
