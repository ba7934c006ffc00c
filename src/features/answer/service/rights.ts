import 'server-only'
import { requireRoom } from '@/features/chat/service/access'
import { canEditModule, moduleScope } from '@/features/module/policy'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { findSectionsOf } from '../queries'
import type { AnswerRef, RoomRights } from '../schema'
import { mayConfirmIn } from './reach'

/** Whether the member may write the module; of the company's own conversation, whether they write any. */
async function mayMakeSection(ctx: TenantContext, moduleId: string | null): Promise<boolean> {
  const scope = moduleScope(ctx.member)
  if (scope.all || !moduleId) return scope.all || scope.own || scope.moduleIds.length > 0
  const mine = { OR: [{ createdById: ctx.member.id }, { mentors: { some: { membershipId: ctx.member.id } } }] }
  const own = scope.own
    ? await ctx.db.module.findFirst({ where: { id: moduleId, ...mine }, select: { id: true } })
    : null
  return canEditModule(scope, { id: moduleId, isOwn: own !== null })
}

/** What the member may do with the answers of a conversation in which they take part. */
export async function findRights(ctx: TenantContext, { moduleId }: RoomRights) {
  await requireRoom(ctx, moduleId)
  return { canConfirm: await mayConfirmIn(ctx, moduleId), canMakeSection: await mayMakeSection(ctx, moduleId) }
}

/** The sections that were made of an answer, by whoever can read it; drafts, by who may write their module. */
export async function findSections(ctx: TenantContext, { answerId }: AnswerRef) {
  const answer = await ctx.db.chatMessage.findUnique({
    where: { id: answerId },
    select: { room: { select: { moduleId: true } } },
  })
  if (!answer) throw notFound()
  await requireRoom(ctx, answer.room.moduleId)
  const scope = moduleScope(ctx.member)
  const sections = await findSectionsOf(ctx.db, answerId, ctx.member.id)
  return sections
    .filter(({ isPublished, moduleId, isOwn }) => isPublished || canEditModule(scope, { id: moduleId, isOwn }))
    .map(({ isOwn: _, ...section }) => section)
}
