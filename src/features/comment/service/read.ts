import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { notFound } from '@/lib/errors'
import { toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { COUNTED_REPLIES, LAST_REPLIES, rightsTo } from '../policy'
import { countReplies } from '../queries'
import type { CommentRef, ListReplies, ListThreads } from '../schema'
import { type Commented, readCommented } from './access'

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
} satisfies Prisma.CommentSelect

const THREAD = {
  ...REMARK,
  isResolved: true,
  resolvedAt: true,
  resolvedBy: PERSON,
  replies: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: LAST_REPLIES, select: REMARK },
} satisfies Prisma.CommentSelect

const PLACE = { id: true, createdAt: true } as const
type Place = { id: string; createdAt: Date }

// What comes after a row that is not there, as with Prisma's own cursor.
const NOTHING = { id: { in: [] } }

// With Prisma's own cursor every relation is a statement that reads all replies; the index is entered at the time.
const before = ({ id, createdAt }: Place) => ({
  createdAt: { lte: createdAt },
  OR: [{ createdAt: { lt: createdAt } }, { id: { lt: id } }],
})
const after = ({ id, createdAt }: Place) => ({
  createdAt: { gte: createdAt },
  OR: [{ createdAt: { gt: createdAt } }, { id: { gt: id } }],
})

type RemarkRow = Prisma.CommentGetPayload<{ select: typeof REMARK }>
type ThreadRow = Prisma.CommentGetPayload<{ select: typeof THREAD }>

/** What a deleted one said stays here. */
function toRemark(row: RemarkRow, { rights }: Commented) {
  const { id, author, createdAt, editedAt, deletedAt } = row
  return {
    id,
    author,
    createdAt,
    editedAt,
    isDeleted: deletedAt !== null,
    body: deletedAt ? '' : row.body,
    mentions: deletedAt ? [] : row.mentions.map(({ membership }) => membership),
    ...rightsTo(row, rights),
  }
}

async function toThreads(ctx: TenantContext, rows: readonly ThreadRow[], place: Commented) {
  const counts = await countReplies(
    ctx.db,
    rows.map(({ id }) => id),
  )
  const countOf = new Map(counts.map(({ id, count }) => [id, count]))
  return rows.map((row) => ({
    ...toRemark(row, place),
    isResolved: row.isResolved,
    resolvedAt: row.resolvedAt,
    resolvedBy: row.resolvedBy,
    replyCount: Math.min(countOf.get(row.id) ?? 0, COUNTED_REPLIES),
    hasMoreReplies: (countOf.get(row.id) ?? 0) > row.replies.length,
    replies: row.replies.map((reply) => toRemark(reply, place)).reverse(),
  }))
}

/** The threads of a module, the newest first, each with its last replies. */
export async function listThreads(ctx: TenantContext, input: ListThreads) {
  const { moduleId, state, cursor } = input
  const place = await readCommented(ctx, moduleId)
  const last = cursor
    ? await ctx.db.comment.findFirst({ where: { id: cursor, moduleId, parentId: null }, select: PLACE })
    : null
  const rows = await ctx.db.comment.findMany({
    where: {
      moduleId,
      parentId: null,
      ...(state === 'ALL' ? {} : { isResolved: state === 'RESOLVED' }),
      ...(cursor ? (last ? before(last) : NOTHING) : {}),
    },
    relationLoadStrategy: 'join',
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: input.limit + 1,
    select: THREAD,
  })
  const page = toPage(rows, input.limit)
  return {
    items: await toThreads(ctx, page.items, place),
    nextCursor: page.nextCursor,
    canWrite: place.rights.isLearner,
  }
}

/** The thread that a comment is in, for whoever follows a link to it. */
export async function getThread(ctx: TenantContext, { commentId }: CommentRef) {
  const found = await ctx.db.comment.findUnique({
    where: { id: commentId },
    select: { id: true, parentId: true, moduleId: true },
  })
  if (!found) throw notFound()
  const place = await readCommented(ctx, found.moduleId)
  const row = await ctx.db.comment.findUniqueOrThrow({
    where: { id: found.parentId ?? found.id },
    relationLoadStrategy: 'join',
    select: THREAD,
  })
  const [thread] = await toThreads(ctx, [row], place)
  if (!thread) throw notFound()
  return { ...thread, moduleId: place.module.id, canWrite: place.rights.isLearner }
}

/** The replies of a thread, in the order in which they were written. */
export async function listReplies(ctx: TenantContext, input: ListReplies) {
  const { threadId, cursor } = input
  const thread = await ctx.db.comment.findFirst({
    where: { id: threadId, parentId: null },
    select: { moduleId: true },
  })
  if (!thread) throw notFound()
  const place = await readCommented(ctx, thread.moduleId)
  const last = cursor
    ? await ctx.db.comment.findFirst({ where: { id: cursor, parentId: threadId }, select: PLACE })
    : null
  const rows = await ctx.db.comment.findMany({
    where: { parentId: threadId, ...(cursor ? (last ? after(last) : NOTHING) : {}) },
    relationLoadStrategy: 'join',
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: input.limit + 1,
    select: REMARK,
  })
  const { items, nextCursor } = toPage(rows, input.limit)
  return { items: items.map((row) => toRemark(row, place)), nextCursor }
}
