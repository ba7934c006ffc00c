import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'

type Given = { tenantId: string; ownerId: string; memberId: string; createdAt: Date }

/** A link of the owner that is shown, with a tag, saved and seen; what its ids mean. */
export async function createRadarWorld({ tenantId, ownerId, memberId, createdAt }: Given) {
  const db = tenantDb(tenantId)
  const [postId, requestId, tagId] = [newId(), newId(), newId()]
  await db.mentorRadarPost.create({
    data: {
      id: postId,
      url: 'https://example.com/ovens',
      canonicalUrl: 'https://example.com/ovens',
      title: 'How ovens are kept',
      status: 'APPROVED',
      previewStatus: 'READY',
      postedById: ownerId,
      requestId,
      createdAt,
      approvedAt: createdAt,
    },
    select: { id: true },
  })
  await db.tag.create({ data: { id: tagId, name: 'Ovens' }, select: { id: true } })
  await db.mentorRadarPostTag.create({ data: { postId, tagId }, select: { postId: true } })
  await db.radarSave.create({ data: { postId, membershipId: memberId }, select: { postId: true } })
  await db.radarSeen.create({ data: { membershipId: memberId, lastSeenAt: createdAt }, select: { membershipId: true } })
  return {
    byField: { postId },
    byProcedure: {
      'radar.list cursor': postId,
      'radar.list tagId': tagId,
      'radar.create requestId': requestId,
    },
  }
}
