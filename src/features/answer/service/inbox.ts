import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { OFFERED_REPLIES } from '../policy'
import { countOpenQuestions, findOpenPlaces, findOpenQuestions } from '../queries'
import type { ListQuestions } from '../schema'
import { findReach } from './reach'

const PERSON = { select: { id: true, name: true } } as const

const MESSAGE = {
  id: true,
  body: true,
  author: PERSON,
  createdAt: true,
  editedAt: true,
  mentions: { select: { membership: PERSON } },
} satisfies Prisma.ChatMessageSelect

const QUESTION = {
  ...MESSAGE,
  room: { select: { module: { select: { id: true, slug: true, title: true } } } },
  replies: {
    where: { deletedAt: null, type: 'MESSAGE' },
    orderBy: { seq: 'desc' },
    take: OFFERED_REPLIES + 1,
    select: MESSAGE,
  },
} satisfies Prisma.ChatMessageSelect

type MessageRow = Prisma.ChatMessageGetPayload<{ select: typeof MESSAGE }>
type QuestionRow = Prisma.ChatMessageGetPayload<{ select: typeof QUESTION }>

const toMessage = ({ mentions, ...row }: MessageRow) => ({
  ...row,
  mentions: mentions.map(({ membership }) => membership),
})

const toQuestion = ({ room, replies, ...row }: QuestionRow) => ({
  ...toMessage(row),
  module: room.module,
  replies: replies.slice(0, OFFERED_REPLIES).reverse().map(toMessage),
  hasEarlierReplies: replies.length > OFFERED_REPLIES,
})

/** The questions without an answer that the member may confirm one of, the oldest first, each with its replies. */
export async function listQuestions(ctx: TenantContext, input: ListQuestions) {
  const reach = await findReach(ctx)
  if (!reach) return { items: [], nextCursor: null }
  const page = toPage(await findOpenQuestions(ctx.db, reach, input), input.limit)
  const rows = await ctx.db.chatMessage.findMany({
    where: { id: { in: page.items.map(({ id }) => id) } },
    relationLoadStrategy: 'join',
    select: QUESTION,
  })
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return {
    items: page.items.flatMap(({ id }) => rowOf.get(id) ?? []).map(toQuestion),
    nextCursor: page.nextCursor,
  }
}

/** Whether there is an inbox for the member, and how many questions wait in it. */
export async function countQuestions(ctx: TenantContext): Promise<{ isConfirmer: boolean; count: number }> {
  const reach = await findReach(ctx)
  return { isConfirmer: reach !== null, count: reach ? await countOpenQuestions(ctx.db, reach) : 0 }
}

/** Where questions wait, for choosing one place; the company's own conversation has no module. */
export async function listPlaces(ctx: TenantContext) {
  const reach = await findReach(ctx)
  return reach ? findOpenPlaces(ctx.db, reach) : []
}
