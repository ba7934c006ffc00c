import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { eraseCalls, holdRegistrations } from '../queries'
import type { PersonRef } from '../schema'

/**
 * Erases for good what a person's course packages said and kept of them: places, answers, every call and window. That they
 * were passed, with what score and in what time, stays with the enrollment. Only of who has left.
 */
export async function eraseRecord(ctx: TenantContext, { membershipId }: PersonRef): Promise<void> {
  const person = await ctx.db.membership.findFirst({
    where: { id: membershipId },
    select: { name: true, deactivatedAt: true },
  })
  if (!person) throw notFound()
  if (!person.deactivatedAt) throw new DomainError('LOCKED', 'deactivateFirst')
  const registrations = await ctx.db.scormRegistration.findMany({ where: { membershipId }, select: { id: true } })
  const ids = registrations.map(({ id }) => id)
  await holdRegistrations(ctx.db, ids)
  await eraseCalls(ctx.db, membershipId)
  const attempt = { registrationId: { in: ids } }
  await ctx.db.scormResult.updateMany({ where: { registrationId: { in: ids } }, data: { attemptId: null } })
  await ctx.db.scormSessionTime.deleteMany({ where: { session: { attempt } } })
  await ctx.db.scormSession.deleteMany({ where: { attempt } })
  await ctx.db.scormActivityState.deleteMany({ where: { attempt } })
  await ctx.db.scormAttempt.deleteMany({ where: attempt })
  await writeAudit(ctx, {
    action: 'SCORM_RECORD_ERASED',
    entityType: 'Membership',
    entityId: membershipId,
    entityName: person.name,
  })
}
