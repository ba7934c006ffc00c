import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { RedemptionStatus } from '@/generated/prisma/enums'
import type { Day } from '@/lib/calendar'
import type { TenantContext } from '@/server/api/tenant-context'
import { COUNTED_STATUSES, MAX_WAITING } from './policy'

type Db = TenantContext['db']

export type LockedReward = {
  id: string
  title: string
  description: string
  imageAssetId: string | null
  costXp: number
  monthlyLimit: number | null
  quantityAvailable: number | null
  approvalRequired: boolean
  active: boolean
}

/** The reward, held until the transaction ends: whoever takes one, gives one back or changes it does so one by one. */
export const lockReward = (db: Db, rewardId: string) =>
  db.$sql<LockedReward>`
    select id, title, description, image_asset_id as "imageAssetId", cost_xp as "costXp",
      monthly_limit as "monthlyLimit", quantity_available as "quantityAvailable",
      approval_required as "approvalRequired", active
    from reward where id = ${rewardId}::uuid for no key update`

export type LockedRedemption = {
  id: string
  rewardId: string
  membershipId: string
  memberName: string
  rewardTitle: string
  xpSpent: number
  status: RedemptionStatus
  tookStock: boolean
  claimedById: string | null
  claimedUntil: Date | null
  claimedByName: string | null
}

/** The request, held until the transaction ends: it is decided once, however many decide. */
export const lockRedemption = (db: Db, redemptionId: string) =>
  db.$sql<LockedRedemption>`
    select r.id, r.reward_id as "rewardId", r.membership_id as "membershipId", m.name as "memberName",
      r.reward_title as "rewardTitle", r.xp_spent as "xpSpent", r.status, r.took_stock as "tookStock",
      r.claimed_by_id as "claimedById", r.claimed_until as "claimedUntil",
      (select c.name from membership c where c.id = r.claimed_by_id) as "claimedByName"
    from reward_redemption r join membership m on m.id = r.membership_id
    where r.id = ${redemptionId}::uuid for no key update of r`

type Used = { membershipId: string; rewardIds: readonly string[]; month: Day }

/** How many of each of these rewards the member has had, or waits for, in the month. */
export const countUsed = (db: Db, { membershipId, rewardIds, month }: Used) =>
  db.$sql<{ rewardId: string; count: number }>`
    select reward_id as "rewardId", count(*)::int as count from reward_redemption
    where membership_id = ${membershipId}::uuid and reward_id = any(${[...rewardIds]}::uuid[]) and month = ${month}::date
      and status = any(${[...COUNTED_STATUSES]}::"RedemptionStatus"[])
    group by 1`

/** In the statement itself: an index of one status is used only for a status that is known when it is planned. */
const HAS_STATUS: Record<RedemptionStatus, Prisma.Sql> = {
  PENDING: Prisma.sql`r.status = 'PENDING'`,
  APPROVED: Prisma.sql`r.status = 'APPROVED'`,
  REJECTED: Prisma.sql`r.status = 'REJECTED'`,
  CANCELLED: Prisma.sql`r.status = 'CANCELLED'`,
}

type RedemptionPage = {
  status?: RedemptionStatus | null | undefined
  rewardId?: string | null | undefined
  membershipId?: string | null | undefined
  from: Date | null
  until: Date | null
  cursor?: string | null | undefined
  limit: number
  oldestFirst?: boolean
}

/** The requests of a page in the order of their time; `limit` + 1 of them tell whether there is another. */
export function findRedemptionIds(db: Db, { status, rewardId, membershipId, from, until, ...page }: RedemptionPage) {
  const { cursor, limit, oldestFirst = false } = page
  const conditions = [Prisma.sql`true`]
  if (status) conditions.push(HAS_STATUS[status])
  if (rewardId) conditions.push(Prisma.sql`r.reward_id = ${rewardId}::uuid`)
  if (membershipId) conditions.push(Prisma.sql`r.membership_id = ${membershipId}::uuid`)
  if (from) conditions.push(Prisma.sql`r.created_at >= ${from}::timestamptz`)
  if (until) conditions.push(Prisma.sql`r.created_at <= ${until}::timestamptz`)
  const after = oldestFirst ? Prisma.sql`>` : Prisma.sql`<`
  const last = Prisma.sql`(select created_at from reward_redemption where id = ${cursor}::uuid), ${cursor}::uuid`
  if (cursor) conditions.push(Prisma.sql`(r.created_at, r.id) ${after} (${last})`)
  const order = oldestFirst ? Prisma.sql`asc` : Prisma.sql`desc`
  return db.$sql<{ id: string }>`
    select r.id from reward_redemption r
    where ${Prisma.join(conditions, ' and ')}
    order by r.created_at ${order}, r.id ${order}
    limit ${limit + 1}`
}

/** How many requests of others wait, counted to one more than is shown. */
export const countWaiting = (db: Db, membershipId: string) =>
  db.$sql<{ count: number }>`
    select count(*)::int as count from (
      select from reward_redemption r where ${HAS_STATUS.PENDING} and r.membership_id <> ${membershipId}::uuid
      limit ${MAX_WAITING + 1}
    ) waiting`
