import 'server-only'
import { type ProgressScope, progressScope } from '@/features/membership/service/progress-scope'
import { endOfDay, momentOf } from '@/lib/calendar'
import type { TenantContext } from '@/server/api/tenant-context'
import type { Asked } from '../queries/conditions'
import type { Filter } from '../schema'

/** The filter with what the member may see of people, at this moment, in the days of the tenant. */
export async function askedBy(ctx: TenantContext, filter: Filter, scope?: ProgressScope): Promise<Asked> {
  const zone = ctx.tenant.timeZone
  return {
    ...filter,
    scope: scope ?? (await progressScope(ctx)),
    now: ctx.now,
    fromMoment: filter.from ? momentOf(filter.from, zone) : null,
    untilMoment: filter.until ? endOfDay(filter.until, zone) : null,
  }
}
