import 'server-only'
import { grantedGroupIds } from '@/features/membership/policy'
import { membersInScope, type ProgressScope } from '@/features/membership/service/progress-scope'
import { DomainError, notFound } from '@/lib/errors'
import { holdsWhole } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'

export type Person = { id: string; name: string }

/** Whose progress the member may change: everybody's, or by a scoped grant that of the people in its groups. */
const overrideScope = ({ member }: TenantContext): ProgressScope =>
  holdsWhole(member, 'OVERRIDE_PROGRESS')
    ? 'all'
    : { groupIds: grantedGroupIds(member, 'OVERRIDE_PROGRESS'), managerId: null }

/** The people meant, all of whom the member may reach; nobody changes their own progress. */
export async function findTargets(ctx: TenantContext, targets: readonly { membershipId: string }[]): Promise<Person[]> {
  const ids = [...new Set(targets.map(({ membershipId }) => membershipId))]
  if (ids.includes(ctx.member.id)) throw new DomainError('FORBIDDEN', 'notYourOwnProgress')
  const people = await ctx.db.membership.findMany({
    where: { AND: [{ id: { in: ids } }, membersInScope(overrideScope(ctx))] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  if (people.length !== ids.length) throw notFound()
  return people
}
