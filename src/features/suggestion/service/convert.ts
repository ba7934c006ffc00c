import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { canCreateModule, moduleScope } from '@/features/module/policy'
import { createModule } from '@/features/module/service/edit-module'
import { setMentors } from '@/features/module/service/mentors'
import { awardXp } from '@/features/xp/service/award'
import { DomainError } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { tellJob } from '../jobs'
import { canConvert } from '../policy'
import type { SuggestionState } from '../queries'
import type { ConvertSuggestion } from '../schema'
import { holdSuggestion } from './access'
import { requireState } from './decide'

/** Nobody pays themselves; anybody else is paid once for a suggestion. */
async function payAuthor(ctx: TenantContext, { id, title, authorId }: SuggestionState) {
  if (authorId === ctx.member.id) return
  const params = { suggestion: title }
  await awardXp(ctx, { membershipId: authorId, source: 'TOP_SUGGESTION', sourceEntityId: id, params })
}

/**
 * Makes a draft of a module of it, by who decides and may write modules: the author is paid and credited, and told
 * with the voters. Of two who do it at once one makes the module.
 */
export async function convertSuggestion(ctx: TenantContext, input: ConvertSuggestion): Promise<{ moduleId: string }> {
  const { suggestionId, mentorIds, ...module } = input
  if (!canCreateModule(moduleScope(ctx.member))) throw new DomainError('FORBIDDEN', 'convertNeedsModules')
  const suggestion = await holdSuggestion(ctx, suggestionId)
  const { convertedModuleId: known, decidedById, description } = suggestion
  // Sent again after a lost answer.
  if (known && decidedById === ctx.member.id) return { moduleId: known }
  requireState(suggestion, canConvert(suggestion.status))
  const { id: moduleId } = await createModule(ctx, { ...module, description, requestId: newId() })
  if (mentorIds.length > 0) await setMentors(ctx, { moduleId, membershipIds: mentorIds })
  await ctx.db.knowledgeSuggestion.update({
    where: { id: suggestionId },
    data: { status: 'CONVERTED', convertedModuleId: moduleId, decidedById: ctx.member.id, decidedAt: ctx.now },
    select: { id: true },
  })
  await writeAudit(ctx, {
    action: 'SUGGESTION_CONVERTED',
    entityType: 'Suggestion',
    entityId: suggestionId,
    entityName: suggestion.title,
    changes: { status: { from: suggestion.status, to: 'CONVERTED' }, module: { to: module.title } },
  })
  await payAuthor(ctx, suggestion)
  const told = { suggestionId, kind: 'CONVERTED' as const, decidedAt: ctx.now.toISOString(), byId: ctx.member.id }
  await enqueueJob(ctx, tellJob, told)
  return { moduleId }
}
