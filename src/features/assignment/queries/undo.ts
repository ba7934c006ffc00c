import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'
import { CAUSE_IMAGE } from './engine'

type Db = TenantContext['db']

export type TouchedItem = { id: string; isAsLeft: boolean }

/** The assignments of a change, and whether each is still as the change left it. */
export const findTouched = (db: Db, changeId: string) =>
  db.$sql<TouchedItem>`
    select i.id, a.id is not null as "isAsLeft"
    from bulk_change_item i
    left join assignment a on a.membership_id = i.membership_id and a.module_id = i.module_id
      and a.id = (i.after ->> 'id')::uuid and a.revision = (i.after ->> 'revision')::int
    where i.change_id = ${changeId}::uuid and i.entity = 'assignment'`

const utcOf = (value: Prisma.Sql) => Prisma.sql`(${value} at time zone 'UTC')`

const CAUSES = Prisma.sql`(
  id uuid, "groupId" uuid, "assignedAt" timestamp, "dueAt" timestamp, "isMandatory" boolean, "assignedById" uuid)`

/** Brings assignments back to exactly what they were, those that the change made included: they go. */
export async function restoreExactly(db: Db, itemIds: readonly string[]): Promise<void> {
  const items = Prisma.sql`select * from bulk_change_item where id = any(${[...itemIds]}::uuid[])`
  await db.$sql`
    delete from assignment_cause c using (${items}) i
    where c.assignment_id = (i.after ->> 'id')::uuid and i.before -> 'causes' is distinct from i.after -> 'causes'`
  await db.$sql`
    delete from assignment a using (${items}) i where i.before is null and a.id = (i.after ->> 'id')::uuid`
  await db.$sql`
    insert into assignment_cause (id, assignment_id, group_id, assigned_at, due_at, is_mandatory, assigned_by_id)
    select c.id, (i.before ->> 'id')::uuid, c."groupId", ${utcOf(Prisma.sql`c."assignedAt"`)},
      ${utcOf(Prisma.sql`c."dueAt"`)}, c."isMandatory", c."assignedById"
    from (${items}) i cross join lateral jsonb_to_recordset(i.before -> 'causes') as c${CAUSES}
    where i.before -> 'causes' is distinct from i.after -> 'causes'`
  await db.$sql`
    update assignment a set
      source = w.source, assigned_at = ${utcOf(Prisma.sql`w."assignedAt"`)}, due_at = ${utcOf(Prisma.sql`w."dueAt"`)},
      is_mandatory = w."isMandatory", assigned_by_id = w."assignedById", ended_at = ${utcOf(Prisma.sql`w."endedAt"`)},
      revision = w.revision, extended_due_at = ${utcOf(Prisma.sql`own."extendedDueAt"`)},
      waived_at = ${utcOf(Prisma.sql`own."waivedAt"`)}, waived_reason = own."waivedReason",
      waived_by_id = own."waivedById", notes = own.notes
    from (${items}) i
    cross join lateral jsonb_to_record(i.before) as w(
      id uuid, source "AssignmentSource", "assignedAt" timestamp, "dueAt" timestamp, "isMandatory" boolean,
      "assignedById" uuid, "endedAt" timestamp, revision int, own jsonb)
    cross join lateral jsonb_to_record(w.own) as own(
      "extendedDueAt" timestamp, "waivedAt" timestamp, "waivedReason" text, "waivedById" uuid, notes text)
    where a.id = w.id`
}

/** The causes before and after the change, side by side, of the items that something else has changed since. */
const causePairs = (itemIds: readonly string[]) => Prisma.sql`
  select a.id as assignment_id, p.before, p.after
  from bulk_change_item i
  join assignment a on a.membership_id = i.membership_id and a.module_id = i.module_id
  cross join lateral (
    select b.cause as before, f.cause as after
    from jsonb_array_elements(coalesce(i.before -> 'causes', '[]')) as b(cause)
    full join jsonb_array_elements(coalesce(i.after -> 'causes', '[]')) as f(cause)
      on coalesce(b.cause ->> 'groupId', '') = coalesce(f.cause ->> 'groupId', '')
  ) p
  where i.id = any(${[...itemIds]}::uuid[]) and p.before is distinct from p.after`

type Merged = { id: string }

/**
 * Of assignments that were changed since: takes back each cause that is still as the change left it, and keeps
 * whatever came later. Answers with the assignments whose causes it changed.
 */
export async function mergeCauses(db: Db, itemIds: readonly string[]): Promise<Merged[]> {
  const pairs = causePairs(itemIds)
  const added = await db.$sql<Merged>`
    delete from assignment_cause c using (${pairs}) p
    where p.before is null and c.id = (p.after ->> 'id')::uuid and ${CAUSE_IMAGE} = p.after
    returning c.assignment_id as id`
  const changed = await db.$sql<Merged>`
    update assignment_cause c set assigned_at = ${utcOf(Prisma.sql`w."assignedAt"`)},
      due_at = ${utcOf(Prisma.sql`w."dueAt"`)}, is_mandatory = w."isMandatory", assigned_by_id = w."assignedById"
    from (${pairs}) p cross join lateral jsonb_to_record(p.before) as w${CAUSES}
    where p.after is not null and c.id = w.id and ${CAUSE_IMAGE} = p.after
    returning c.assignment_id as id`
  const removed = await db.$sql<Merged>`
    insert into assignment_cause (id, assignment_id, group_id, assigned_at, due_at, is_mandatory, assigned_by_id)
    select w.id, p.assignment_id, w."groupId", ${utcOf(Prisma.sql`w."assignedAt"`)}, ${utcOf(Prisma.sql`w."dueAt"`)},
      w."isMandatory", w."assignedById"
    from (${pairs}) p cross join lateral jsonb_to_record(p.before) as w${CAUSES}
    where p.after is null and not exists (
      select from assignment_cause c
      where c.assignment_id = p.assignment_id and c.group_id is not distinct from w."groupId")
    returning assignment_id as id`
  return [...added, ...changed, ...removed]
}

/** An assignment that the undo left alone, because somebody has changed it since. */
export type KeptRow = { membershipId: string; name: string; moduleId: string; title: string }

export const findKept = (db: Db, itemIds: readonly string[], mergedIds: readonly string[]) =>
  db.$sql<KeptRow>`
    select p.id as "membershipId", p.name, m.id as "moduleId", m.title
    from bulk_change_item i
    join membership p on p.id = i.membership_id
    join module m on m.id = i.module_id
    where i.id = any(${[...itemIds]}::uuid[]) and not exists (
      select from assignment a where a.membership_id = i.membership_id and a.module_id = i.module_id
        and a.id = any(${[...mergedIds]}::uuid[]))
    order by p.name, p.id, m.title`
