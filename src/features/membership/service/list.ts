import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { escapeLike } from '@/lib/like'
import { pageArgs, toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import type { ListMembers } from '../schema'

const STATES: Record<NonNullable<ListMembers['state']>, Prisma.MembershipWhereInput> = {
  active: { deactivatedAt: null, joinedAt: { not: null } },
  invited: { deactivatedAt: null, joinedAt: null },
  deactivated: { deactivatedAt: { not: null } },
}

/** People by name, a page at a time. */
export async function listMembers(ctx: TenantContext, input: ListMembers) {
  const { state } = input
  const search = escapeLike(input.search)
  const matches: Prisma.MembershipWhereInput[] = search
    ? [{ OR: [{ name: { contains: search, mode: 'insensitive' } }, { email: { contains: search } }] }]
    : []
  const rows = await ctx.db.membership.findMany({
    where: { AND: [...matches, ...(state ? [STATES[state]] : [])] },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      jobTitle: true,
      department: true,
      joinedAt: true,
      invitedAt: true,
      deactivatedAt: true,
      permissions: { where: { permission: 'MANAGE_OWN_MODULES' }, select: { id: true } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    ...pageArgs(input),
  })
  return toPage(
    rows.map(({ permissions, ...row }) => ({ ...row, canWriteModules: permissions.length > 0 })),
    input.limit,
  )
}
