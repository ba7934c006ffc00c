import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import type { GiveXp } from '../schema'
import { tellOfRank } from './award'
import { writeXp } from './write'

/** Gives or takes points by hand, with a reason that the person reads; nobody gives to themselves. */
export async function giveXp(ctx: TenantContext, { membershipId, amount, reason, requestId }: GiveXp): Promise<void> {
  if (membershipId === ctx.member.id) throw new DomainError('FORBIDDEN', 'notToYourself')
  const member = await ctx.db.membership.findFirst({
    where: { id: membershipId, deactivatedAt: null },
    select: { name: true },
  })
  if (!member) throw notFound()
  const isNew = await writeXp(ctx, {
    membershipId,
    amount,
    source: 'MANUAL',
    sourceEntityId: requestId,
    params: { reason },
    givenById: ctx.member.id,
  })
  if (!isNew) return
  await writeAudit(ctx, {
    action: 'XP_GIVEN',
    entityType: 'Membership',
    entityId: membershipId,
    entityName: member.name,
    changes: { points: { to: amount }, reason: { to: reason } },
  })
  await tellOfRank(ctx, { membershipId, earned: amount })
}
