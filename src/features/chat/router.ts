import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { deleteMessage, editMessage, markQuestion, restoreMessage } from './service/change'
import { followRoom } from './service/follow'
import { getRoomUnread, getUnread, listRooms, listUnreadAnswers } from './service/list-rooms'
import { markRead } from './service/mark-read'
import { getRoom, listChanges, listMessages, listReached, searchMessages } from './service/read'
import { sendMessage } from './service/send'

/** Who is in which conversation, the verbs decide. */
const member = can('LEARN')

const NEVER = new AbortController().signal

export const chatRouter = createTRPCRouter({
  rooms: member.input(schema.listRooms).query(({ ctx, input }) => listRooms(ctx, input)),
  room: member.input(schema.roomRef).query(({ ctx, input }) => getRoom(ctx, input)),
  reached: member.input(schema.peopleOfRoom).query(({ ctx, input }) => listReached(ctx, input)),
  messages: member.input(schema.listMessages).query(({ ctx, input }) => listMessages(ctx, input)),
  search: member.input(schema.searchMessages).query(({ ctx, input }) => searchMessages(ctx, input)),
  unread: member.query(({ ctx }) => getUnread(ctx)),
  roomUnread: member.input(schema.roomRef).query(({ ctx, input }) => getRoomUnread(ctx, input)),
  unreadAnswers: member.query(({ ctx }) => listUnreadAnswers(ctx)),
  /** As they happen. */
  changes: member
    .input(schema.followRoom)
    .subscription(({ ctx, input, signal = NEVER }) => followRoom(ctx, input, signal)),
  /** The same by asking, where streams are cut. */
  changesSince: member.input(schema.changesSince).query(({ ctx, input }) => listChanges(ctx, input)),
  send: member.input(schema.sendMessage).mutation(({ ctx, input }) => sendMessage(ctx, input)),
  edit: member.input(schema.editMessage).mutation(({ ctx, input }) => editMessage(ctx, input)),
  delete: member.input(schema.messageRef).mutation(({ ctx, input }) => deleteMessage(ctx, input)),
  restore: member.input(schema.messageRef).mutation(({ ctx, input }) => restoreMessage(ctx, input)),
  markQuestion: member.input(schema.markQuestion).mutation(({ ctx, input }) => markQuestion(ctx, input)),
  markRead: member.input(schema.markRead).mutation(({ ctx, input }) => markRead(ctx, input)),
})
