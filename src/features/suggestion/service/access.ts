import 'server-only'
import { notFound } from '@/lib/errors'
import { hasCapability } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { lockSuggestion, type SuggestionState } from '../queries'

/** Who asks, and whether they decide on suggestions. */
export const memberOf = ({ member }: TenantContext) => ({
  id: member.id,
  isDecider: hasCapability(member, 'MANAGE_SUGGESTIONS'),
})

/** The suggestion in the hands of one at a time. */
export async function holdSuggestion(ctx: TenantContext, suggestionId: string): Promise<SuggestionState> {
  const suggestion = await lockSuggestion(ctx.db, suggestionId)
  if (!suggestion) throw notFound()
  return suggestion
}
