import * as z from 'zod'
import { pageInput } from '@/lib/pagination'
import { MAX_BODY, MAX_MENTIONS } from './policy'

/** A conversation is that of a module, or with null the company's own. */
const moduleId = z.uuid().nullable()
const revision = z.number().int().min(0).max(2_147_483_647)
const body = z.string().trim().min(1).max(MAX_BODY)
const mentionIds = z.array(z.uuid()).max(MAX_MENTIONS).default([])

export const roomRef = z.strictObject({ moduleId })
export const peopleOfRoom = roomRef.extend({ membershipIds: z.array(z.uuid()).min(1).max(MAX_MENTIONS) })
export const listRooms = pageInput
/**
 * A page before or after the cursor's message, or with `around` with that message in it; without a cursor the end, or
 * with `unread` the place where the member stopped reading.
 */
export const listMessages = pageInput
  .extend({ moduleId, side: z.enum(['before', 'after', 'around', 'unread']).default('before') })
  .strict()
export const sendMessage = z.strictObject({
  moduleId,
  requestId: z.uuid(),
  body,
  mentionIds,
  replyToId: z.uuid().nullish(),
  isQuestion: z.boolean().default(false),
})
export const messageRef = z.strictObject({ messageId: z.uuid() })
export const editMessage = messageRef.extend({ body, mentionIds })
export const markQuestion = messageRef.extend({ isQuestion: z.boolean() })
export const markRead = z.strictObject({ moduleId, seq: revision })
/** `moduleId` left out searches in every conversation that the member may see. */
export const searchMessages = z.strictObject({
  search: z.string().trim().max(100),
  moduleId: moduleId.optional(),
  limit: z.number().int().min(1).max(50).default(20),
})
/** What has changed since the conversation's change of that number. */
export const changesSince = z.strictObject({ moduleId, revision })
/** `lastEventId` is what a browser that was cut off has heard last. */
export const followRoom = changesSince.extend({
  lastEventId: z
    .string()
    .regex(/^\d{1,10}$/)
    .nullish(),
})

export type RoomRef = z.infer<typeof roomRef>
export type PeopleOfRoom = z.infer<typeof peopleOfRoom>
export type ListRooms = z.infer<typeof listRooms>
export type ListMessages = z.infer<typeof listMessages>
export type SendMessage = z.infer<typeof sendMessage>
export type MessageRef = z.infer<typeof messageRef>
export type EditMessage = z.infer<typeof editMessage>
export type MarkQuestion = z.infer<typeof markQuestion>
export type MarkRead = z.infer<typeof markRead>
export type SearchMessages = z.infer<typeof searchMessages>
export type ChangesSince = z.infer<typeof changesSince>
export type FollowRoom = z.infer<typeof followRoom>
