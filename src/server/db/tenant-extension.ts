import { Prisma } from '@/generated/prisma/client'
import { TenantScope } from './scope-operation'
import { refuse } from './tenant-scope-error'
import { runTenantSql, unseal } from './tenant-sql'

/** Wall 1: every operation of the client gets the tenant's id; what could leave the tenant is refused. */
export function tenantExtension(tenantId: string) {
  const scope = new TenantScope(tenantId)
  return Prisma.defineExtension({
    name: 'tenant',
    client: {
      $sql: runTenantSql,
      // A later extension would run after this one and could take the tenant out of its arguments again.
      $extends: () => refuse('a tenant client can’t be extended'),
    },
    query: {
      $allOperations({ model, operation, args, query }) {
        const scoped: unknown = model ? scope.apply(model, operation, args) : unseal(args)
        return query(scoped as typeof args)
      },
    },
  })
}
