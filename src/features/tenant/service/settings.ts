import 'server-only'
import { changesBetween, writeAudit } from '@/features/audit/service'
import type { Prisma } from '@/generated/prisma/client'
import { toLocale } from '@/i18n/locale'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { lockSettings } from '../queries'
import { tenantOptions, type UpdateSettings } from '../schema'

const SETTINGS = {
  name: true,
  logoAssetId: true,
  theme: true,
  locale: true,
  timeZone: true,
  contactName: true,
  contactEmail: true,
  phone: true,
  address: true,
  licenseNumber: true,
} satisfies Prisma.TenantSelect

/** The settings that have no column of their own. */
const OPTIONS = [
  'reminderDays',
  'remindsOverdue',
  'showsLeaderboard',
  'xpModuleCompleted',
  'xpQuizHighScore',
  'xpConfirmedAnswer',
  'xpSuggestion',
  'xpRenewal',
  'suggestionPopularVotes',
] as const

function pickOptions(settings: unknown) {
  const options = tenantOptions.parse(settings)
  return Object.fromEntries(OPTIONS.map((option) => [option, options[option]])) as Pick<
    typeof options,
    (typeof OPTIONS)[number]
  >
}

/** The settings that have no column of their own, with what holds where nothing is set. */
export async function findOptions({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>) {
  const { settings } = await db.tenant.findUniqueOrThrow({ where: { id: tenant.id }, select: { settings: true } })
  return pickOptions(settings)
}

/** What the company's settings page shows. */
export async function findSettings(ctx: TenantContext) {
  const { settings, ...tenant } = await ctx.db.tenant.findUniqueOrThrow({
    where: { id: ctx.tenant.id },
    select: { ...SETTINGS, settings: true },
  })
  return { ...tenant, locale: toLocale(tenant.locale) ?? 'en', ...pickOptions(settings) }
}

/** The columns to write, with the options put among what else `settings` holds. */
async function columnsOf(ctx: TenantContext, changed: Partial<Settings>): Promise<Prisma.TenantUpdateInput> {
  const entries = Object.entries(changed)
  const isOption = ([field]: [string, unknown]) => OPTIONS.some((option) => option === field)
  const columns = Object.fromEntries(entries.filter((entry) => !isOption(entry)))
  const options = Object.fromEntries(entries.filter(isOption))
  if (Object.keys(options).length === 0) return columns
  const { settings } = await ctx.db.tenant.findUniqueOrThrow({
    where: { id: ctx.tenant.id },
    select: { settings: true },
  })
  return { ...columns, settings: { ...(settings as Prisma.JsonObject), ...options } }
}

type Settings = Awaited<ReturnType<typeof findSettings>>

async function requireLogo(ctx: TenantContext, assetId: string): Promise<void> {
  const logo = await ctx.db.mediaAsset.findFirst({
    where: { id: assetId, type: 'IMAGE', status: 'READY' },
    select: { id: true },
  })
  if (!logo) throw notFound()
}

/** Changes the given settings and answers with what they were before, which is what an undo sends. */
export async function updateSettings(ctx: TenantContext, input: UpdateSettings): Promise<Partial<Settings>> {
  await lockSettings(ctx.db, ctx.tenant.id)
  const before = await findSettings(ctx)
  const changes = changesBetween<Settings>(before, input)
  const pick = (side: 'from' | 'to'): Partial<Settings> =>
    Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change[side]]))
  if (Object.keys(changes).length === 0) return {}
  if (input.logoAssetId && 'logoAssetId' in changes) await requireLogo(ctx, input.logoAssetId)
  const { name } = await ctx.db.tenant.update({
    where: { id: ctx.tenant.id },
    data: await columnsOf(ctx, pick('to')),
    select: { name: true },
  })
  await writeAudit(ctx, {
    action: 'TENANT_UPDATED',
    entityType: 'Tenant',
    entityId: ctx.tenant.id,
    entityName: name,
    changes,
  })
  return pick('from')
}
