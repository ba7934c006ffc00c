import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'

type Given = { tenantId: string; ownerId: string; memberId: string }

/** An open suggestion of the owner with a vote, a comment and a reply; what its ids mean. */
export async function createSuggestionWorld({ tenantId, ownerId, memberId }: Given) {
  const db = tenantDb(tenantId)
  const [suggestionId, threadId, replyId, requestId] = [newId(), newId(), newId(), newId()]
  await db.knowledgeSuggestion.create({
    data: { id: suggestionId, title: 'Sourdough', authorId: ownerId, requestId },
    select: { id: true },
  })
  await db.knowledgeSuggestionVote.create({
    data: { suggestionId, membershipId: memberId },
    select: { suggestionId: true },
  })
  const comment = { suggestionId, authorId: ownerId, body: 'Please' }
  await db.knowledgeSuggestionComment.createMany({
    data: [
      { ...comment, id: threadId, requestId },
      { ...comment, id: replyId, requestId: newId(), parentId: threadId },
    ],
  })
  await db.knowledgeSuggestionMention.createMany({ data: [{ commentId: replyId, membershipId: memberId }] })
  return {
    byField: { suggestionId, mentorIds: memberId, mentionIds: memberId },
    byProcedure: {
      'suggestion.list cursor': suggestionId,
      'suggestion.create requestId': requestId,
      'suggestion.comment.create parentId': threadId,
      'suggestion.comment.create requestId': requestId,
      'suggestion.comment.list cursor': threadId,
      'suggestion.comment.replies cursor': replyId,
      'suggestion.comment.replies threadId': threadId,
      'suggestion.comment.update commentId': threadId,
      'suggestion.comment.delete commentId': threadId,
      'suggestion.comment.restore commentId': threadId,
    },
  }
}
