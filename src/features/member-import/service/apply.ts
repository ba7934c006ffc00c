import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { holdMembers } from '@/features/membership/service/invite'
import { DomainError } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import type { JobContext } from '@/server/jobs/define-job'
import { type ImportCounts, type ImportResult, importResult } from '../schema'
import { actAs } from './act-as'
import { applyGroups, applyManagers, namedGroups } from './apply-links'
import { applyRows } from './apply-rows'
import { mendImport } from './broken'
import { type FoundImport, findImport } from './find-import'

export type ImportJob = { importId: string; actorId: string }

const save = (ctx: TenantContext, { id, result }: FoundImport, changes: Partial<ImportResult>, doneCount?: number) =>
  ctx.db.memberImport.update({
    where: { id },
    data: { result: importResult.parse({ ...result, ...changes }), ...(doneCount === undefined ? {} : { doneCount }) },
    select: { id: true },
  })

async function countRows(ctx: TenantContext, importId: string): Promise<ImportCounts> {
  const groups = await ctx.db.memberImportRow.groupBy({ by: ['verdict'], where: { importId }, _count: true })
  const counts: ImportCounts = { CREATE: 0, UPDATE: 0, UNCHANGED: 0, SKIP: 0, ERROR: 0 }
  for (const { verdict, _count } of groups) if (verdict) counts[verdict] = _count
  return counts
}

async function finish(ctx: TenantContext, found: FoundImport): Promise<void> {
  const counts = await countRows(ctx, found.id)
  await ctx.db.memberImport.update({
    where: { id: found.id },
    data: { status: 'DONE', finishedAt: ctx.now, result: importResult.parse({ ...found.result, counts }) },
    select: { id: true },
  })
  await writeAudit(ctx, {
    action: 'USERS_IMPORTED',
    entityType: 'MemberImport',
    entityId: found.id,
    entityName: found.fileName,
    changes: {
      created: { to: counts.CREATE },
      updated: { to: counts.UPDATE },
      unchanged: { to: counts.UNCHANGED },
      skipped: { to: counts.SKIP },
      errors: { to: counts.ERROR },
    },
  })
}

async function applyPart(ctx: TenantContext, found: FoundImport): Promise<boolean> {
  const { step, groups } = found.result
  if (step === 'ROWS') {
    const line = await applyRows(ctx, found)
    if (line === null) await save(ctx, found, { step: 'MANAGERS' })
    else await save(ctx, found, {}, line - 1)
    return true
  }
  if (step === 'MANAGERS') {
    await applyManagers(ctx, found)
    await save(ctx, found, { step: 'GROUPS', groups: await namedGroups(ctx, found) })
    return true
  }
  if (groups.length > 0) {
    await save(ctx, found, await applyGroups(ctx, found))
    return true
  }
  await finish(ctx, found)
  return false
}

/** The next part of a running import, in one transaction; answers whether there is more to do. */
export async function applyNext(job: JobContext, { importId, actorId }: ImportJob): Promise<boolean> {
  await holdMembers(job)
  // Brought back out of the dead letters.
  await mendImport(job, importId)
  const found = await findImport(job, importId)
  if (found.status !== 'RUNNING') return false
  try {
    return await applyPart(await actAs(job, actorId), found)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'FORBIDDEN') throw error
    // Nothing of this part has been written: what was imported before stays, and can be undone.
    await job.db.memberImport.update({
      where: { id: importId },
      data: { status: 'FAILED', failure: 'importNoLongerAllowed', finishedAt: job.now },
      select: { id: true },
    })
    return false
  }
}
