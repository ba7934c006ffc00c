import 'server-only'
import { holdAssignments } from '@/features/assignment/service/lock'
import { writeAudits } from '@/features/audit/service'
import { holdPublished } from '@/features/enrollment/service/hold-published'
import { notify } from '@/features/notification/service/notify'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { canUndo } from '../policy'
import { type HeldEnrollment, hasGoneOn, holdEnrollments, restoreSections } from '../queries'
import { type OverrideOutcome, overriddenState, overrideOutcome, type UndoOverrides } from '../schema'
import { findTargets } from './find-targets'

const findOverrides = (ctx: TenantContext, ids: readonly string[]) =>
  ctx.db.progressOverride.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ moduleId: 'asc' }, { membershipId: 'asc' }, { createdAt: 'desc' }],
    include: { membership: { select: { name: true } }, module: { select: { title: true, slug: true } } },
  })

type Override = Awaited<ReturnType<typeof findOverrides>>[number]

/** Puts progress back as it was before the overrides: all of them, or none where somebody has gone on since. */
export async function undoOverrides(ctx: TenantContext, { overrideIds }: UndoOverrides) {
  await holdAssignments(ctx)
  const ids = [...new Set(overrideIds)]
  const overrides = await findOverrides(ctx, ids)
  if (overrides.length !== ids.length) throw notFound()
  await findTargets(ctx, overrides)
  for (const override of overrides) await undoOne(ctx, override)
  await record(ctx, overrides)
  return { undone: overrides.length }
}

async function undoOne(ctx: TenantContext, { id, membershipId, moduleId, membership }: Override): Promise<void> {
  await holdPublished(ctx, moduleId)
  const [held] = await holdEnrollments(ctx.db, { moduleId, membershipIds: [membershipId] })
  // Read again under the lock, so that two undos at once undo once.
  const override = await ctx.db.progressOverride.findUniqueOrThrow({ where: { id } })
  if (override.undoneAt) throw new DomainError('CONFLICT', 'overrideUndone')
  if (!canUndo(override, ctx.now)) throw new DomainError('LOCKED', 'overrideTooOld')
  const after = overrideOutcome.parse(override.after)
  const isAsLeft = held && isSame(held, after)
  const key = { membershipId, moduleId, cycle: after.cycle, since: override.createdAt }
  if (!isAsLeft || (await hasGoneOn(ctx.db, { ...key, enrollmentId: held.id }))) {
    throw new DomainError('CONFLICT', 'progressChangedSince', { name: membership.name })
  }
  await restore(ctx, held, overriddenState.parse(override.before))
  await restoreCertificates(ctx, after)
  await ctx.db.progressOverride.update({ where: { id }, data: { undoneAt: ctx.now, undoneById: ctx.member.id } })
}

const isSame = (held: HeldEnrollment, after: OverrideOutcome) =>
  held.status === after.status && held.progress === after.progress && held.cycle === after.cycle

async function restore(ctx: TenantContext, held: HeldEnrollment, before: ReturnType<typeof overriddenState.parse>) {
  await restoreSections(ctx.db, held.id, before?.sections ?? [])
  if (!before) {
    await ctx.db.enrollment.delete({ where: { id: held.id } })
    return
  }
  const { sections: _sections, ...state } = before
  if (before.cycle !== held.cycle) {
    await ctx.db.enrollmentCycle.deleteMany({ where: { enrollmentId: held.id, cycle: before.cycle } })
  }
  await ctx.db.enrollment.update({ where: { id: held.id }, data: state })
}

async function restoreCertificates(ctx: TenantContext, { issuedId, revokedId }: OverrideOutcome): Promise<void> {
  if (issuedId) await ctx.db.certificate.update({ where: { id: issuedId }, data: { revokedAt: ctx.now } })
  if (revokedId) await ctx.db.certificate.update({ where: { id: revokedId }, data: { revokedAt: null } })
}

async function record(ctx: TenantContext, overrides: readonly Override[]): Promise<void> {
  await writeAudits(
    ctx,
    overrides.map(({ id, kind, membership, module }) => ({
      action: 'PROGRESS_OVERRIDE_UNDONE',
      entityType: 'ProgressOverride',
      entityId: id,
      entityName: `${membership.name} · ${module.title}`,
      changes: { kind: { from: kind } },
    })),
  )
  await notify(
    ctx,
    overrides.map(({ id, membershipId, module }) => ({
      membershipId,
      type: 'PROGRESS_OVERRIDE',
      params: { kind: 'UNDONE', moduleTitle: module.title, reason: '', by: ctx.member.name },
      path: `/modules/${module.slug}`,
      cause: { kind: 'OVERRIDE', by: ctx.member.name },
      dedupKey: `override-undone:${id}`,
    })),
  )
}
