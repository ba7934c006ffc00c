import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'

type Given = {
  tenantId: string
  ownerId: string
  memberId: string
  moduleId: string
  otherModuleId: string
  createdAt: Date
}

const HOUR = 3_600_000

/** A conversation with a question, an answer that names somebody, and something deleted; another one; what its ids mean. */
export async function createChatWorld({ tenantId, ownerId, memberId, moduleId, otherModuleId, createdAt }: Given) {
  const db = tenantDb(tenantId)
  const [roomId, otherRoomId] = [newId(), newId()]
  const [messageId, answerId, deletedId, requestId] = [newId(), newId(), newId(), newId()]
  const earlier = new Date(createdAt.getTime() - HOUR)
  await db.chatRoom.createMany({
    data: [
      { id: roomId, moduleId, lastSeq: 3, lastRevision: 3, lastMessageAt: createdAt },
      { id: otherRoomId, moduleId: otherModuleId, lastSeq: 1, lastRevision: 1, lastMessageAt: earlier },
    ],
  })
  const message = { roomId, authorId: ownerId, createdAt }
  await db.chatMessage.createMany({
    data: [
      { ...message, id: messageId, seq: 1, revision: 1, requestId, body: 'Is it so?', isQuestion: true },
      {
        ...message,
        id: answerId,
        seq: 2,
        revision: 2,
        requestId: newId(),
        body: '@Member says so.',
        replyToId: messageId,
      },
      {
        ...message,
        id: deletedId,
        seq: 3,
        revision: 3,
        requestId: newId(),
        body: 'Gone.',
        deletedAt: createdAt,
        deletedById: ownerId,
      },
      { ...message, id: newId(), roomId: otherRoomId, seq: 1, revision: 1, requestId: newId(), body: 'Elsewhere.' },
    ],
  })
  await db.chatMention.createMany({ data: [{ messageId: answerId, membershipId: memberId }] })
  await db.chatMessageEdit.createMany({
    data: [{ id: newId(), messageId: deletedId, body: 'Gone.', editedById: ownerId, editedAt: createdAt }],
  })
  await db.chatRoomRead.createMany({ data: [{ roomId, membershipId: memberId, lastReadSeq: 1, readAt: createdAt }] })
  return {
    byField: { messageId, replyToId: messageId },
    byProcedure: {
      'chat.messages cursor': answerId,
      'chat.restore messageId': deletedId,
      'chat.rooms cursor': moduleId,
      'chat.send requestId': requestId,
      'answer.confirm questionId': messageId,
      'answer.confirm answerId': answerId,
    },
  }
}
