import 'server-only'
import { DomainError } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { findMentionable } from '../queries'
import type { ListMentionable } from '../schema'

const MAX_OFFERED = 8

/** The people whom a member may mention, by name: active, taking part, and not the member. */
export const listMentionable = ({ db, member }: TenantContext, { search }: ListMentionable) =>
  findMentionable(db, { search, exceptId: member.id, limit: MAX_OFFERED })

/** Whom a text names, each once; everybody has to be of this company. */
export async function requireMentioned({ db }: Pick<TenantContext, 'db'>, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const known = await db.membership.count({ where: { id: { in: wanted } } })
  if (known < wanted.length) throw new DomainError('NOT_FOUND', 'referenceNotFound')
  return wanted
}
