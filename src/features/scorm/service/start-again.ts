import 'server-only'
import { notFound } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { holdRegistration } from '../queries'
import type { StartAgain } from '../schema'

/**
 * Ends the learner's attempt and begins another one from nothing; the one before is kept, and so is the result. Asked
 * twice for the same attempt it happens once.
 */
export async function startAgain(ctx: TenantContext, { sectionId, attemptNumber }: StartAgain) {
  const [registration] = await holdRegistration(ctx.db, ctx.member.id, sectionId)
  if (!registration) throw notFound()
  const registrationId = registration.id
  const newest = await ctx.db.scormAttempt.findFirst({ where: { registrationId }, orderBy: { number: 'desc' } })
  if (!newest || attemptNumber > newest.number) throw notFound()
  if (attemptNumber < newest.number) return { attemptNumber: newest.number }
  const { versionId } = await ctx.db.scormRegistration.findUniqueOrThrow({ where: { id: registrationId } })
  await ctx.db.scormAttempt.updateMany({
    where: { registrationId, state: 'OPEN' },
    data: { state: 'CLOSED', closedAt: ctx.now },
  })
  await ctx.db.scormSession.updateMany({
    where: { attempt: { registrationId }, takenOverAt: null },
    data: { takenOverAt: ctx.now },
  })
  const number = newest.number + 1
  await ctx.db.scormAttempt.create({
    data: {
      id: newId(),
      registrationId,
      versionId,
      number,
      cycle: newest.cycle,
      startedAt: ctx.now,
      lastActiveAt: ctx.now,
    },
    select: { id: true },
  })
  return { attemptNumber: number }
}
