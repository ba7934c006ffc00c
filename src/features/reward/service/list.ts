import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { endOfDay, momentOf } from '@/lib/calendar'
import { notFound } from '@/lib/errors'
import { pageArgs, toPage } from '@/lib/pagination'
import { hasCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { isHeldByOther, monthOf } from '../policy'
import { countUsed } from '../queries'
import type { ListHistory, ListRedemptions, ListRewards, RedemptionFilter, RewardRef } from '../schema'

const REWARD = {
  id: true,
  title: true,
  description: true,
  imageAssetId: true,
  costXp: true,
  monthlyLimit: true,
  quantityAvailable: true,
  approvalRequired: true,
  active: true,
} satisfies Prisma.RewardSelect

/** The catalogue, the cheapest first, with how many of each the member has had this month; archived ones for managers. */
export async function listRewards(ctx: TenantContext, { isArchived, cursor, limit }: ListRewards) {
  const active = !(isArchived && hasCapability(ctx.member, 'MANAGE_REWARDS'))
  // Prisma's cursor alone reads the catalogue from its beginning: the index is entered at the cost of the row.
  const last = cursor ? await ctx.db.reward.findFirst({ where: { id: cursor }, select: { costXp: true } }) : null
  const rows = await ctx.db.reward.findMany({
    where: { active, ...(last ? { costXp: { gte: last.costXp } } : {}) },
    orderBy: [{ costXp: 'asc' }, { id: 'asc' }],
    ...pageArgs({ cursor, limit }),
    select: REWARD,
  })
  const page = toPage(rows, limit)
  const used = await usedThisMonth(
    ctx,
    page.items.map(({ id }) => id),
  )
  return { ...page, items: page.items.map((reward) => ({ ...reward, usedThisMonth: used.get(reward.id) ?? 0 })) }
}

async function usedThisMonth(ctx: TenantContext, rewardIds: readonly string[]): Promise<Map<string, number>> {
  const month = monthOf(ctx.now, ctx.tenant.timeZone)
  const counts = await countUsed(ctx.db, { membershipId: ctx.member.id, rewardIds, month })
  return new Map(counts.map(({ rewardId, count }) => [rewardId, count]))
}

/** One reward, as who manages it edits it. */
export async function getReward(ctx: TenantContext, { rewardId }: RewardRef) {
  const reward = await ctx.db.reward.findFirst({ where: { id: rewardId }, select: REWARD })
  if (!reward) throw notFound()
  return reward
}

const OWN = {
  id: true,
  rewardId: true,
  rewardTitle: true,
  xpSpent: true,
  status: true,
  note: true,
  createdAt: true,
  reviewedAt: true,
  reviewedBy: { select: { name: true } },
} satisfies Prisma.RewardRedemptionSelect

const createdAtOf = async ({ db }: Pick<TenantContext, 'db'>, cursor: string | null | undefined) =>
  cursor ? await db.rewardRedemption.findFirst({ where: { id: cursor }, select: { createdAt: true } }) : null

const NEWEST = [{ createdAt: 'desc' }, { id: 'desc' }] satisfies Prisma.RewardRedemptionOrderByWithRelationInput[]

/** What the member has asked for, the newest first. */
export async function listMine(ctx: TenantContext, input: ListRedemptions) {
  const last = await createdAtOf(ctx, input.cursor)
  const rows = await ctx.db.rewardRedemption.findMany({
    where: { membershipId: ctx.member.id, ...(last ? { createdAt: { lte: last.createdAt } } : {}) },
    orderBy: NEWEST,
    ...pageArgs(input),
    select: OWN,
  })
  return toPage(rows, input.limit)
}

const REQUEST = {
  ...OWN,
  membershipId: true,
  claimedById: true,
  claimedUntil: true,
  claimedBy: { select: { name: true } },
  membership: { select: { name: true, jobTitle: true } },
  reward: { select: { imageAssetId: true, quantityAvailable: true } },
} satisfies Prisma.RewardRedemptionSelect

/** What waits for a decision, the oldest first, and who is looking at it. */
export async function listQueue(ctx: TenantContext, input: ListRedemptions) {
  const last = await createdAtOf(ctx, input.cursor)
  const rows = await ctx.db.rewardRedemption.findMany({
    where: { status: 'PENDING', ...(last ? { createdAt: { gte: last.createdAt } } : {}) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    ...pageArgs(input),
    select: REQUEST,
  })
  const page = toPage(rows, input.limit)
  return {
    ...page,
    items: page.items.map(({ claimedById, claimedUntil, claimedBy, ...row }) => ({
      ...row,
      isOwn: row.membershipId === ctx.member.id,
      isMine: claimedById === ctx.member.id,
      heldBy: isHeldByOther({ claimedById, claimedUntil }, ctx.member.id, ctx.now) ? (claimedBy?.name ?? null) : null,
    })),
  }
}

const HISTORY = { ...OWN, membership: { select: { name: true, email: true } } } satisfies Prisma.RewardRedemptionSelect

function whereOf({ tenant }: Pick<TenantContext, 'tenant'>, filter: RedemptionFilter, last: Date | null) {
  const { status, rewardId, membershipId, since, until } = filter
  const end = until ? endOfDay(until, tenant.timeZone) : null
  const latest = last && (!end || last < end) ? last : end
  return {
    ...(status ? { status } : {}),
    ...(rewardId ? { rewardId } : {}),
    ...(membershipId ? { membershipId } : {}),
    createdAt: { ...(since ? { gte: momentOf(since, tenant.timeZone) } : {}), ...(latest ? { lte: latest } : {}) },
  }
}

/** Every request, decided or not, the newest first. */
export async function listHistory(
  ctx: Pick<TenantContext, 'db' | 'tenant'>,
  { cursor, limit, ...filter }: ListHistory,
) {
  const last = await createdAtOf(ctx, cursor)
  const rows = await ctx.db.rewardRedemption.findMany({
    where: whereOf(ctx, filter, last?.createdAt ?? null),
    orderBy: NEWEST,
    ...pageArgs({ cursor, limit }),
    select: HISTORY,
  })
  return toPage(rows, limit)
}
