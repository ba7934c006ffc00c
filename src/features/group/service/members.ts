import 'server-only'
import { beginChange, type ChangeOutcome, finishChange } from '@/features/assignment/service/change'
import { endGroupCauses, joinGroup, leaveGroup, putGroupCauses } from '@/features/assignment/service/group-rows'
import { namesOf } from '@/features/assignment/service/names'
import { notFound } from '@/lib/errors'
import { toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { addressesIn } from '../policy'
import { askedPairs, causesOfNewcomers, findAddressed, findGroupMembers, findSuggestions, pairsOf } from '../queries'
import type { AddMembers, FindByAddress, ListMembers, RemoveMembers, SuggestMembers } from '../schema'
import { auditOf, findGroup } from './find-group'

const SUGGESTIONS = 20

/** A group's people, who came last first. */
export async function listMembers(ctx: TenantContext, input: ListMembers) {
  await findGroup(ctx, input.groupId)
  return toPage(await findGroupMembers(ctx.db, input), input.limit)
}

/** Active people who can be added. */
export async function suggestMembers(ctx: TenantContext, input: SuggestMembers) {
  await findGroup(ctx, input.groupId)
  return findSuggestions(ctx.db, input, SUGGESTIONS)
}

/** Of pasted addresses: who they belong to, and which nobody here has. */
export async function findByAddress(ctx: TenantContext, input: FindByAddress) {
  await findGroup(ctx, input.groupId)
  const addresses = addressesIn(input.addresses.join(' '))
  const found = await findAddressed(ctx.db, input.groupId, addresses)
  const known = new Set(found.map(({ email }) => email.toLowerCase()))
  return { found, unknown: addresses.filter((address) => !known.has(address)) }
}

async function requireTheirs(ctx: TenantContext, membershipIds: readonly string[]): Promise<void> {
  const ids = [...new Set(membershipIds)]
  if ((await ctx.db.membership.count({ where: { id: { in: ids } } })) !== ids.length) throw notFound()
}

/** Adds the active ones of these people: from today on they have what the group's modules ask for. */
export async function addMembers(ctx: TenantContext, input: AddMembers): Promise<ChangeOutcome> {
  await findGroup(ctx, input.groupId)
  const change = await beginChange(ctx, 'GROUP_MEMBERS_ADDED', input.groupId)
  const group = await findGroup(ctx, input.groupId)
  await requireTheirs(ctx, input.membershipIds)
  const newcomers = await joinGroup(ctx, change, input.membershipIds)
  const wanted = causesOfNewcomers(group.id, newcomers, { now: ctx.now, zone: ctx.tenant.timeZone })
  const { summary, changes } = await namesOf(ctx, { membershipIds: newcomers, moduleIds: [] })
  return finishChange(ctx, change, {
    pairs: pairsOf(wanted),
    fingerprint: input.fingerprint,
    summary: { group: group.name, person: summary.person },
    audit: { action: 'GROUP_MEMBERS_ADDED', ...auditOf(group), changes },
    apply: () => putGroupCauses(ctx, wanted),
  })
}

/** Takes these people out: what only this group asked for ends, their progress stays. */
export async function removeMembers(ctx: TenantContext, input: RemoveMembers): Promise<ChangeOutcome> {
  await findGroup(ctx, input.groupId)
  const change = await beginChange(ctx, 'GROUP_MEMBERS_REMOVED', input.groupId)
  const group = await findGroup(ctx, input.groupId)
  await requireTheirs(ctx, input.membershipIds)
  const leavers = await leaveGroup(ctx, change, input.membershipIds)
  const { summary, changes } = await namesOf(ctx, { membershipIds: leavers, moduleIds: [] })
  return finishChange(ctx, change, {
    pairs: askedPairs(group.id, { membershipIds: leavers }),
    fingerprint: input.fingerprint,
    summary: { group: group.name, person: summary.person },
    audit: { action: 'GROUP_MEMBERS_REMOVED', ...auditOf(group), changes },
    apply: () => endGroupCauses(ctx, change),
  })
}
