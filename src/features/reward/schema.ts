import * as z from 'zod'
import { RedemptionStatus } from '@/generated/prisma/enums'
import { isDay } from '@/lib/calendar'
import { pageInput } from '@/lib/pagination'
import { MAX_COST, MAX_MONTHLY, MAX_STOCK } from './policy'

const fields = {
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(2_000),
  imageAssetId: z.uuid().nullable(),
  costXp: z.int().min(1).max(MAX_COST),
  /** Per member and calendar month; null for no limit. */
  monthlyLimit: z.int().min(1).max(MAX_MONTHLY).nullable(),
  approvalRequired: z.boolean(),
}
/** What is left; null for as many as are wanted. */
const stock = z.int().min(0).max(MAX_STOCK).nullable()

/** Made by who asks; asked again with the same nothing happens twice. */
const requestId = z.uuid()

export const rewardRef = z.strictObject({ rewardId: z.uuid() })
export const createReward = z.strictObject({ ...fields, quantityAvailable: stock, requestId })
/** Only what changes is sent; of what is left also what was seen, because it changes by itself. */
export const updateReward = z.strictObject({
  rewardId: z.uuid(),
  changes: z.strictObject(fields).partial(),
  stock: z.strictObject({ from: stock, to: stock }).optional(),
})
export const listRewards = pageInput.extend({ isArchived: z.boolean().default(false) })
/** `costXp` is what was seen: nobody pays another price than that. */
export const redeemReward = z.strictObject({ rewardId: z.uuid(), costXp: fields.costXp, requestId })

export const redemptionRef = z.strictObject({ redemptionId: z.uuid() })
const note = z.string().trim().max(500)
export const approveRedemption = redemptionRef.extend({ note: note.default('') })
export const rejectRedemption = redemptionRef.extend({ note: note.min(3) })
export const listRedemptions = pageInput

const day = z.string().max(10).refine(isDay)
/** Which requests the history shows; the page's address and the export name them alike. */
export const redemptionFilter = z.object({
  status: z.enum(RedemptionStatus).nullish(),
  rewardId: z.uuid().nullish(),
  membershipId: z.uuid().nullish(),
  since: day.nullish(),
  until: day.nullish(),
})
export const listHistory = pageInput.extend(redemptionFilter.shape)

export type RewardRef = z.infer<typeof rewardRef>
export type CreateReward = z.infer<typeof createReward>
export type UpdateReward = z.infer<typeof updateReward>
export type ListRewards = z.infer<typeof listRewards>
export type RedeemReward = z.infer<typeof redeemReward>
export type RedemptionRef = z.infer<typeof redemptionRef>
export type ApproveRedemption = z.infer<typeof approveRedemption>
export type RejectRedemption = z.infer<typeof rejectRedemption>
export type ListRedemptions = z.infer<typeof listRedemptions>
export type RedemptionFilter = z.infer<typeof redemptionFilter>
export type ListHistory = z.infer<typeof listHistory>
