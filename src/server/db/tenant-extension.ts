import { Prisma } from '@/generated/prisma/client'
import { TenantScope } from './scope-operation'
import { refuse } from './tenant-scope-error'
import { isTenantSql, runTenantSql } from './tenant-sql'

/** Wall 1: every operation of the client gets the tenant's id; what could leave the tenant is refused. */
export function tenantExtension(tenantId: string) {
  const scope = new TenantScope(tenantId)
  return Prisma.defineExtension({
    name: 'tenant',
    client: { $sql: runTenantSql },
    query: {
      $allOperations({ model, operation, args, query }) {
        if (model) return query(scope.apply(model, operation, args) as typeof args)
        return isTenantSql(args)
          ? query(args)
          : refuse(`${operation} is not allowed: use $sql in the feature's queries.ts`)
      },
    },
  })
}
