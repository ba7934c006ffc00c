import * as z from 'zod'
import { TenantTheme } from '@/generated/prisma/enums'
import { LOCALES } from '@/i18n/locale'
import { isTimeZone } from '@/lib/time-zone'

const emptyToNull = z.literal('').transform(() => null)
const line = (max: number) => z.string().trim().max(max)
const optionalLine = (max: number) =>
  line(max)
    .transform((text) => (text === '' ? null : text))
    .nullable()

export const timeZone = z.string().max(64).refine(isTimeZone, 'is no time zone')

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
  })
  .partial()

export const dismissSetup = z.strictObject({ isDismissed: z.boolean() })

export type UpdateSettings = z.infer<typeof updateSettings>
export type DismissSetup = z.infer<typeof dismissSetup>
