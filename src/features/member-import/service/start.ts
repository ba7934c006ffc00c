import 'server-only'
import { DomainError } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { applyImport, takeBackImport } from '../jobs'
import { canUndoImport } from '../policy'
import type { ImportRef } from '../schema'
import { mendImport } from './broken'
import { findImport } from './find-import'

/** Starts an import that has been checked; asked twice, also at once, it starts once. */
export async function startImport(ctx: TenantContext, { importId }: ImportRef): Promise<void> {
  const { count } = await ctx.db.memberImport.updateMany({
    where: { id: importId, status: 'DRAFT' },
    data: { status: 'RUNNING', startedAt: ctx.now },
  })
  const { result } = await findImport(ctx, importId)
  if (count === 0) return
  if (!result.counts) throw new DomainError('CONFLICT', 'importNotChecked')
  await enqueueJob(ctx, applyImport, { importId, actorId: ctx.member.id })
}

/** Has an import taken back within 30 days; asked twice, it is taken back once. */
export async function undoImport(ctx: TenantContext, { importId }: ImportRef): Promise<void> {
  const found = await findImport(ctx, importId)
  if (found.status === 'UNDONE') return
  if (!canUndoImport(found, ctx.now)) throw new DomainError('CONFLICT', 'importNotUndoable')
  const { count } = await ctx.db.memberImport.updateMany({
    where: { id: importId, status: found.status },
    data: { status: 'UNDONE', finishedAt: null },
  })
  if (count === 1) await enqueueJob(ctx, takeBackImport, { importId, actorId: ctx.member.id })
}

/** Has an import, or its taking back, go on that had stopped for good; asked twice, it goes on once. */
export async function retryImport(ctx: TenantContext, { importId }: ImportRef): Promise<void> {
  const { isRunning, isUndoing } = await mendImport(ctx, importId)
  const job = { importId, actorId: ctx.member.id }
  if (isRunning) await enqueueJob(ctx, applyImport, job)
  if (isUndoing) await enqueueJob(ctx, takeBackImport, job)
  if (isRunning || isUndoing) return
  const { status, finishedAt } = await findImport(ctx, importId)
  const isAtWork = status === 'RUNNING' || (status === 'UNDONE' && finishedAt === null)
  if (!isAtWork) throw new DomainError('CONFLICT', 'importNotStopped')
}
