import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { endOfDay, momentOf } from '@/lib/calendar'
import { notFound } from '@/lib/errors'
import { pageArgs, toPage } from '@/lib/pagination'
import { hasCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { isHeldByOther, monthOf } from '../policy'
import { countUsed, countWaiting, findRedemptionIds } from '../queries'
import type { ListHistory, ListRedemptions, ListRewards, RewardRef } from '../schema'

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

/** The rows of a page, in the order in which its ids came. */
async function inOrder<Row extends { id: string }>(ids: readonly { id: string }[], rows: Promise<Row[]>) {
  const known = new Map((await rows).map((row) => [row.id, row]))
  return ids.flatMap(({ id }) => known.get(id) ?? [])
}

const among = (ids: readonly { id: string }[]) => ({ id: { in: ids.map(({ id }) => id) } })

/** What the member has asked for, the newest first. */
export async function listMine({ db, member }: TenantContext, { cursor, limit }: ListRedemptions) {
  const ids = await findRedemptionIds(db, { membershipId: member.id, from: null, until: null, cursor, limit })
  return toPage(await inOrder(ids, db.rewardRedemption.findMany({ where: among(ids), select: OWN })), limit)
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
export async function listQueue(ctx: TenantContext, { cursor, limit }: ListRedemptions) {
  const asked = { status: 'PENDING', from: null, until: null, cursor, limit, oldestFirst: true } as const
  const ids = await findRedemptionIds(ctx.db, asked)
  const rows = ctx.db.rewardRedemption.findMany({ where: among(ids), select: REQUEST })
  const page = toPage(await inOrder(ids, rows), limit)
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

/** How many requests the member may decide on. */
export async function findWaiting({ db, member }: TenantContext) {
  const [row] = await countWaiting(db, member.id)
  return { count: row?.count ?? 0 }
}

const HISTORY = {
  ...OWN,
  membershipId: true,
  membership: { select: { name: true, email: true } },
} satisfies Prisma.RewardRedemptionSelect

/** Every request, decided or not, the newest first. */
export async function listHistory(
  { db, tenant }: Pick<TenantContext, 'db' | 'tenant'>,
  { since, until, ...asked }: ListHistory,
) {
  const ids = await findRedemptionIds(db, {
    ...asked,
    from: since ? momentOf(since, tenant.timeZone) : null,
    until: until ? endOfDay(until, tenant.timeZone) : null,
  })
  return toPage(await inOrder(ids, db.rewardRedemption.findMany({ where: among(ids), select: HISTORY })), asked.limit)
}
