import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import { DEFAULT_PREFERENCES, definedOf, type Preferences } from '../policy'
import { rescheduleMails } from '../queries'
import type { UpdatePreferences } from '../schema'
import { mailMoments } from './mail-moments'

const SHOWN = {
  frequency: true,
  deadlines: true,
  content: true,
  results: true,
  conversations: true,
  community: true,
  rewards: true,
  account: true,
} as const

/** Which mails the member wants in this company, and how often. */
export async function findPreferences(ctx: TenantContext): Promise<Preferences> {
  const chosen = await ctx.db.emailPreference.findFirst({ where: { membershipId: ctx.member.id }, select: SHOWN })
  return chosen ?? DEFAULT_PREFERENCES
}

/** Changes the given ones; what waits to be mailed follows a new frequency. */
export async function updatePreferences(ctx: TenantContext, changes: UpdatePreferences): Promise<Preferences> {
  const membershipId = ctx.member.id
  await ctx.db.emailPreference.createMany({ data: [{ membershipId }], skipDuplicates: true })
  await ctx.db.emailPreference.updateMany({ where: { membershipId }, data: definedOf(changes) })
  if (changes.frequency) {
    const mailAfter = mailMoments(ctx.now, ctx.tenant.timeZone)[changes.frequency]
    await rescheduleMails(ctx.db, { membershipId, mailAfter })
  }
  return findPreferences(ctx)
}
