import * as z from 'zod'
import { pageInput } from '@/lib/pagination'
import { type AmountSetting, DEFAULT_AMOUNTS, MAX_AMOUNT } from './policy'

const amount = z.int().min(0).max(MAX_AMOUNT)

/** Points for each source, under the names of the settings; 0 pays nothing. */
export const xpAmounts = z.strictObject({
  xpModuleCompleted: amount,
  xpQuizHighScore: amount,
  xpConfirmedAnswer: amount,
  xpSuggestion: amount,
  xpRenewal: amount,
} satisfies Record<AmountSetting, z.ZodType>)

/** What `Tenant.settings` holds of points. */
export const xpOptions = z.looseObject({
  xpModuleCompleted: amount.catch(DEFAULT_AMOUNTS.xpModuleCompleted),
  xpQuizHighScore: amount.catch(DEFAULT_AMOUNTS.xpQuizHighScore),
  xpConfirmedAnswer: amount.catch(DEFAULT_AMOUNTS.xpConfirmedAnswer),
  xpSuggestion: amount.catch(DEFAULT_AMOUNTS.xpSuggestion),
  xpRenewal: amount.catch(DEFAULT_AMOUNTS.xpRenewal),
})

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
