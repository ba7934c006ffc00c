import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { sayPublished } from '@/features/chat/service/send'
import { recountProgress, reopenCompleted } from '@/features/enrollment/service'
import { tellSuggestionPublished } from '@/features/suggestion/service/follow-module'
import { DomainError } from '@/lib/errors'
import { isBlankHtml } from '@/lib/html'
import { pageArgs, toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { tellUpdate } from '../jobs'
import { moduleProblems, stampAfter } from '../policy'
import type { ListVersions, PublishModule } from '../schema'
import { editModule, readModule } from './access'
import { readWorkingCopy } from './working-copy'

/**
 * Makes the working copy what learners see: an immutable version, one after the other. A material change opens the
 * module again for those who had completed it and now have something left to do.
 */
export async function publishModule(ctx: TenantContext, input: PublishModule): Promise<{ version: number }> {
  const { moduleId, changeSummary, isMaterial } = input
  const module = await editModule(ctx, { moduleId })
  if (module.status === 'ARCHIVED') throw new DomainError('LOCKED', 'restoreFirst')
  if (module.version !== input.version) throw new DomainError('CONFLICT', 'publishedMeanwhile')
  const content = await readWorkingCopy(ctx, { moduleId })
  const problems = moduleProblems(content, isBlankHtml)
  if (problems.length > 0) throw new DomainError('LOCKED', 'notReadyToPublish', { count: problems.length })
  const version = module.version + 1
  const publishedAt = stampAfter(ctx.now, module.updatedAt)
  await ctx.db.moduleChangeLog.create({
    data: { moduleId, version, changeSummary, isMaterial, content, publishedById: ctx.member.id, publishedAt },
    select: { id: true },
  })
  await ctx.db.module.update({
    where: { id: moduleId },
    data: { version, status: 'PUBLISHED', publishedAt, updatedAt: publishedAt },
    select: { id: true },
  })
  await writeAudit(ctx, {
    action: 'MODULE_PUBLISHED',
    entityType: 'Module',
    entityId: moduleId,
    entityName: module.title,
    changes: {
      version: { from: module.version, to: version },
      isMaterial: { to: isMaterial },
      ...(changeSummary ? { changeSummary: { to: changeSummary } } : {}),
    },
  })
  await (isMaterial ? reopenCompleted : recountProgress)(ctx, { moduleId, content })
  if (version === 1) await tellSuggestionPublished(ctx, { moduleId })
  await sayPublished(ctx, moduleId, version)
  if (isMaterial) await enqueueJob(ctx, tellUpdate, { moduleId, version })
  return { version }
}

/** What was published, the newest first. */
export async function listVersions(ctx: TenantContext, input: ListVersions) {
  await readModule(ctx, input)
  const rows = await ctx.db.moduleChangeLog.findMany({
    where: { moduleId: input.moduleId },
    select: {
      id: true,
      version: true,
      changeSummary: true,
      isMaterial: true,
      publishedAt: true,
      publishedBy: { select: { name: true } },
    },
    orderBy: { version: 'desc' },
    ...pageArgs(input),
  })
  return toPage(
    rows.map(({ publishedBy, ...row }) => ({ ...row, publishedBy: publishedBy?.name ?? null })),
    input.limit,
  )
}
