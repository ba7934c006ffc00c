import 'server-only'
import { notify } from '@/features/notification/service/notify'
import { Prisma } from '@/generated/prisma/client'
import { DomainError } from '@/lib/errors'
import { ROLE_CAPABILITIES, TENANT_ROLES } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { canVote } from '../policy'
import type { SuggestionState } from '../queries'
import { suggestionOptions, type VoteSuggestion } from '../schema'
import { holdSuggestion } from './access'

const DECIDING_ROLES = TENANT_ROLES.filter((role) => ROLE_CAPABILITIES[role].includes('MANAGE_SUGGESTIONS'))

/** Active members who decide on suggestions, by role or by a grant. */
const findDeciders = (ctx: TenantContext) =>
  ctx.db.membership.findMany({
    where: {
      deactivatedAt: null,
      joinedAt: { not: null },
      OR: [
        { role: { in: DECIDING_ROLES } },
        { permissions: { some: { permission: 'MANAGE_SUGGESTIONS', scope: { equals: Prisma.DbNull } } } },
      ],
    },
    select: { id: true },
  })

async function findPopularVotes(ctx: TenantContext): Promise<number> {
  const { settings } = await ctx.db.tenant.findUniqueOrThrow({
    where: { id: ctx.tenant.id },
    select: { settings: true },
  })
  return suggestionOptions.parse(settings).suggestionPopularVotes
}

async function tellPopular(ctx: TenantContext, { id, title, authorId }: SuggestionState, votes: number) {
  const deciders = await findDeciders(ctx)
  const notice = {
    type: 'SUGGESTION_POPULAR',
    params: { suggestion: title, votes },
    path: `/suggestions/${id}`,
    dedupKey: `suggestion:${id}:popular`,
  } as const
  await notify(ctx, [
    { ...notice, membershipId: authorId, cause: { kind: 'SUGGESTED' } },
    ...deciders.map((decider) => ({ ...notice, membershipId: decider.id, cause: { kind: 'DECIDES' } as const })),
  ])
}

/** Gives or takes back the member's one vote; deciders hear once of a suggestion that many want. */
export async function voteSuggestion(ctx: TenantContext, { suggestionId, isVoted }: VoteSuggestion) {
  const suggestion = await holdSuggestion(ctx, suggestionId)
  if (!canVote(suggestion.status)) throw new DomainError('LOCKED', 'votingOver')
  return castVote(ctx, suggestion, isVoted)
}

/** The same for a suggestion that the transaction holds. */
export async function castVote(ctx: TenantContext, suggestion: SuggestionState, isVoted: boolean) {
  const vote = { suggestionId: suggestion.id, membershipId: ctx.member.id }
  const votes = ctx.db.knowledgeSuggestionVote
  const { count } = isVoted
    ? await votes.createMany({ data: [{ ...vote, createdAt: ctx.now }], skipDuplicates: true })
    : await votes.deleteMany({ where: vote })
  const voteCount = suggestion.voteCount + (isVoted ? count : -count)
  const hasRisen = isVoted && count > 0 && suggestion.popularAt === null
  if (hasRisen && voteCount >= (await findPopularVotes(ctx))) {
    await ctx.db.knowledgeSuggestion.update({
      where: { id: suggestion.id },
      data: { popularAt: ctx.now },
      select: { id: true },
    })
    await tellPopular(ctx, suggestion, voteCount)
  }
  return { voteCount, hasVoted: isVoted }
}
