import { DEFAULT_AMOUNTS } from '@/features/xp/policy'
import { excerptOf } from '@/lib/excerpt'
import { newId } from '@/lib/random'
import type { Rows } from '@/test/rows'
import type { DemoConversation, DemoTenant } from '../types'

const DAY = 86_400_000
const MINUTE = 60_000

type Seed = {
  rows: Rows
  tenant: DemoTenant
  now: Date
  memberId: (key: string) => string
  moduleId: (slug: string) => string
}
type MessageRow = Rows['chatMessage'][number] & { id: string; authorId: string; createdAt: Date }

/** What people say to each other, with a line for each who joins, and how far they have read. */
export function addConversations(seed: Seed) {
  for (const conversation of seed.tenant.conversations) addConversation(seed, conversation)
}

function addConversation(seed: Seed, { module, words, unread }: DemoConversation) {
  const { rows, now, memberId, moduleId } = seed
  const roomId = newId()
  const said: MessageRow[] = []
  const byKey = new Map<string, MessageRow>()
  const joined = new Set<string>()
  const push = (row: Omit<MessageRow, 'roomId' | 'seq' | 'revision'>) => {
    const place = said.length + 1
    const written: MessageRow = { ...row, roomId, seq: place, revision: place }
    said.push(written)
    return written
  }
  for (const [order, { by, daysAgo, body, mentions = [], ...more }] of words.entries()) {
    const authorId = memberId(by)
    const createdAt = new Date(now.getTime() - daysAgo * DAY - 4 * 60 * MINUTE + order * 3 * MINUTE)
    if (!joined.has(by)) push({ id: newId(), authorId, type: 'JOIN', body: '', requestId: roomId, createdAt })
    joined.add(by)
    const replyToId = more.replyTo ? (byKey.get(more.replyTo)?.id ?? null) : null
    const isQuestion = more.isQuestion ?? false
    const row = push({ id: newId(), authorId, body, requestId: newId(), replyToId, isQuestion, createdAt })
    if (more.key) byKey.set(more.key, row)
    rows.chatMention.push(...mentions.map((key) => ({ messageId: row.id, membershipId: memberId(key) })))
    const question = more.confirmedBy && more.replyTo ? byKey.get(more.replyTo) : undefined
    if (question && more.confirmedBy) confirm(seed, { question, answer: row, by: more.confirmedBy })
  }
  rows.chatRoom.push({
    id: roomId,
    moduleId: module === null ? null : moduleId(module),
    lastSeq: said.length,
    lastRevision: said.length,
    lastMessageAt: said.at(-1)?.createdAt ?? null,
  })
  rows.chatMessage.push(...said)
  for (const { key, joinedDaysAgo, role } of seed.tenant.people) {
    if (joinedDaysAgo === null || role === 'VIEWER') continue
    const lastReadSeq = Math.max(0, said.length - (unread?.[key] ?? 0))
    rows.chatRoomRead.push({ roomId, membershipId: memberId(key), lastReadSeq, readAt: now })
  }
}

type Confirmed = { question: MessageRow; answer: MessageRow; by: string }

function confirm({ rows, memberId }: Seed, { question, answer, by }: Confirmed) {
  const confirmedAt = new Date(answer.createdAt.getTime() + 30 * MINUTE)
  Object.assign(question, { answerId: answer.id })
  Object.assign(answer, { isConfirmedAnswer: true, confirmedById: memberId(by), confirmedAt })
  if (answer.authorId === memberId(by)) return
  rows.xpTransaction.push({
    membershipId: answer.authorId,
    source: 'MENTOR_CONFIRMATION',
    sourceEntityId: answer.id,
    amount: DEFAULT_AMOUNTS.xpConfirmedAnswer,
    params: { question: excerptOf(question.body) },
    eventTime: confirmedAt,
  })
}
