import 'server-only'
import { canCreateModule, canEditModule, moduleScope } from '@/features/module/policy'
import { notFound } from '@/lib/errors'
import { toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { canEdit, SIMILAR_FROM } from '../policy'
import * as queries from '../queries'
import type { FindSimilar, ListSuggestions, SuggestionRef } from '../schema'
import { memberOf } from './access'

/** The board: suggestions of one state, by votes or the newest first. */
export async function listSuggestions(ctx: TenantContext, input: ListSuggestions) {
  return toPage(await queries.findSuggestions(ctx.db, ctx.member.id, input), input.limit)
}

/** What there is already that is like the title being written. */
export const findSimilar = async (ctx: TenantContext, { title }: FindSimilar) =>
  title.length < SIMILAR_FROM ? [] : queries.findSimilar(ctx.db, ctx.member.id, title)

/** What the member may do on the board. */
export const findRights = (ctx: TenantContext) => {
  const { isDecider } = memberOf(ctx)
  return { canDecide: isDecider, canConvert: isDecider && canCreateModule(moduleScope(ctx.member)) }
}

const PERSON = { select: { id: true, name: true } } as const

/** A suggestion with everything but its comments. The draft of its module is shown to who may write that. */
export async function getSuggestion(ctx: TenantContext, { suggestionId }: SuggestionRef) {
  const mine = { where: { membershipId: ctx.member.id }, select: { membershipId: true } }
  const row = await ctx.db.knowledgeSuggestion.findUnique({
    where: { id: suggestionId },
    select: {
      id: true,
      title: true,
      description: true,
      status: true,
      voteCount: true,
      commentCount: true,
      createdAt: true,
      decidedAt: true,
      decisionNote: true,
      authorId: true,
      author: PERSON,
      decidedBy: PERSON,
      votes: mine,
      convertedModule: {
        select: { id: true, slug: true, title: true, status: true, createdById: true, mentors: mine },
      },
    },
  })
  if (!row) throw notFound()
  const { votes, convertedModule: module, ...rest } = row
  const isOwn = module?.createdById === ctx.member.id || (module?.mentors.length ?? 0) > 0
  const isEditable = module !== null && canEditModule(moduleScope(ctx.member), { id: module.id, isOwn })
  const isShown = module !== null && (module.status === 'PUBLISHED' || isEditable)
  return {
    ...rest,
    hasVoted: votes.length > 0,
    canEdit: canEdit(row, memberOf(ctx)),
    module: isShown
      ? { id: module.id, slug: module.slug, title: module.title, status: module.status, isEditable }
      : null,
  }
}
