import 'server-only'
import { type NewNotification, notify } from '@/features/notification/service/notify'
import type { JobContext } from '@/server/jobs/define-job'

const CHUNK = 1_000

export type Told = {
  suggestionId: string
  kind: 'APPROVED' | 'REJECTED' | 'OPEN' | 'CONVERTED' | 'PUBLISHED'
  decidedAt: string
  byId: string
  after: string | null
}

const SUGGESTION = {
  id: true,
  title: true,
  status: true,
  authorId: true,
  decidedAt: true,
  decisionNote: true,
  convertedModule: { select: { slug: true, title: true, status: true } },
} as const

async function findTold({ db }: JobContext, { suggestionId, kind, decidedAt }: Told) {
  const row = await db.knowledgeSuggestion.findUnique({ where: { id: suggestionId }, select: SUGGESTION })
  if (!row) return null
  if (kind === 'PUBLISHED') return row.convertedModule?.status === 'PUBLISHED' ? row : null
  return row.status === kind && row.decidedAt?.toISOString() === decidedAt ? row : null
}

/**
 * Tells a thousand voters, and with the first of them the author; each is told of a decision once, and of the
 * publication once however often it is published. Answers with where to go on, or null when all are told.
 */
export async function tellChunk(ctx: JobContext, told: Told): Promise<string | null> {
  const { kind, decidedAt, byId, after } = told
  const suggestion = await findTold(ctx, told)
  if (!suggestion) return null
  const votes = await ctx.db.knowledgeSuggestionVote.findMany({
    where: { suggestionId: suggestion.id, ...(after ? { membershipId: { gt: after } } : {}) },
    select: { membershipId: true },
    orderBy: { membershipId: 'asc' },
    take: CHUNK,
  })
  const module = suggestion.convertedModule
  const notice = {
    type: 'SUGGESTION_STATUS_CHANGED',
    params: {
      kind,
      suggestion: suggestion.title,
      reason: kind === 'PUBLISHED' ? '' : (suggestion.decisionNote ?? ''),
      moduleTitle: kind === 'PUBLISHED' ? (module?.title ?? '') : '',
    },
    path: kind === 'PUBLISHED' ? `/modules/${module?.slug}` : `/suggestions/${suggestion.id}`,
    dedupKey: `suggestion:${suggestion.id}:${kind === 'PUBLISHED' ? kind : decidedAt}`,
  } as const
  const author: NewNotification = { ...notice, membershipId: suggestion.authorId, cause: { kind: 'SUGGESTED' } }
  const voters = votes.map(
    ({ membershipId }): NewNotification => ({ ...notice, membershipId, cause: { kind: 'VOTED' } }),
  )
  const readers = [...(after ? [] : [author]), ...voters]
  await notify(
    ctx,
    readers.filter(({ membershipId }) => membershipId !== byId),
  )
  return votes.length === CHUNK ? (votes.at(-1)?.membershipId ?? null) : null
}
