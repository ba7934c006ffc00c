import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'

type Given = { tenantId: string; ownerId: string; memberId: string; moduleId: string; createdAt: Date }

/** A thread on a module with a reply that names somebody; what its ids mean. */
export async function createCommentWorld({ tenantId, ownerId, memberId, moduleId, createdAt }: Given) {
  const db = tenantDb(tenantId)
  const [commentId, replyId, deletedId, requestId] = [newId(), newId(), newId(), newId()]
  const comment = { moduleId, authorId: ownerId, createdAt }
  await db.comment.createMany({
    data: [
      { ...comment, id: commentId, requestId, body: 'Is this still so?' },
      { ...comment, id: replyId, requestId: newId(), parentId: commentId, body: 'Yes, @Member.' },
      { ...comment, id: deletedId, requestId: newId(), body: 'Gone.', deletedAt: createdAt, deletedById: ownerId },
    ],
  })
  await db.commentMention.createMany({ data: [{ commentId: replyId, membershipId: memberId }] })
  return {
    byField: { commentId, parentId: commentId, threadId: commentId, mentionIds: memberId },
    byProcedure: {
      'comment.create requestId': requestId,
      'comment.list cursor': commentId,
      'comment.replies cursor': replyId,
      'comment.restore commentId': deletedId,
    },
  }
}
