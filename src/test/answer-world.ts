import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'

type Given = { tenantId: string; ownerId: string; memberId: string; moduleId: string; createdAt: Date }

/** A question in the company's own conversation with its confirmed answer; what the ids of answers mean. */
export async function createAnswerWorld({ tenantId, ownerId, memberId, moduleId, createdAt }: Given) {
  const db = tenantDb(tenantId)
  const [roomId, questionId, answerId, requestId] = [newId(), newId(), newId(), newId()]
  await db.chatRoom.createMany({ data: { id: roomId, lastSeq: 2, lastRevision: 3, lastMessageAt: createdAt } })
  const message = { roomId, createdAt }
  const question = { ...message, id: questionId, seq: 1, revision: 3, isQuestion: true, body: 'When is lunch?' }
  const confirmed = { isConfirmedAnswer: true, confirmedById: ownerId, confirmedAt: createdAt }
  const answer = {
    ...message,
    ...confirmed,
    id: answerId,
    seq: 2,
    revision: 2,
    replyToId: questionId,
    body: 'At noon.',
  }
  await db.chatMessage.createMany({
    data: [
      { ...question, authorId: memberId, requestId: newId() },
      { ...answer, authorId: ownerId, requestId },
    ],
  })
  await db.chatMessage.update({ where: { id: questionId }, data: { answerId }, select: { id: true } })
  return {
    byField: { answerId },
    byProcedure: {
      'answer.reply questionId': questionId,
      'answer.unconfirm questionId': questionId,
      'answer.makeSection moduleId': moduleId,
      'answer.reply requestId': requestId,
    },
  }
}
