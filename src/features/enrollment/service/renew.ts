import 'server-only'
import { DAY_MS } from '@/lib/day'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { renewableFrom } from '../policy'
import { holdModule, lockEnrollment } from '../queries'
import type { ModuleRef } from '../schema'
import { beginCycles } from './begin-cycle'

/**
 * Begins a new cycle of a module whose completion expires soon or has expired. The certificate and the history of the
 * old cycle stay, attempts count anew. Asked twice, the second one finds the new cycle under way and changes nothing.
 */
export async function renewModule(ctx: TenantContext, { moduleId }: ModuleRef) {
  const module = await holdModule(ctx.db, moduleId)
  if (!module) throw notFound()
  const enrollment = await lockEnrollment(ctx.db, ctx.member.id, moduleId)
  if (!enrollment) throw notFound()
  if (module.status !== 'PUBLISHED') throw new DomainError('LOCKED', 'archivedNotRenewable')
  if (enrollment.status === 'IN_PROGRESS') return { cycle: enrollment.cycle }
  const from = renewableFrom(enrollment.expiresAt)
  if (!from) throw new DomainError('LOCKED', 'neverExpires')
  const daysUntilRenewable = Math.ceil((from.getTime() - ctx.now.getTime()) / DAY_MS)
  if (daysUntilRenewable > 0) throw new DomainError('LOCKED', 'notRenewableYet', { days: daysUntilRenewable })
  await beginCycles(ctx, {
    moduleId,
    enrollments: [{ id: enrollment.id, membershipId: ctx.member.id }],
    end: 'RENEWED',
  })
  await ctx.db.enrollment.update({ where: { id: enrollment.id }, data: { lastAccessedAt: ctx.now } })
  return { cycle: enrollment.cycle + 1 }
}
