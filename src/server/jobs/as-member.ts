import 'server-only'
import { toLocale } from '@/i18n/locale'
import type { TenantContext } from '@/server/api/tenant-context'
import type { JobContext } from './define-job'

const MEMBER = {
  id: true,
  role: true,
  name: true,
  email: true,
  locale: true,
  permissions: { select: { permission: true, scope: true } },
} as const

/** What the member's own verbs work with, for a job that does what they would have done; null when they are gone. */
export async function asMember(ctx: JobContext, membershipId: string): Promise<TenantContext | null> {
  const row = await ctx.db.membership.findFirst({ where: { id: membershipId }, select: MEMBER })
  if (!row) return null
  const { permissions, ...member } = row
  const locale = toLocale(member.locale) ?? toLocale(ctx.tenant.locale) ?? 'en'
  return { ...ctx, locale, member: { ...member, grants: permissions } }
}
