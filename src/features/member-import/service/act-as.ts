import 'server-only'
import { toLocale } from '@/i18n/locale'
import { DomainError } from '@/lib/errors'
import { hasCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import type { JobContext } from '@/server/jobs/define-job'

/** The job works with the rights that whoever started it has by now. */
export async function actAs(ctx: JobContext, membershipId: string): Promise<TenantContext> {
  const found = await ctx.db.membership.findFirst({
    where: { id: membershipId, deactivatedAt: null },
    select: {
      id: true,
      role: true,
      name: true,
      email: true,
      locale: true,
      permissions: { select: { permission: true, scope: true } },
    },
  })
  if (!found) throw new DomainError('FORBIDDEN', 'forbidden')
  const { permissions: grants, ...rest } = found
  const member = { ...rest, grants }
  if (!hasCapability(member, 'MANAGE_USERS')) throw new DomainError('FORBIDDEN', 'forbidden')
  const locale = toLocale(member.locale) ?? toLocale(ctx.tenant.locale) ?? 'en'
  return { ...ctx, member, locale }
}
