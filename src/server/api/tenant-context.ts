import 'server-only'
import type { ActorMember, ActorTenant } from '@/server/auth/actor'
import type { TenantTx } from '@/server/db/tenant-db'
import type { RequestContext } from './context'

/** What a verb of a tenant works with: `db` is bound to the tenant and, in a mutation, is its transaction. */
export type TenantContext = Pick<RequestContext, 'now' | 'locale' | 'afterCommit'> & {
  db: TenantTx
  tenant: ActorTenant
  member: Omit<ActorMember, 'tenant'>
}
