import * as z from 'zod'
import { suggestionOptions, suggestionSettings } from '@/features/suggestion/schema'
import { xpAmounts, xpOptions } from '@/features/xp/schema'
import { TenantTheme } from '@/generated/prisma/enums'
import { LOCALES } from '@/i18n/locale'
import { isTimeZone } from '@/lib/time-zone'
import { DEFAULT_REMINDER_DAYS, REMINDER_DAYS } from './policy'

const emptyToNull = z.literal('').transform(() => null)
const line = (max: number) => z.string().trim().max(max)
const optionalLine = (max: number) =>
  line(max)
    .transform((text) => (text === '' ? null : text))
    .nullable()

export const timeZone = z.string().max(64).refine(isTimeZone, 'is no time zone')

const reminderDays = z
  .array(z.literal(REMINDER_DAYS))
  .max(REMINDER_DAYS.length)
  .transform((days) => [...new Set(days)].sort((one, other) => other - one))

/**
 * What `Tenant.settings` holds. `reminderDays`: how many days before a deadline people are reminded;
 * `remindsOverdue`: whether also every week while it is overdue; `showsLeaderboard`: whether there are leaderboards; `xp…`: points for
 * what is done; `suggestionPopularVotes`: from how many votes on deciders hear of a suggestion.
 */
export const tenantOptions = z.looseObject({
  setupDismissedAt: z.string().nullish(),
  reminderDays: reminderDays.catch([...DEFAULT_REMINDER_DAYS] as z.infer<typeof reminderDays>),
  remindsOverdue: z.boolean().catch(true),
  showsLeaderboard: z.boolean().catch(true),
  ...xpOptions.shape,
  ...suggestionOptions.shape,
})

/** Only what changes is sent, so that two people who change different settings don't undo each other. */
export const updateSettings = z
  .strictObject({
    name: line(120).min(1),
    logoAssetId: z.uuid().nullable(),
    theme: z.enum(TenantTheme),
    locale: z.enum(LOCALES),
    timeZone,
    contactName: optionalLine(120),
    contactEmail: z.union([emptyToNull, z.email().max(254)]).nullable(),
    phone: optionalLine(40),
    address: optionalLine(300),
    licenseNumber: optionalLine(60),
    reminderDays,
    remindsOverdue: z.boolean(),
    showsLeaderboard: z.boolean(),
    ...xpAmounts.shape,
    ...suggestionSettings.shape,
  })
  .partial()

export const dismissSetup = z.strictObject({ isDismissed: z.boolean() })

export type UpdateSettings = z.infer<typeof updateSettings>
export type DismissSetup = z.infer<typeof dismissSetup>
