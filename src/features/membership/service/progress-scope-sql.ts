import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { ProgressScope } from './progress-scope'

/** Whose progress may be seen, for a feature's own SQL where the membership is called `m`. */
export const inScopeSql = (scope: ProgressScope): Prisma.Sql =>
  scope === 'all'
    ? Prisma.sql`true`
    : Prisma.sql`(m.manager_id = ${scope.managerId}::uuid or m.id in (
        select ug.membership_id from user_group ug
        join member_group g on g.tenant_id = ug.tenant_id and g.id = ug.group_id and g.archived_at is null
        where ug.group_id = any(${[...scope.groupIds]}::uuid[])))`
