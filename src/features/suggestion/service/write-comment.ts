import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { requireMentioned } from '@/features/membership/service/mentionable'
import { type NewNotification, notify } from '@/features/notification/service/notify'
import { DomainError, notFound } from '@/lib/errors'
import { excerptOf } from '@/lib/excerpt'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { rightsTo } from '../policy'
import { findParticipants, lockComment } from '../queries'
import type { CommentRef, CreateComment, UpdateComment } from '../schema'
import { memberOf } from './access'

type Suggestion = { id: string; title: string; authorId: string }
type Written = { id: string; parentId: string | null; body: string; mentionIds: readonly string[] }

const notMyself = (ctx: TenantContext, notifications: readonly NewNotification[]) =>
  notifications.filter(({ membershipId }) => membershipId !== ctx.member.id)

const placeOf = (suggestion: Pick<Suggestion, 'id'>, { id }: Pick<Written, 'id'>) => ({
  path: `/suggestions/${suggestion.id}?comment=${id}`,
  dedupKey: `suggestion-comment:${id}`,
})

type Named = Pick<Suggestion, 'id' | 'title'>

const mentionsOf = (ctx: TenantContext, suggestion: Named, comment: Omit<Written, 'parentId'>): NewNotification[] =>
  comment.mentionIds.map((membershipId) => ({
    membershipId,
    type: 'MENTION',
    params: { kind: 'SUGGESTION', by: ctx.member.name, place: suggestion.title, excerpt: excerptOf(comment.body) },
    cause: { kind: 'MENTIONED', by: ctx.member.name },
    ...placeOf(suggestion, comment),
  }))

/** Who is named is told that, and once; else the suggestion's author, and of a reply also who wrote in its thread. */
async function tellOfComment(ctx: TenantContext, suggestion: Suggestion, comment: Written) {
  const { parentId, body } = comment
  const participants = parentId ? await findParticipants(ctx.db, parentId) : []
  const notice = {
    type: 'COMMENT_REPLY',
    params: {
      kind: parentId ? 'REPLY' : 'THREAD',
      by: ctx.member.name,
      moduleTitle: suggestion.title,
      excerpt: excerptOf(body),
    },
    ...placeOf(suggestion, comment),
  } as const
  const told: NewNotification[] = [
    ...mentionsOf(ctx, suggestion, comment),
    ...participants.map(({ membershipId }) => ({ ...notice, membershipId, cause: { kind: 'TAKES_PART' } as const })),
    { ...notice, membershipId: suggestion.authorId, cause: { kind: 'SUGGESTED' } },
  ]
  await notify(ctx, notMyself(ctx, told))
}

const storeMentions = (ctx: TenantContext, commentId: string, mentionIds: readonly string[]) =>
  ctx.db.knowledgeSuggestionMention.createMany({
    data: mentionIds.map((membershipId) => ({ commentId, membershipId })),
    skipDuplicates: true,
  })

/** Writes below a suggestion or replies in a thread there, once per request, and tells whom it concerns. */
export async function createComment(ctx: TenantContext, input: CreateComment): Promise<{ id: string }> {
  const { suggestionId, parentId = null, body, requestId } = input
  const suggestion = await ctx.db.knowledgeSuggestion.findUnique({
    where: { id: suggestionId },
    select: { id: true, title: true, authorId: true },
  })
  if (!suggestion) throw notFound()
  const thread = { id: parentId ?? '', suggestionId, parentId: null }
  if (parentId && !(await ctx.db.knowledgeSuggestionComment.findFirst({ where: thread, select: { id: true } }))) {
    throw notFound()
  }
  const mentionIds = await requireMentioned(ctx, input.mentionIds)
  const id = newId()
  const { count } = await ctx.db.knowledgeSuggestionComment.createMany({
    data: [{ id, suggestionId, parentId, body, requestId, authorId: ctx.member.id, createdAt: ctx.now }],
    skipDuplicates: true,
  })
  if (count === 0) {
    const where = { authorId: ctx.member.id, requestId }
    return ctx.db.knowledgeSuggestionComment.findFirstOrThrow({ where, select: { id: true } })
  }
  await storeMentions(ctx, id, mentionIds)
  await tellOfComment(ctx, suggestion, { id, parentId, body, mentionIds })
  return { id }
}

const STATE = {
  id: true,
  body: true,
  authorId: true,
  author: { select: { name: true } },
  deletedAt: true,
  deletedById: true,
  suggestion: { select: { id: true, title: true } },
} as const

/** The comment in the hands of one at a time, and what the member may do to it. */
async function holdComment(ctx: TenantContext, commentId: string) {
  await lockComment(ctx.db, commentId)
  const comment = await ctx.db.knowledgeSuggestionComment.findUnique({ where: { id: commentId }, select: STATE })
  if (!comment) throw notFound()
  return { comment, rights: rightsTo(comment, memberOf(ctx)) }
}

type Held = Awaited<ReturnType<typeof holdComment>>

function requireRight(isAllowed: boolean) {
  if (!isAllowed) throw new DomainError('FORBIDDEN', 'notYourRemark')
}

/** What somebody does to another's words is kept. */
async function auditForeign(ctx: TenantContext, { comment }: Held, changes: object) {
  if (comment.authorId === ctx.member.id) return
  await writeAudit(ctx, {
    action: 'SUGGESTION_COMMENT_DELETED',
    entityType: 'Suggestion',
    entityId: comment.suggestion.id,
    entityName: comment.suggestion.title,
    changes: { person: { to: comment.author.name }, text: { to: excerptOf(comment.body) }, ...changes },
  })
}

/** Changes what one wrote; that it was changed is shown, and who is named anew is told. */
export async function updateComment(ctx: TenantContext, { commentId, body, ...input }: UpdateComment): Promise<void> {
  const { comment, rights } = await holdComment(ctx, commentId)
  requireRight(rights.canEdit)
  const mentionIds = await requireMentioned(ctx, input.mentionIds)
  const data = { body, ...(body === comment.body ? {} : { editedAt: ctx.now }) }
  await ctx.db.knowledgeSuggestionComment.update({ where: { id: commentId }, data, select: { id: true } })
  await ctx.db.knowledgeSuggestionMention.deleteMany({ where: { commentId, membershipId: { notIn: mentionIds } } })
  await storeMentions(ctx, commentId, mentionIds)
  await notify(ctx, notMyself(ctx, mentionsOf(ctx, comment.suggestion, { id: commentId, body, mentionIds })))
}

/** Takes away what it said; its place stays. */
export async function deleteComment(ctx: TenantContext, { commentId }: CommentRef): Promise<void> {
  const held = await holdComment(ctx, commentId)
  if (held.comment.deletedById === ctx.member.id) return
  requireRight(held.rights.canDelete)
  const data = { deletedAt: ctx.now, deletedById: ctx.member.id }
  await ctx.db.knowledgeSuggestionComment.update({ where: { id: commentId }, data, select: { id: true } })
  await auditForeign(ctx, held, {})
}

/** Brings back what the member deleted. */
export async function restoreComment(ctx: TenantContext, { commentId }: CommentRef): Promise<void> {
  const held = await holdComment(ctx, commentId)
  if (!held.comment.deletedAt) return
  requireRight(held.rights.canRestore)
  const data = { deletedAt: null, deletedById: null }
  await ctx.db.knowledgeSuggestionComment.update({ where: { id: commentId }, data, select: { id: true } })
  await auditForeign(ctx, held, { restored: { to: true } })
}
