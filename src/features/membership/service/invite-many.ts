import 'server-only'
import { writeAudits } from '@/features/audit/service'
import { DomainError } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { canAssignRole } from '../policy'
import { findIdsByEmail, lockMembers } from '../queries'
import type { InviteMany } from '../schema'
import { countSeats, sendInvitations } from './invite'

export type InviteVerdict = 'INVITED' | 'EXISTS' | 'NO_SEAT'

/** Invites as many of these people as the plan has seats for, in their order; the others are told apart. */
export async function inviteMany(ctx: TenantContext, { people, role }: InviteMany) {
  if (!canAssignRole(ctx.member, role)) throw new DomainError('FORBIDDEN', 'roleTooHigh')
  await lockMembers(ctx.db, ctx.tenant.id)
  const unique = [...new Map(people.map((person) => [person.email, person])).values()]
  const known = await findIdsByEmail(
    ctx.db,
    unique.map(({ email }) => email),
  )
  const taken = new Set(known.map(({ email }) => email))
  const { limit, active } = await countSeats(ctx)
  let seats = Math.max(0, limit - active)
  const judged = unique.map((person): typeof person & { verdict: InviteVerdict } => {
    if (taken.has(person.email)) return { ...person, verdict: 'EXISTS' }
    seats -= 1
    return { ...person, verdict: seats >= 0 ? 'INVITED' : 'NO_SEAT' }
  })
  const invitees = judged.flatMap(({ verdict, name, email }) =>
    verdict === 'INVITED' ? [{ id: newId(), name, email, role, locale: null, invitedAt: ctx.now }] : [],
  )
  await ctx.db.membership.createMany({ data: invitees })
  await writeAudits(
    ctx,
    invitees.map(({ id, name, email }) => ({
      action: 'USER_INVITED',
      entityType: 'Membership',
      entityId: id,
      entityName: name,
      changes: { email: { to: email }, role: { to: role } },
    })),
  )
  if (invitees.length > 0) await sendInvitations(ctx, invitees)
  return { people: judged, invited: invitees.length, limit, free: Math.max(0, limit - active) }
}
