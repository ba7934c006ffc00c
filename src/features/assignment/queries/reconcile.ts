import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']

/** Which members, groups and modules to look at; null for all. */
export type ReconcileScope = {
  groupId: string | null
  membershipIds: readonly string[] | null
  moduleIds: readonly string[] | null
}

const within = (
  { groupId, membershipIds, moduleIds }: ReconcileScope,
  names: Record<'group' | 'member' | 'module', Prisma.Sql>,
) =>
  Prisma.join(
    [
      Prisma.sql`true`,
      ...(groupId ? [Prisma.sql`${names.group} = ${groupId}::uuid`] : []),
      ...(membershipIds ? [Prisma.sql`${names.member} = any(${[...membershipIds]}::uuid[])`] : []),
      ...(moduleIds ? [Prisma.sql`${names.module} = any(${[...moduleIds]}::uuid[])`] : []),
    ],
    ' and ',
  )

/** Ends what a group no longer asks for: who has left it, what was taken from it, what it was before it was archived. */
export const dropStaleCauses = (db: Db, scope: ReconcileScope) =>
  db.$sql<{ id: string }>`
    delete from assignment_cause c using assignment a
    where c.assignment_id = a.id and c.group_id is not null
      and ${within(scope, {
        group: Prisma.sql`c.group_id`,
        member: Prisma.sql`a.membership_id`,
        module: Prisma.sql`a.module_id`,
      })}
      and not exists (
        select from user_group ug
        join module_group mg on mg.group_id = ug.group_id and mg.module_id = a.module_id
        join member_group g on g.id = ug.group_id and g.archived_at is null
        where ug.group_id = c.group_id and ug.membership_id = a.membership_id)
    returning a.id`

/** What the groups ask for that has no cause yet, from `now` on: of active members and published modules. */
export const missingCauses = (scope: ReconcileScope, { now, zone }: { now: Date; zone: string }) => Prisma.sql`
  select ug.membership_id, mg.module_id, ug.group_id, ${now}::timestamptz as assigned_at,
    deadline_at(${now}::timestamptz, mg.deadline_days, ${zone}) as due_at, mg.is_mandatory
  from user_group ug
  join member_group g on g.id = ug.group_id and g.archived_at is null
  join module_group mg on mg.group_id = ug.group_id
  join module m on m.id = mg.module_id and m.status = 'PUBLISHED'
  join membership p on p.id = ug.membership_id and p.deactivated_at is null
  where ${within(scope, {
    group: Prisma.sql`ug.group_id`,
    member: Prisma.sql`ug.membership_id`,
    module: Prisma.sql`mg.module_id`,
  })}
    and (mg.applies_from is null or ug.joined_at >= mg.applies_from)
    and not exists (
      select from assignment a join assignment_cause c on c.assignment_id = a.id and c.group_id = ug.group_id
      where a.membership_id = ug.membership_id and a.module_id = mg.module_id)`

/** The assignments that these causes are of. */
export const pairsIn = (causes: Prisma.Sql) => Prisma.sql`select membership_id, module_id from (${causes}) causes`
