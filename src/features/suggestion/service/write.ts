import 'server-only'
import { changesBetween, writeAudit } from '@/features/audit/service'
import { DomainError } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { canEdit } from '../policy'
import type { CreateSuggestion, UpdateSuggestion } from '../schema'
import { holdSuggestion, memberOf } from './access'
import { castVote } from './vote'

/** Puts a suggestion on the board, once per request; who makes it votes for it. */
export async function createSuggestion(ctx: TenantContext, input: CreateSuggestion): Promise<{ id: string }> {
  const id = newId()
  const { count } = await ctx.db.knowledgeSuggestion.createMany({
    data: [{ ...input, id, authorId: ctx.member.id, createdAt: ctx.now, updatedAt: ctx.now }],
    skipDuplicates: true,
  })
  if (count === 0) {
    const where = { authorId: ctx.member.id, requestId: input.requestId }
    return ctx.db.knowledgeSuggestion.findFirstOrThrow({ where, select: { id: true } })
  }
  await castVote(ctx, await holdSuggestion(ctx, id), true)
  return { id }
}

/** Changes its words; somebody else’s are changed only by who decides, and that is kept. */
export async function updateSuggestion(ctx: TenantContext, { suggestionId, ...words }: UpdateSuggestion) {
  const suggestion = await holdSuggestion(ctx, suggestionId)
  if (!canEdit(suggestion, memberOf(ctx))) throw new DomainError('FORBIDDEN', 'notYourSuggestion')
  const { title, description } = suggestion
  const changes = changesBetween({ title, description }, words)
  if (Object.keys(changes).length === 0) return
  await ctx.db.knowledgeSuggestion.update({ where: { id: suggestionId }, data: words, select: { id: true } })
  if (suggestion.authorId === ctx.member.id) return
  await writeAudit(ctx, {
    action: 'SUGGESTION_UPDATED',
    entityType: 'Suggestion',
    entityId: suggestionId,
    entityName: title,
    changes,
  })
}
