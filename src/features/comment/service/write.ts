import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { requireMentioned } from '@/features/membership/service/mentionable'
import { DomainError, notFound } from '@/lib/errors'
import { excerptOf } from '@/lib/excerpt'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { rightsTo } from '../policy'
import { lockComment } from '../queries'
import type { CommentRef, CreateComment, ResolveThread, UpdateComment } from '../schema'
import { type Commented, readCommented } from './access'
import { tellOfComment, tellOfMentions } from './tell'

const storeMentions = (ctx: TenantContext, commentId: string, mentionIds: readonly string[]) =>
  ctx.db.commentMention.createMany({
    data: mentionIds.map((membershipId) => ({ commentId, membershipId })),
    skipDuplicates: true,
  })

/** Begins a thread or replies in one, once per request, and tells whom it names and concerns. */
export async function createComment(ctx: TenantContext, input: CreateComment): Promise<{ id: string }> {
  const { moduleId, parentId = null, body, requestId } = input
  const { module } = await readCommented(ctx, moduleId)
  if (parentId && !(await ctx.db.comment.findFirst({ where: { id: parentId, moduleId, parentId: null } }))) {
    throw notFound()
  }
  const mentionIds = await requireMentioned(ctx, input.mentionIds)
  const id = newId()
  const { count } = await ctx.db.comment.createMany({
    data: { id, moduleId, parentId, body, requestId, authorId: ctx.member.id, createdAt: ctx.now },
    skipDuplicates: true,
  })
  if (count === 0) {
    const where = { authorId: ctx.member.id, requestId }
    return ctx.db.comment.findFirstOrThrow({ where, select: { id: true } })
  }
  await storeMentions(ctx, id, mentionIds)
  await tellOfComment(ctx, { module, comment: { id, parentId, body, mentionIds } })
  return { id }
}

const STATE = {
  id: true,
  moduleId: true,
  parentId: true,
  authorId: true,
  author: { select: { name: true } },
  body: true,
  isResolved: true,
  deletedAt: true,
  deletedById: true,
} as const

/** The comment in the hands of one at a time, and what the member may do to it. */
async function holdComment(ctx: TenantContext, commentId: string) {
  await lockComment(ctx.db, commentId)
  const comment = await ctx.db.comment.findUnique({ where: { id: commentId }, select: STATE })
  if (!comment) throw notFound()
  const place = await readCommented(ctx, comment.moduleId)
  return { comment, place, rights: rightsTo(comment, place.rights) }
}

type Held = Awaited<ReturnType<typeof holdComment>>

function requireRight(isAllowed: boolean) {
  if (!isAllowed) throw new DomainError('FORBIDDEN', 'notYourComment')
}

/** What somebody does to another's comment is kept; to one's own, its trace is in the thread. */
async function auditForeign(
  ctx: TenantContext,
  { comment, place }: Pick<Held, 'comment'> & { place: Commented },
  action: 'COMMENT_RESOLVED' | 'COMMENT_DELETED',
  changes: object,
) {
  if (comment.authorId === ctx.member.id) return
  await writeAudit(ctx, {
    action,
    entityType: 'Comment',
    entityId: comment.id,
    entityName: place.module.title,
    changes: { person: { to: comment.author.name }, text: { to: excerptOf(comment.body) }, ...changes },
  })
}

/** Changes what one wrote; the thread says that it was changed, and who is named anew is told. */
export async function updateComment(ctx: TenantContext, { commentId, body, ...input }: UpdateComment): Promise<void> {
  const { comment, place, rights } = await holdComment(ctx, commentId)
  requireRight(rights.canEdit)
  const mentionIds = await requireMentioned(ctx, input.mentionIds)
  const data = { body, ...(body === comment.body ? {} : { editedAt: ctx.now }) }
  await ctx.db.comment.update({ where: { id: commentId }, data, select: { id: true } })
  await ctx.db.commentMention.deleteMany({ where: { commentId, membershipId: { notIn: mentionIds } } })
  await storeMentions(ctx, commentId, mentionIds)
  await tellOfMentions(ctx, { module: place.module, comment: { ...comment, body, mentionIds } })
}

/** Takes away what it said; its place in the thread stays. */
export async function deleteComment(ctx: TenantContext, { commentId }: CommentRef): Promise<void> {
  const held = await holdComment(ctx, commentId)
  if (held.comment.deletedById === ctx.member.id) return
  requireRight(held.rights.canDelete)
  const data = { deletedAt: ctx.now, deletedById: ctx.member.id }
  await ctx.db.comment.update({ where: { id: commentId }, data, select: { id: true } })
  await auditForeign(ctx, held, 'COMMENT_DELETED', {})
}

/** Brings back what the member deleted. */
export async function restoreComment(ctx: TenantContext, { commentId }: CommentRef): Promise<void> {
  const held = await holdComment(ctx, commentId)
  if (!held.comment.deletedAt) return
  requireRight(held.rights.canRestore)
  const data = { deletedAt: null, deletedById: null }
  await ctx.db.comment.update({ where: { id: commentId }, data, select: { id: true } })
  await auditForeign(ctx, held, 'COMMENT_DELETED', { restored: { to: true } })
}

/** Says that nothing is left to do in a thread, or that there is again. */
export async function resolveThread(ctx: TenantContext, { commentId, isResolved }: ResolveThread): Promise<void> {
  const held = await holdComment(ctx, commentId)
  if (held.comment.parentId) throw notFound()
  requireRight(held.rights.canResolve)
  if (held.comment.isResolved === isResolved) return
  const who = isResolved
    ? { resolvedById: ctx.member.id, resolvedAt: ctx.now }
    : { resolvedById: null, resolvedAt: null }
  await ctx.db.comment.update({ where: { id: commentId }, data: { isResolved, ...who }, select: { id: true } })
  await auditForeign(ctx, held, 'COMMENT_RESOLVED', { isResolved: { from: !isResolved, to: isResolved } })
}
