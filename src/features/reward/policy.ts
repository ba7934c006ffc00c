import type { RedemptionStatus } from '@/generated/prisma/enums'
import { type Day, dayOf, isDay } from '@/lib/calendar'

/** How long a request stays with who looks at it, unless it is renewed; in seconds. */
export const CLAIM_SECONDS = 180
/** How often an open request is renewed; in seconds. */
export const CLAIM_RENEWAL_SECONDS = 60

/** How often what others may decide is looked at anew; in milliseconds. */
export const REFRESH_MS = 5_000

/** A count of what waits goes no further. */
export const MAX_WAITING = 99

export const MAX_COST = 1_000_000
export const MAX_STOCK = 100_000
export const MAX_MONTHLY = 1_000

export const REDEMPTION_STATUSES: readonly RedemptionStatus[] = ['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED']
/** What counts against the month's limit. */
export const COUNTED_STATUSES = ['PENDING', 'APPROVED'] as const satisfies readonly RedemptionStatus[]

export const STATUS_COLORS: Record<RedemptionStatus, string> = {
  PENDING: 'yellow',
  APPROVED: 'green',
  REJECTED: 'red',
  CANCELLED: 'gray',
}

/** The first day of the month that it is in the zone. */
export const monthOf = (now: Date, timeZone: string): Day => `${dayOf(now, timeZone).slice(0, 7)}-01`

type Offer = { active: boolean; costXp: number; quantityAvailable: number | null; monthlyLimit: number | null }
type Asker = { totalXp: number; usedThisMonth: number }

/** Why somebody can't have it now, the reason that no points help against first; null when they can. */
export function blockOf(reward: Offer, { totalXp, usedThisMonth }: Asker) {
  if (!reward.active) return 'ARCHIVED'
  if (reward.quantityAvailable === 0) return 'SOLD_OUT'
  if (reward.monthlyLimit !== null && usedThisMonth >= reward.monthlyLimit) return 'LIMIT'
  return totalXp < reward.costXp ? 'POINTS' : null
}

type Claim = { claimedById: string | null; claimedUntil: Date | null }

/** Whether somebody else is looking at it. */
export const isHeldByOther = ({ claimedById, claimedUntil }: Claim, membershipId: string, now: Date): boolean =>
  claimedById !== null && claimedById !== membershipId && claimedUntil !== null && claimedUntil > now

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const idIn = (value: unknown) => (typeof value === 'string' && ID.test(value) ? value : null)
const dayIn = (value: unknown) => (typeof value === 'string' && isDay(value) ? value : null)

/** The filters as the address names them. */
export const REDEMPTION_FILTERS = ['status', 'rewardId', 'membershipId', 'since', 'until'] as const

/** The filter that an address asks for; what it can't mean is left out. */
export const redemptionFilterOf = (values: Record<string, unknown>) => ({
  status: REDEMPTION_STATUSES.find((known) => known === values.status) ?? null,
  rewardId: idIn(values.rewardId),
  membershipId: idIn(values.membershipId),
  since: dayIn(values.since),
  until: dayIn(values.until),
})
