import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']

/** One change of assignments at a time in a tenant, until the commit: nobody is missed and no date is stale. */
export const lockAssignments = (db: Db, tenantId: string) =>
  db.$sql`select pg_advisory_xact_lock(hashtextextended(${`assignments:${tenantId}`}, 0))::text`

const utc = (column: Prisma.Sql) => Prisma.sql`${column} at time zone 'UTC'`

/** A cause `c` as it is kept for the undo; times as those of UTC, whatever zone the connection has. */
export const CAUSE_IMAGE = Prisma.sql`jsonb_build_object(
  'id', c.id, 'groupId', c.group_id, 'assignedAt', ${utc(Prisma.sql`c.assigned_at`)},
  'dueAt', ${utc(Prisma.sql`c.due_at`)}, 'isMandatory', c.is_mandatory, 'assignedById', c.assigned_by_id)`

/** The causes of the assignment `a`. */
export const CAUSE_IMAGES = Prisma.sql`coalesce((
  select jsonb_agg(${CAUSE_IMAGE} order by c.id) from assignment_cause c where c.assignment_id = a.id), '[]')`

/** What of the assignment `a` no cause decides. */
const OWN_IMAGE = Prisma.sql`jsonb_build_object(
  'extendedDueAt', ${utc(Prisma.sql`a.extended_due_at`)}, 'waivedAt', ${utc(Prisma.sql`a.waived_at`)},
  'waivedReason', a.waived_reason, 'waivedById', a.waived_by_id, 'notes', a.notes)`

/** The whole assignment `a`, or null if there is none. */
const IMAGE = Prisma.sql`case when a.id is not null then jsonb_build_object(
  'id', a.id, 'source', a.source, 'assignedAt', ${utc(Prisma.sql`a.assigned_at`)}, 'dueAt', ${utc(Prisma.sql`a.due_at`)},
  'isMandatory', a.is_mandatory, 'assignedById', a.assigned_by_id, 'endedAt', ${utc(Prisma.sql`a.ended_at`)},
  'revision', a.revision, 'createdAt', ${utc(Prisma.sql`a.created_at`)}, 'own', ${OWN_IMAGE}, 'causes', ${CAUSE_IMAGES}
) end`

/** Keeps what the change is about to touch: `pairs` selects (membership_id, module_id). */
export const recordBefore = (db: Db, changeId: string, pairs: Prisma.Sql) =>
  db.$sql`
    insert into bulk_change_item (id, change_id, entity, membership_id, module_id, before)
    select new_id(), ${changeId}::uuid, 'assignment', p.membership_id, p.module_id, ${IMAGE}
    from (select distinct membership_id, module_id from (${pairs}) pair) p
    left join assignment a on a.membership_id = p.membership_id and a.module_id = p.module_id`

/** Keeps what it made of that, and forgets what it left as it was. */
export async function recordAfter(db: Db, changeId: string): Promise<void> {
  // Row by row through the index: nothing is known yet of how many rows the change has.
  await db.$sql`
    update bulk_change_item i set after = (
      select ${IMAGE} from assignment a where a.membership_id = i.membership_id and a.module_id = i.module_id)
    where i.change_id = ${changeId}::uuid and i.entity = 'assignment'`
  await db.$sql`
    delete from bulk_change_item
    where change_id = ${changeId}::uuid and before is not distinct from after`
}

type NewCauses = {
  /** Selects (membership_id, module_id, group_id, assigned_at, due_at, is_mandatory). */
  wanted: Prisma.Sql
  /** Of the group, or the direct ones. */
  isDirect: boolean
  assignedById: string | null
  now: Date
}

