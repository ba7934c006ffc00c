import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'

/** The departments there are, each found by one step in the index. */
export const findDepartments = (db: TenantContext['db'], limit: number) =>
  db.$sql<{ department: string }>`
    with recursive known as (
      (select department from membership where department > '' order by department limit 1)
      union all
      select (select m.department from membership m where m.department > known.department order by m.department limit 1)
      from known where known.department is not null
    )
    select department from known where department is not null limit ${limit}`
