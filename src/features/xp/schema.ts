import * as z from 'zod'
import { pageInput } from '@/lib/pagination'
import { DEFAULT_AMOUNTS, MAX_AMOUNT, type PAID_SOURCES } from './policy'

const amount = z.int().min(0).max(MAX_AMOUNT)

/** Points for each source; 0 pays nothing. */
export const xpAmounts = z.strictObject({
  MODULE_COMPLETED: amount,
  QUIZ_HIGH_SCORE: amount,
  MENTOR_CONFIRMATION: amount,
  TOP_SUGGESTION: amount,
  COMPLIANCE_RENEWAL: amount,
} satisfies Record<(typeof PAID_SOURCES)[number], z.ZodType>)

/** What `Tenant.settings` holds of points. */
export const xpOptions = z.looseObject({ xpAmounts: xpAmounts.catch(DEFAULT_AMOUNTS) })

export const listXp = pageInput

export const giveXp = z.strictObject({
  membershipId: z.uuid(),
  amount: z
    .int()
    .min(-MAX_AMOUNT)
    .max(MAX_AMOUNT)
    .refine((points) => points !== 0, 'is nothing'),
  reason: z.string().trim().min(3).max(300),
  /** Made by who asks; asked again with the same it gives nothing twice. */
  requestId: z.uuid(),
})

export type ListXp = z.infer<typeof listXp>
export type GiveXp = z.infer<typeof giveXp>
