import 'server-only'
import { type AuditEntry, writeAudit } from '@/features/audit/service'
import type { Prisma } from '@/generated/prisma/client'
import type { BulkChangeKind } from '@/generated/prisma/enums'
import { DomainError } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { announceJob, settleJob } from '../jobs'
import { SHOWN_ROWS } from '../policy'
import { aggregate, recordAfter, recordBefore, touchedBy } from '../queries/engine'
import { type ChangeRow, type ChangeTotals, findRows, findTotals } from '../queries/outcome'
import { holdAssignments } from './lock'

/** What a change does or did: totals, its first rows, and what to hand back when it is applied. */
export type ChangeOutcome = ChangeTotals & { changeId: string; shown: ChangeRow[] }

export type ChangeSummary = Record<string, string | number | null>

/** Opens a change: from here on to the end of the transaction nobody else changes assignments. */
export async function beginChange(ctx: TenantContext, kind: BulkChangeKind, groupId: string | null = null) {
  await holdAssignments(ctx)
  const id = newId()
  await ctx.db.bulkChange.create({
    data: { id, kind, groupId, actorId: ctx.member.id, createdAt: ctx.now },
    select: { id: true },
  })
  return { id, kind, groupId }
}

type OpenChange = Awaited<ReturnType<typeof beginChange>>

type ChangeSpec = {
  /** Selects (membership_id, module_id): the assignments that it may touch. */
  pairs: Prisma.Sql
  /** Changes causes or the assignments' own fields. */
  apply: () => Promise<unknown>
  /** Fills the sentence of the list of changes. */
  summary: ChangeSummary
  audit: AuditEntry
  fingerprint: string | null | undefined
}

/**
 * The one way in which assignments change: keeps what was, applies, sums up the causes, keeps what is, tells. Refuses
 * with CONFLICT when the outcome is not the one that the fingerprint was given for.
 */
export async function finishChange(ctx: TenantContext, change: OpenChange, spec: ChangeSpec): Promise<ChangeOutcome> {
  await recordBefore(ctx.db, change.id, spec.pairs)
  await spec.apply()
  await aggregate(ctx.db, touchedBy(change.id), ctx.now)
  await recordAfter(ctx.db, change.id)
  const outcome = await describeChange(ctx, change.id)
  if (spec.fingerprint && spec.fingerprint !== outcome.fingerprint) throw new DomainError('CONFLICT', 'outcomeChanged')
  if (outcome.items === 0) {
    await ctx.db.bulkChange.delete({ where: { id: change.id }, select: { id: true } })
    return outcome
  }
  const only = outcome.people === 1 ? outcome.shown[0]?.name : undefined
  const named = only === undefined ? {} : { person: only }
  const summary = { ...spec.summary, ...named, people: outcome.people, told: outcome.told }
  await ctx.db.bulkChange.update({ where: { id: change.id }, data: { summary }, select: { id: true } })
  await writeAudit(ctx, spec.audit)
  await enqueueJob(ctx, settleJob, { changeId: change.id })
  if (outcome.told > 0) await enqueueJob(ctx, announceJob, { changeId: change.id })
  return outcome
}

async function describeChange(ctx: TenantContext, changeId: string): Promise<ChangeOutcome> {
  const [totals] = await findTotals(ctx.db, changeId, ctx.now)
  if (!totals) throw new Error('A change has totals')
  const shown = await findRows(ctx.db, changeId, { now: ctx.now, limit: SHOWN_ROWS })
  return { ...totals, changeId, shown }
}
