import 'server-only'
import { notify } from '@/features/notification/service/notify'
import type { JobContext } from '@/server/jobs/define-job'
import { findLearners } from '../queries'

const CHUNK = 1_000

type Told = { postId: string; decidedAt: string; after: string | null }

const POST = {
  id: true,
  title: true,
  status: true,
  postedById: true,
  postedBy: { select: { name: true } },
  reviewedById: true,
  reviewedAt: true,
  reviewNote: true,
} as const

async function findTold({ db }: JobContext, { postId, decidedAt }: Told) {
  const post = await db.mentorRadarPost.findUnique({ where: { id: postId }, select: POST })
  if (post?.reviewedAt?.toISOString() !== decidedAt) return null
  const { status, ...rest } = post
  return status === 'PENDING' ? null : { status, ...rest }
}

const TYPES = { REJECTED: 'RADAR_REJECTED', ARCHIVED: 'RADAR_ARCHIVED' } as const

/**
 * Tells the poster of the decision, unless it is their own, and of a link that is shown a thousand members: each once
 * per link however often it is approved, by mail no sooner than in the next digest. Answers with where to go on.
 */
export async function tellChunk(ctx: JobContext, told: Told): Promise<string | null> {
  const post = await findTold(ctx, told)
  if (!post) return null
  const { id, title, status, postedById, reviewNote } = post
  const path = `/radar?post=${id}`
  if (!told.after && post.reviewedById !== postedById) {
    const notice = {
      membershipId: postedById,
      path,
      cause: { kind: 'POSTED' },
      dedupKey: `radar:${id}:${told.decidedAt}`,
    } as const
    await notify(ctx, [
      status === 'APPROVED'
        ? { ...notice, type: 'RADAR_APPROVED', params: { title } }
        : { ...notice, type: TYPES[status], params: { title, reason: reviewNote ?? '' } },
    ])
  }
  if (status !== 'APPROVED') return null
  const members = await findLearners(ctx.db, told.after, CHUNK)
  await notify(
    ctx,
    members
      .filter((member) => member.id !== postedById && member.id !== post.reviewedById)
      .map((member) => ({
        membershipId: member.id,
        type: 'NEW_KNOWLEDGE' as const,
        params: { title, by: post.postedBy.name },
        path,
        cause: { kind: 'RADAR' as const },
        dedupKey: `radar:${id}`,
        isDigest: true,
      })),
  )
  return members.length === CHUNK ? (members.at(-1)?.id ?? null) : null
}
