import type { AmountSetting } from '@/features/xp/policy'
import type { TenantTheme } from '@/generated/prisma/enums'
import { type Locale, toLocale } from '@/i18n/locale'
import type { RouterInputs, RouterOutputs } from '@/trpc/client'
import type { REMINDER_DAYS } from '../policy'

export type ReminderDay = (typeof REMINDER_DAYS)[number]

/** The settings as the form holds them: an empty text is one that is not given. */
export type SettingsValues = {
  name: string
  logoAssetId: string | null
  theme: TenantTheme
  locale: Locale
  timeZone: string
  contactName: string
  contactEmail: string
  phone: string
  address: string
  licenseNumber: string
  reminderDays: ReminderDay[]
  remindsOverdue: boolean
  showsLeaderboard: boolean
  suggestionPopularVotes: number
} & Record<AmountSetting, number>

export const settingsValues = (settings: RouterOutputs['tenant']['settings']): SettingsValues => ({
  name: settings.name,
  logoAssetId: settings.logoAssetId,
  theme: settings.theme,
  locale: toLocale(settings.locale) ?? 'en',
  timeZone: settings.timeZone,
  contactName: settings.contactName ?? '',
  contactEmail: settings.contactEmail ?? '',
  phone: settings.phone ?? '',
  address: settings.address ?? '',
  licenseNumber: settings.licenseNumber ?? '',
  reminderDays: settings.reminderDays,
  remindsOverdue: settings.remindsOverdue,
  showsLeaderboard: settings.showsLeaderboard,
  xpModuleCompleted: settings.xpModuleCompleted,
  xpQuizHighScore: settings.xpQuizHighScore,
  xpConfirmedAnswer: settings.xpConfirmedAnswer,
  xpSuggestion: settings.xpSuggestion,
  xpRenewal: settings.xpRenewal,
  suggestionPopularVotes: settings.suggestionPopularVotes,
})

/** What to send: only the fields that differ from what is saved. */
export const changedSettings = (
  saved: SettingsValues,
  values: SettingsValues,
): RouterInputs['tenant']['updateSettings'] => {
  const keys = Object.keys(values) as (keyof SettingsValues)[]
  return Object.fromEntries(
    keys.filter((key) => JSON.stringify(values[key]) !== JSON.stringify(saved[key])).map((key) => [key, values[key]]),
  )
}
