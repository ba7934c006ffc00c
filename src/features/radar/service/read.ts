import 'server-only'
import { isHeldByOther } from '@/features/reward/policy'
import { DomainError, notFound } from '@/lib/errors'
import { toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { canEdit, canonicalAddress, canRetryPreview, canSee, canWithdraw, postsDirectly, viewsFor } from '../policy'
import * as queries from '../queries'
import type { LinkRef, ListPosts, PostRef } from '../schema'
import { isMentor, memberOf } from './access'

/** The post and what the member may do with it. */
function withRights(ctx: TenantContext, { claimedById, claimedUntil, claimedBy, ...post }: queries.ListedPost) {
  const member = memberOf(ctx)
  const isHeld = post.status === 'PENDING' && isHeldByOther({ claimedById, claimedUntil }, member.id, ctx.now)
  const isOwn = post.postedById === member.id
  return {
    ...post,
    isOwn,
    /** Who looks at it in the queue, to the other moderators. */
    heldBy: isHeld && member.isModerator ? claimedBy : null,
    canEdit: canEdit(post, member),
    canWithdraw: canWithdraw(post, member),
    canRetryPreview: canRetryPreview(post, member) && post.previewStatus === 'FAILED',
    /** Whoever reads it: why a link was turned down is between its poster and the moderators. */
    reviewNote: isOwn || member.isModerator ? post.reviewNote : null,
  }
}

/** One view of the radar: links that are shown, pinned first; one's own and saved ones; what moderators decide on. */
export async function listPosts(ctx: TenantContext, input: ListPosts) {
  if (!viewsFor(memberOf(ctx).isModerator).includes(input.view)) throw new DomainError('FORBIDDEN', 'forbidden')
  const page = toPage(await queries.findPosts(ctx.db, ctx.member.id, input), input.limit)
  return { ...page, items: page.items.map((post) => withRights(ctx, post)) }
}

/** One post, to who may see it. */
export async function getPost(ctx: TenantContext, { postId }: PostRef) {
  const post = await queries.findPost(ctx.db, ctx.member.id, postId)
  if (!post || !canSee(post, memberOf(ctx))) throw notFound()
  return withRights(ctx, post)
}

/** What the member may do on the radar. */
export async function findRights(ctx: TenantContext) {
  const { isModerator } = memberOf(ctx)
  const isDirect = postsDirectly({ isModerator, isMentor: !isModerator && (await isMentor(ctx)) })
  return { canModerate: isModerator, postsDirectly: isDirect }
}

/** What there is already of the address; whose it was is told only of what the member may see. */
export async function findDuplicate(ctx: TenantContext, { url }: LinkRef) {
  const [found] = await queries.findByAddress(ctx.db, canonicalAddress(new URL(url)))
  if (!found) return null
  const isBlocking = found.status === 'PENDING' || found.status === 'APPROVED'
  if (canSee(found, memberOf(ctx))) return { id: found.id, title: found.title, status: found.status, isBlocking }
  return isBlocking ? { id: null, title: null, status: found.status, isBlocking } : null
}
