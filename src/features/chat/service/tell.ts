import 'server-only'
import { type NewNotification, notify } from '@/features/notification/service/notify'
import { excerptOf } from '@/lib/excerpt'
import type { TenantContext } from '@/server/api/tenant-context'
import { messagePath } from '../policy'
import { findListeners } from '../queries/access'
import type { RoomAccess } from './access'

type Told = {
  room: RoomAccess
  messageId: string
  body: string
  /** Who wrote what this replies to. */
  repliedId?: string | null
  mentionIds?: readonly string[]
  isQuestion?: boolean
  /** Who said it; the member, unless told otherwise. */
  author?: { id: string; name: string }
}

/** Those who take part, without who does it; a mention of somebody else leads nowhere. */
async function listenersAmong(
  ctx: TenantContext,
  { moduleId, authorId }: { moduleId: string | null; authorId: string },
  ids: readonly string[],
) {
  const others = [...new Set(ids)].filter((id) => id !== ctx.member.id && id !== authorId)
  if (others.length === 0) return new Set<string>()
  return new Set((await findListeners(ctx.db, moduleId, others)).map(({ id }) => id))
}

const mentorsOf = async ({ db }: TenantContext, moduleId: string) =>
  (await db.moduleMentor.findMany({ where: { moduleId }, select: { membershipId: true } })).map(
    ({ membershipId }) => membershipId,
  )

/** Tells of a message, each person once: who was replied to, who is mentioned, and of a question the mentors. */
export async function tellOfMessage(ctx: TenantContext, told: Told): Promise<void> {
  const { room, messageId, body, repliedId, mentionIds = [], isQuestion = false, author = ctx.member } = told
  const { moduleId, module } = room
  const mentorIds = isQuestion && moduleId ? await mentorsOf(ctx, moduleId) : []
  const listeners = await listenersAmong(ctx, { moduleId, authorId: author.id }, [
    ...(repliedId ? [repliedId] : []),
    ...mentionIds,
    ...mentorIds,
  ])
  const by = author.name
  const place = module?.title ?? ''
  const excerpt = excerptOf(body)
  const common = { path: messagePath(moduleId, messageId), dedupKey: `message:${messageId}` }
  const notices: NewNotification[] = []
  for (const membershipId of listeners) {
    if (membershipId === repliedId) {
      notices.push({
        ...common,
        membershipId,
        type: 'CHAT_REPLY',
        params: { by, place, excerpt },
        cause: { kind: 'WROTE' },
      })
    } else if (mentionIds.includes(membershipId)) {
      const params = { kind: 'CHAT' as const, by, place, excerpt }
      notices.push({ ...common, membershipId, type: 'MENTION', params, cause: { kind: 'MENTIONED', by } })
    } else {
      const params = { by, place, excerpt }
      notices.push({
        ...common,
        membershipId,
        type: 'QUESTION_ASKED',
        params,
        cause: { kind: 'MENTORS', moduleTitle: place },
      })
    }
  }
  if (notices.length > 0) await notify(ctx, notices)
}
