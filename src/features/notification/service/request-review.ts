import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Permission } from '@/generated/prisma/enums'
import { ROLE_CAPABILITIES, TENANT_ROLES } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import type { NotificationParams } from '../schema'
import { notify } from './notify'

type Review = {
  kind: NotificationParams['REVIEW_REQUESTED']['kind']
  /** What is to be decided on. */
  title: string
  permission: Permission
  /** The queue. */
  path: string
  entityId: string
}

/**
 * Tells those who may decide, but who asks, that something waits. Who has not yet read of the queue is not told again:
 * the queue shows all that waits.
 */
export async function requestReview(ctx: TenantContext, { kind, title, permission, path, entityId }: Review) {
  const roles = TENANT_ROLES.filter((role) => ROLE_CAPABILITIES[role].includes(permission))
  const reviewers = await ctx.db.membership.findMany({
    where: {
      deactivatedAt: null,
      joinedAt: { not: null },
      id: { not: ctx.member.id },
      OR: [{ role: { in: roles } }, { permissions: { some: { permission, scope: { equals: Prisma.AnyNull } } } }],
      notifications: { none: { type: 'REVIEW_REQUESTED', path, readAt: null } },
    },
    select: { id: true },
  })
  await notify(
    ctx,
    reviewers.map(({ id }) => ({
      membershipId: id,
      type: 'REVIEW_REQUESTED' as const,
      params: { kind, title, by: ctx.member.name },
      path,
      cause: { kind: 'REVIEWER' as const },
      dedupKey: `review:${entityId}`,
    })),
  )
}
