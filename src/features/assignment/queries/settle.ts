import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'

/**
 * Works out again the deadlines of a change that do not fit the enrollments: a change and a completion at the same time
 * see nothing of each other.
 */
export const settleDeadlines = (db: TenantContext['db'], changeId: string) =>
  db.$sql`
    update assignment a set due_at = a.due_at
    from bulk_change_item i
    join enrollment e on e.membership_id = i.membership_id and e.module_id = i.module_id
    where i.change_id = ${changeId}::uuid and i.entity = 'assignment'
      and a.membership_id = i.membership_id and a.module_id = i.module_id
      and (e.expires_at is not null, coalesce(e.expires_at,
          case when e.status = 'COMPLETED' or e.completed_version is not null then null else a.due_at end))
        is distinct from (a.is_expiry, a.deadline)`
