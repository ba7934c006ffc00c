import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { DomainError } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { tellJob } from '../jobs'
import { canDecide, TELL_AFTER_MS } from '../policy'
import type { SuggestionState } from '../queries'
import type { DecideSuggestion } from '../schema'
import { holdSuggestion } from './access'

const ACTIONS = {
  APPROVED: 'SUGGESTION_APPROVED',
  REJECTED: 'SUGGESTION_REJECTED',
  OPEN: 'SUGGESTION_REOPENED',
} as const

/** Refuses who has decided on something that somebody else has decided on meanwhile. */
export function requireState(suggestion: SuggestionState, isExpected: boolean) {
  const { status, decidedBy } = suggestion
  if (!isExpected) throw new DomainError('CONFLICT', 'decidedMeanwhile', { status, by: decidedBy ?? '' })
}

/** Whether people have heard of the decision that holds: until then taking it back needs no word either. */
const isKnown = ({ decidedAt }: SuggestionState, now: Date) =>
  decidedAt !== null && now.getTime() - decidedAt.getTime() >= TELL_AFTER_MS

/**
 * Approves, rejects with a reason, or opens again. Of two who decide at once one wins; the author and the voters are
 * told, unless it is taken back at once.
 */
export async function decideSuggestion(ctx: TenantContext, input: DecideSuggestion): Promise<void> {
  const { suggestionId, from, to, reason, isUndo } = input
  if (to === 'REJECTED' && reason === '') throw new DomainError('BAD_REQUEST', 'reasonNeeded')
  const suggestion = await holdSuggestion(ctx, suggestionId)
  // Sent again after a lost answer.
  if (suggestion.status === to && suggestion.decidedById === ctx.member.id) return
  requireState(suggestion, suggestion.status === from && canDecide(from, to))
  await ctx.db.knowledgeSuggestion.update({
    where: { id: suggestionId },
    data: { status: to, decidedById: ctx.member.id, decidedAt: ctx.now, decisionNote: reason || null },
    select: { id: true },
  })
  await writeAudit(ctx, {
    action: ACTIONS[to],
    entityType: 'Suggestion',
    entityId: suggestionId,
    entityName: suggestion.title,
    changes: { status: { from, to }, ...(reason ? { reason: { to: reason } } : {}) },
  })
  const isOwn = suggestion.decidedById === ctx.member.id
  if ((to === 'OPEN' || (isUndo && isOwn)) && !isKnown(suggestion, ctx.now)) return
  const told = { suggestionId, kind: to, decidedAt: ctx.now.toISOString(), byId: ctx.member.id }
  await enqueueJob(ctx, tellJob, told, { startAfter: new Date(ctx.now.getTime() + TELL_AFTER_MS) })
}
