import 'server-only'
import { reconcileMembers } from '@/features/assignment/service/reconcile'
import { writeAudits } from '@/features/audit/service'
import type { TenantRole } from '@/generated/prisma/enums'
import { DomainError, notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { canAssignRole } from '../policy'
import { lockMembers } from '../queries'
import type { MemberIds } from '../schema'
import { countSeats, sendInvitations } from './invite'

type Person = {
  id: string
  name: string
  email: string
  locale: string | null
  role: TenantRole
  joinedAt: Date | null
  deactivatedAt: Date | null
}

/** What is done to each, or why not. */
export type BulkVerdict = 'DONE' | 'NO_CHANGE' | 'JOINED' | 'ROLE_TOO_HIGH' | 'SELF' | 'LAST_OWNER'
export type BulkOutcome = { done: number; people: { id: string; name: string; verdict: BulkVerdict }[] }

async function findPeople(ctx: TenantContext, { membershipIds }: MemberIds): Promise<Person[]> {
  await lockMembers(ctx.db, ctx.tenant.id)
  const ids = [...new Set(membershipIds)]
  const people = await ctx.db.membership.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true, locale: true, role: true, joinedAt: true, deactivatedAt: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  if (people.length !== ids.length) throw notFound()
  return people
}

type Judged = Person & { verdict: BulkVerdict }

const outcomeOf = (people: readonly Judged[]): BulkOutcome => ({
  done: people.filter(({ verdict }) => verdict === 'DONE').length,
  people: people.map(({ id, name, verdict }) => ({ id, name, verdict })),
})

const doneOf = (people: readonly Judged[]) => people.filter(({ verdict }) => verdict === 'DONE')
const idsOf = (people: readonly Person[]) => people.map(({ id }) => id)
const entityOf = ({ id, name }: Person) => ({ entityType: 'Membership', entityId: id, entityName: name })

/** Owners who can sign in and are not among these. */
const countOtherOwners = (ctx: TenantContext, people: readonly Person[]) =>
  ctx.db.membership.count({
    where: { role: 'OWNER', deactivatedAt: null, joinedAt: { not: null }, id: { notIn: idsOf(people) } },
  })

/** Ends the access of many; of those whom the member may change, never of themselves, and never of the last owners. */
export async function deactivateMembers(ctx: TenantContext, input: MemberIds): Promise<BulkOutcome> {
  const people = await findPeople(ctx, input)
  const isLastOwner = (await countOtherOwners(ctx, people)) === 0
  const judged = people.map((person): Judged => {
    const { id, role, joinedAt, deactivatedAt } = person
    if (deactivatedAt) return { ...person, verdict: 'NO_CHANGE' }
    if (id === ctx.member.id) return { ...person, verdict: 'SELF' }
    if (!canAssignRole(ctx.member, role)) return { ...person, verdict: 'ROLE_TOO_HIGH' }
    return { ...person, verdict: role === 'OWNER' && joinedAt && isLastOwner ? 'LAST_OWNER' : 'DONE' }
  })
  const done = doneOf(judged)
  await ctx.db.membership.updateMany({ where: { id: { in: idsOf(done) } }, data: { deactivatedAt: ctx.now } })
  await ctx.db.emailToken.updateMany({
    where: { membershipId: { in: idsOf(done) }, usedAt: null },
    data: { usedAt: ctx.now },
  })
  await writeAudits(
    ctx,
    done.map((person) => ({
      action: person.joinedAt ? 'USER_DEACTIVATED' : 'USER_INVITATION_REVOKED',
      ...entityOf(person),
    })),
  )
  return outcomeOf(judged)
}

/** Gives many their access back, all of them or, without seats enough, nobody. */
export async function reactivateMembers(ctx: TenantContext, input: MemberIds): Promise<BulkOutcome> {
  const people = await findPeople(ctx, input)
  const judged = people.map((person): Judged => {
    if (!person.deactivatedAt) return { ...person, verdict: 'NO_CHANGE' }
    return { ...person, verdict: canAssignRole(ctx.member, person.role) ? 'DONE' : 'ROLE_TOO_HIGH' }
  })
  const done = doneOf(judged)
  const { limit, active } = await countSeats(ctx)
  if (done.length > 0 && active + done.length > limit) throw new DomainError('LIMIT_REACHED', 'memberLimit', { limit })
  await ctx.db.membership.updateMany({ where: { id: { in: idsOf(done) } }, data: { deactivatedAt: null } })
  await reconcileMembers(ctx, idsOf(done))
  await writeAudits(
    ctx,
    done.map((person) => ({ action: 'USER_REACTIVATED', ...entityOf(person) })),
  )
  return outcomeOf(judged)
}

/** A new link for those of them who have not joined yet. */
export async function resendInvitations(ctx: TenantContext, input: MemberIds): Promise<BulkOutcome> {
  const judged = (await findPeople(ctx, input)).map((person): Judged => {
    if (person.deactivatedAt) return { ...person, verdict: 'NO_CHANGE' }
    return { ...person, verdict: person.joinedAt ? 'JOINED' : 'DONE' }
  })
  const done = doneOf(judged)
  if (done.length > 0) await sendInvitations(ctx, done)
  await writeAudits(
    ctx,
    done.map((person) => ({ action: 'USER_INVITATION_RESENT', ...entityOf(person) })),
  )
  return outcomeOf(judged)
}
