import 'server-only'
import { changesBetween, writeAudit } from '@/features/audit/service'
import { requestReview } from '@/features/notification/service/request-review'
import { DomainError } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { enqueueJob } from '@/server/jobs/enqueue'
import { previewJob } from '../jobs'
import { canEdit, canonicalAddress, canRetryPreview, postsDirectly } from '../policy'
import { lockAddress } from '../queries'
import type { CreatePost, PostRef, UpdatePost } from '../schema'
import { holdPost, isMentor, memberOf, requireFreeAddress } from './access'
import { findTags, tagPost } from './tags'
import { tellLater } from './tell-later'

const namesOf = (tags: readonly string[]) => [...tags].sort().join(', ')

/** Posts a link, once per request: shown at once when a mentor or moderator does it, else after approval. */
export async function createPost(ctx: TenantContext, { tags, url, requestId, ...words }: CreatePost) {
  const mine = { postedById: ctx.member.id, requestId }
  const canonicalUrl = canonicalAddress(new URL(url))
  // One after the other, so that a request sent again finds what it made.
  await lockAddress(ctx.db, ctx.tenant.id, canonicalUrl)
  const known = await ctx.db.mentorRadarPost.findFirst({ where: mine, select: { id: true, status: true } })
  if (known) return known
  await requireFreeAddress(ctx, canonicalUrl)
  const { isModerator } = memberOf(ctx)
  const isDirect = postsDirectly({ isModerator, isMentor: await isMentor(ctx) })
  const post = { id: newId(), status: isDirect ? ('APPROVED' as const) : ('PENDING' as const) }
  const { count } = await ctx.db.mentorRadarPost.createMany({
    data: [
      {
        ...post,
        ...words,
        ...mine,
        url,
        canonicalUrl,
        createdAt: ctx.now,
        updatedAt: ctx.now,
        approvedAt: isDirect ? ctx.now : null,
        reviewedAt: isDirect ? ctx.now : null,
        reviewedById: isDirect ? ctx.member.id : null,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return ctx.db.mentorRadarPost.findFirstOrThrow({ where: mine, select: { id: true, status: true } })
  await tagPost(ctx, post.id, tags)
  await enqueueJob(ctx, previewJob, { postId: post.id })
  if (isDirect) await tellLater(ctx, post.id)
  else await askForReview(ctx, post.id, words.title)
  return post
}

const askForReview = (ctx: TenantContext, entityId: string, title: string) =>
  requestReview(ctx, { kind: 'RADAR', title, permission: 'MODERATE_RADAR', path: '/radar?view=PENDING', entityId })

/** Changes its words and tags; somebody else's are changed only by moderators, and that is kept. */
export async function updatePost(ctx: TenantContext, { postId, tags, ...words }: UpdatePost): Promise<void> {
  const post = await holdPost(ctx, postId)
  if (!canEdit(post, memberOf(ctx))) throw new DomainError('FORBIDDEN', 'notYourPost')
  const before = { title: post.title, description: post.description, tags: namesOf(await findTags(ctx, postId)) }
  const after = { ...words, tags: namesOf(await tagPost(ctx, postId, tags)) }
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return
  await ctx.db.mentorRadarPost.update({ where: { id: postId }, data: words, select: { id: true } })
  if (post.postedById === ctx.member.id) return
  await writeAudit(ctx, {
    action: 'RADAR_POST_UPDATED',
    entityType: 'RadarPost',
    entityId: postId,
    entityName: words.title,
    changes,
  })
}

/** Fetches the picture and the site's name again when that has failed. */
export async function retryPreview(ctx: TenantContext, { postId }: PostRef): Promise<void> {
  const post = await holdPost(ctx, postId)
  if (!canRetryPreview(post, memberOf(ctx))) throw new DomainError('FORBIDDEN', 'notYourPost')
  if (post.previewStatus !== 'FAILED') return
  await ctx.db.mentorRadarPost.update({
    where: { id: postId },
    data: { previewStatus: 'PENDING' },
    select: { id: true },
  })
  await enqueueJob(ctx, previewJob, { postId })
}
