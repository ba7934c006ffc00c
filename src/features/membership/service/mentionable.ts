import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import { findMentionable } from '../queries'
import type { ListMentionable } from '../schema'

const MAX_OFFERED = 8

/** The people whom a member may mention, by name: active, taking part, and not the member. */
export const listMentionable = ({ db, member }: TenantContext, { search }: ListMentionable) =>
  findMentionable(db, { search, exceptId: member.id, limit: MAX_OFFERED })
