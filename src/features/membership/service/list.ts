import 'server-only'
import { toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { findMembers } from '../queries'
import type { ListMembers } from '../schema'

/** People by name, a page at a time. */
export const listMembers = async (ctx: TenantContext, input: ListMembers) =>
  toPage(await findMembers(ctx.db, input), input.limit)
