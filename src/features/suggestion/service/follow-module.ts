import 'server-only'
import { writeAudit } from '@/features/audit/service'
import type { TenantContext } from '@/server/api/tenant-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { tellJob } from '../jobs'

type ModuleRef = { moduleId: string }

/** A suggestion whose draft is about to be deleted is approved again; what was paid for it stays paid. */
export async function releaseSuggestion(ctx: TenantContext, { moduleId }: ModuleRef): Promise<void> {
  const suggestion = await ctx.db.knowledgeSuggestion.findFirst({
    where: { convertedModuleId: moduleId },
    select: { id: true, title: true },
  })
  if (!suggestion) return
  await ctx.db.knowledgeSuggestion.update({
    where: { id: suggestion.id },
    data: { status: 'APPROVED', convertedModuleId: null, decidedById: ctx.member.id, decidedAt: ctx.now },
    select: { id: true },
  })
  await writeAudit(ctx, {
    action: 'SUGGESTION_APPROVED',
    entityType: 'Suggestion',
    entityId: suggestion.id,
    entityName: suggestion.title,
    changes: { status: { from: 'CONVERTED', to: 'APPROVED' } },
  })
}

/** Tells the author and the voters of the suggestion that the module comes from that it is out. */
export async function tellSuggestionPublished(ctx: TenantContext, { moduleId }: ModuleRef): Promise<void> {
  const suggestion = await ctx.db.knowledgeSuggestion.findFirst({
    where: { convertedModuleId: moduleId },
    select: { id: true },
  })
  if (!suggestion) return
  const told = { suggestionId: suggestion.id, kind: 'PUBLISHED' as const, decidedAt: ctx.now.toISOString() }
  await enqueueJob(ctx, tellJob, { ...told, byId: ctx.member.id })
}
