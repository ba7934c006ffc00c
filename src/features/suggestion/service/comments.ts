import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { notFound } from '@/lib/errors'
import { pageArgs, toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { LAST_REPLIES, rightsTo } from '../policy'
import type { ListComments, ListReplies } from '../schema'
import { memberOf } from './access'

const PERSON = { select: { id: true, name: true } } as const

const REMARK = {
  id: true,
  body: true,
  authorId: true,
  author: PERSON,
  createdAt: true,
  editedAt: true,
  deletedAt: true,
  deletedById: true,
  mentions: { select: { membership: PERSON } },
} satisfies Prisma.KnowledgeSuggestionCommentSelect

const THREAD = {
  ...REMARK,
  replies: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: LAST_REPLIES + 1, select: REMARK },
} satisfies Prisma.KnowledgeSuggestionCommentSelect

type RemarkRow = Prisma.KnowledgeSuggestionCommentGetPayload<{ select: typeof REMARK }>

/** What a deleted one said stays here. */
function toRemark(ctx: TenantContext, row: RemarkRow) {
  const { id, author, createdAt, editedAt, deletedAt, body } = row
  const isDeleted = deletedAt !== null
  return {
    id,
    author,
    createdAt,
    editedAt,
    isDeleted,
    body: isDeleted ? '' : body,
    mentions: isDeleted ? [] : row.mentions.map(({ membership }) => membership),
    ...rightsTo(row, memberOf(ctx)),
  }
}

/** The threads below a suggestion in the order in which they were begun, each with its last replies. */
export async function listComments(ctx: TenantContext, input: ListComments) {
  const { suggestionId, cursor } = input
  const suggestion = await ctx.db.knowledgeSuggestion.findUnique({ where: { id: suggestionId }, select: { id: true } })
  if (!suggestion) throw notFound()
  const where = { suggestionId, parentId: null }
  // Prisma's cursor alone reads the list from its beginning: the index is entered at the time of the row.
  const last = cursor
    ? await ctx.db.knowledgeSuggestionComment.findFirst({
        where: { ...where, id: cursor },
        select: { createdAt: true },
      })
    : null
  const rows = await ctx.db.knowledgeSuggestionComment.findMany({
    where: { ...where, ...(last ? { createdAt: { gte: last.createdAt } } : {}) },
    relationLoadStrategy: 'join',
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    ...pageArgs(input),
    select: THREAD,
  })
  const { items, nextCursor } = toPage(rows, input.limit)
  return {
    nextCursor,
    items: items.map(({ replies, ...row }) => ({
      ...toRemark(ctx, row),
      hasMoreReplies: replies.length > LAST_REPLIES,
      replies: replies
        .slice(0, LAST_REPLIES)
        .map((reply) => toRemark(ctx, reply))
        .reverse(),
    })),
  }
}

/** The replies of a thread, in the order in which they were written. */
export async function listReplies(ctx: TenantContext, input: ListReplies) {
  const { threadId, cursor } = input
  const thread = await ctx.db.knowledgeSuggestionComment.findFirst({
    where: { id: threadId, parentId: null },
    select: { id: true },
  })
  if (!thread) throw notFound()
  const where = { parentId: threadId }
  const last = cursor
    ? await ctx.db.knowledgeSuggestionComment.findFirst({
        where: { ...where, id: cursor },
        select: { createdAt: true },
      })
    : null
  const rows = await ctx.db.knowledgeSuggestionComment.findMany({
    where: { ...where, ...(last ? { createdAt: { gte: last.createdAt } } : {}) },
    relationLoadStrategy: 'join',
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    ...pageArgs(input),
    select: REMARK,
  })
  const { items, nextCursor } = toPage(rows, input.limit)
  return { items: items.map((row) => toRemark(ctx, row)), nextCursor }
}
