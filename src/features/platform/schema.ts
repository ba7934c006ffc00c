import * as z from 'zod'
import { timeZone } from '@/features/tenant/schema'
import { TenantPlan } from '@/generated/prisma/enums'
import { LOCALES } from '@/i18n/locale'
import { pageInput } from '@/lib/pagination'

export const SLUG_LENGTH = { min: 2, max: 40 }

/** What stands in the company's address: small letters, digits and single hyphens. */
export const slug = z
  .string()
  .min(SLUG_LENGTH.min)
  .max(SLUG_LENGTH.max)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'takes small letters, digits and single hyphens')

const personName = z.string().trim().min(1).max(120)
const email = z.email().max(254).toLowerCase()

export const listTenants = pageInput.extend({ search: z.string().trim().max(100).default('') })

export const slugInput = z.strictObject({ slug })

const maxLearners = z.number().int().min(1).max(1_000_000)

export const createTenant = z.strictObject({
  name: z.string().trim().min(1).max(120),
  slug,
  ownerName: personName,
  ownerEmail: email,
  locale: z.enum(LOCALES).default('en'),
  timeZone: timeZone.default('Europe/Ljubljana'),
  plan: z.enum(TenantPlan).default('FREE'),
  maxLearners: maxLearners.default(50),
})

/** `before` is what the admin was shown; it changed meanwhile: CONFLICT. */
export const changePlan = z.strictObject({
  tenantId: z.uuid(),
  before: z.strictObject({ plan: z.enum(TenantPlan), maxLearners: z.int32() }),
  plan: z.enum(TenantPlan),
  maxLearners,
})

export const createAdmin = z.strictObject({ email, name: personName, locale: z.enum(LOCALES).default('en') })

export type ListTenants = z.infer<typeof listTenants>
export type CreateTenant = z.infer<typeof createTenant>
export type ChangePlan = z.infer<typeof changePlan>
export type CreateAdmin = z.infer<typeof createAdmin>
