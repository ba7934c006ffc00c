import 'server-only'
import { type NewNotification, notify } from '@/features/notification/service/notify'
import { excerptOf } from '@/lib/excerpt'
import type { TenantContext } from '@/server/api/tenant-context'
import { findParticipants } from '../queries'
import type { Commented } from './access'

type Written = { id: string; parentId: string | null; body: string; mentionIds: readonly string[] }
type Told = { module: Commented['module']; comment: Written }

const pathOf = ({ module, comment }: Told) => `/modules/${module.slug}?comment=${comment.id}`

const mentionsOf = (ctx: TenantContext, told: Told): NewNotification[] =>
  told.comment.mentionIds.map((membershipId) => ({
    membershipId,
    type: 'MENTION',
    params: {
      kind: 'COMMENT',
      by: ctx.member.name,
      place: told.module.title,
      excerpt: excerptOf(told.comment.body),
    },
    path: pathOf(told),
    cause: { kind: 'MENTIONED', by: ctx.member.name },
    dedupKey: `comment:${told.comment.id}`,
  }))

/** A reply is told to who wrote in the thread, a new thread to the module's mentors. */
async function repliesOf(ctx: TenantContext, told: Told): Promise<NewNotification[]> {
  const { module, comment } = told
  const people = comment.parentId
    ? await findParticipants(ctx.db, comment.parentId)
    : await ctx.db.moduleMentor.findMany({ where: { moduleId: module.id }, select: { membershipId: true } })
  return people.map(({ membershipId }) => ({
    membershipId,
    type: 'COMMENT_REPLY',
    params: {
      kind: comment.parentId ? 'REPLY' : 'THREAD',
      by: ctx.member.name,
      moduleTitle: module.title,
      excerpt: excerptOf(comment.body),
    },
    path: pathOf(told),
    cause: comment.parentId ? { kind: 'TAKES_PART' } : { kind: 'MENTORS', moduleTitle: module.title },
    dedupKey: `comment:${comment.id}`,
  }))
}

const notMyself = (ctx: TenantContext, notifications: readonly NewNotification[]) =>
  notifications.filter(({ membershipId }) => membershipId !== ctx.member.id)

/** Whom a new comment names and concerns; who is named is told that, and once. */
export async function tellOfComment(ctx: TenantContext, told: Told): Promise<void> {
  await notify(ctx, notMyself(ctx, [...mentionsOf(ctx, told), ...(await repliesOf(ctx, told))]))
}

/** Whom a changed comment names who was not told of it before. */
export async function tellOfMentions(ctx: TenantContext, told: Told): Promise<void> {
  await notify(ctx, notMyself(ctx, mentionsOf(ctx, told)))
}