/** Adds the causes, or gives those that are there already their new terms; the assignment day of a group's stays. */
export async function putCauses(db: Db, { wanted, isDirect, assignedById, now }: NewCauses): Promise<{ id: string }[]> {
  await db.$sql`
    insert into assignment (id, membership_id, module_id, source, assigned_at, assigned_by_id, revision, created_at)
    select new_id(), w.membership_id, w.module_id, ${isDirect ? 'DIRECT' : 'GROUP'}::"AssignmentSource", ${now},
      ${assignedById}::uuid, 0, ${now}
    from (${wanted}) w
    on conflict (tenant_id, membership_id, module_id) do nothing`
  const key = isDirect
    ? Prisma.sql`(tenant_id, assignment_id) where group_id is null`
    : Prisma.sql`(tenant_id, assignment_id, group_id)`
  const newDay = isDirect ? Prisma.sql`assigned_at = excluded.assigned_at,` : Prisma.empty
  return db.$sql<{ id: string }>`
    insert into assignment_cause as known (id, assignment_id, group_id, assigned_at, due_at, is_mandatory, assigned_by_id)
    select new_id(), a.id, w.group_id, w.assigned_at, w.due_at, w.is_mandatory, ${assignedById}::uuid
    from (${wanted}) w
    join assignment a on a.membership_id = w.membership_id and a.module_id = w.module_id
    on conflict ${key} do update
      set ${newDay} due_at = excluded.due_at, is_mandatory = excluded.is_mandatory
      where (known.due_at, known.is_mandatory) is distinct from (excluded.due_at, excluded.is_mandatory)
    returning assignment_id as id`
}

/** Ends the causes of this group, or the direct ones, that the change has recorded the assignments of. */
export const dropCauses = (db: Db, changeId: string, groupId: string | null) =>
  db.$sql`
    delete from assignment_cause c
    using bulk_change_item i
    join assignment a on a.membership_id = i.membership_id and a.module_id = i.module_id
    where i.change_id = ${changeId}::uuid and i.entity = 'assignment' and c.assignment_id = a.id
      and c.group_id is not distinct from ${groupId}::uuid`

/** The assignments of the change whose causes or own fields are no longer as recorded. */
export const touchedBy = (changeId: string) => Prisma.sql`
  select a.id from bulk_change_item i
  join assignment a on a.membership_id = i.membership_id and a.module_id = i.module_id
  where i.change_id = ${changeId}::uuid and i.entity = 'assignment' and (
    i.before is null or i.before -> 'causes' is distinct from ${CAUSE_IMAGES}
      or i.before -> 'own' is distinct from ${OWN_IMAGE})`

/** These assignments, for `aggregate`. */
export const these = (ids: readonly string[]) => Prisma.sql`select unnest(${[...ids]}::uuid[])`

/**
 * Makes the assignments that `ids` selects what their causes say. One that begins again after it had ended begins
 * without the extension and the waiver of its former life.
 */
export const aggregate = (db: Db, ids: Prisma.Sql, now: Date) =>
  db.$sql`
    update assignment a set (
      extended_due_at, due_at, waived_at, waived_reason, waived_by_id, is_mandatory, assigned_at, assigned_by_id, source,
      ended_at, revision
    ) = (
      select own.extended_due_at, coalesce(own.extended_due_at, c.due_at),
        case when not own.is_again then a.waived_at end,
        case when not own.is_again then a.waived_reason end,
        case when not own.is_again then a.waived_by_id end,
        coalesce(c.is_mandatory, a.is_mandatory),
        coalesce(c.assigned_at, a.assigned_at),
        case when c.number > 0 then c.assigned_by_id else a.assigned_by_id end,
        case when c.number = 0 then a.source when c.group_id is null then 'DIRECT' else 'GROUP' end,
        case when c.number = 0 then coalesce(a.ended_at, ${now}) end,
        a.revision + 1
      from (
        select count(*) as number, min(c.due_at) as due_at, bool_or(c.is_mandatory) as is_mandatory,
          min(c.assigned_at) as assigned_at, (array_agg(c.group_id order by c.assigned_at, c.id))[1] as group_id,
          (array_agg(c.assigned_by_id order by c.assigned_at, c.id))[1] as assigned_by_id
        from assignment_cause c where c.assignment_id = a.id
      ) c
      cross join lateral (
        select a.ended_at is not null and c.number > 0 as is_again,
          case when a.ended_at is null or c.number = 0 then a.extended_due_at end as extended_due_at
      ) own
    )
    where a.id in (${ids})`
