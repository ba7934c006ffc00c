import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']

const MEMBER_IMAGE = Prisma.sql`jsonb_build_object(
  'joinedAt', u.joined_at at time zone 'UTC', 'addedById', u.added_by_id)`

const RULE_IMAGE = Prisma.sql`jsonb_build_object(
  'deadlineDays', r.deadline_days, 'isMandatory', r.is_mandatory, 'assignedById', r.assigned_by_id,
  'assignedAt', r.assigned_at at time zone 'UTC', 'appliesFrom', r.applies_from at time zone 'UTC')`

const RULE = Prisma.sql`(
  "deadlineDays" int, "isMandatory" boolean, "assignedById" uuid, "assignedAt" timestamp, "appliesFrom" timestamp)`

type MembersOf = { changeId: string; groupId: string; membershipIds: readonly string[] }

/** Puts the active ones of these people into the group and keeps who is new to it for the undo. */
export const insertMembers = (
  db: Db,
  { changeId, groupId, membershipIds, addedById, now }: MembersOf & { addedById: string; now: Date },
) =>
  db.$sql<{ membershipId: string }>`
    with u as (
      insert into user_group (group_id, membership_id, added_by_id, joined_at)
      select ${groupId}::uuid, p.id, ${addedById}::uuid, ${now} from membership p
      where p.id = any(${[...membershipIds]}::uuid[]) and p.deactivated_at is null
      on conflict do nothing
      returning membership_id, added_by_id, joined_at
    )
    insert into bulk_change_item (id, change_id, entity, membership_id, group_id, after)
    select new_id(), ${changeId}::uuid, 'user_group', u.membership_id, ${groupId}::uuid, ${MEMBER_IMAGE} from u
    returning membership_id as "membershipId"`

export const deleteMembers = (db: Db, { changeId, groupId, membershipIds }: MembersOf) =>
  db.$sql<{ membershipId: string }>`
    with u as (
      delete from user_group where group_id = ${groupId}::uuid and membership_id = any(${[...membershipIds]}::uuid[])
      returning membership_id, added_by_id, joined_at
    )
    insert into bulk_change_item (id, change_id, entity, membership_id, group_id, before)
    select new_id(), ${changeId}::uuid, 'user_group', u.membership_id, ${groupId}::uuid, ${MEMBER_IMAGE} from u
    returning membership_id as "membershipId"`

type RulesOf = { changeId: string; groupId: string; moduleIds: readonly string[] }

/** Keeps the rules of these modules as they are now, before or after the change. */
export const recordRules = (db: Db, { changeId, groupId, moduleIds }: RulesOf, when: 'before' | 'after') =>
  when === 'before'
    ? db.$sql`
        insert into bulk_change_item (id, change_id, entity, module_id, group_id, before)
        select new_id(), ${changeId}::uuid, 'module_group', m.id, ${groupId}::uuid,
          case when r.module_id is not null then ${RULE_IMAGE} end
        from module m left join module_group r on r.module_id = m.id and r.group_id = ${groupId}::uuid
        where m.id = any(${[...moduleIds]}::uuid[])`
    : db.$sql`
        update bulk_change_item i set after = ${RULE_IMAGE}
        from module_group r
        where i.change_id = ${changeId}::uuid and i.entity = 'module_group'
          and r.group_id = i.group_id and r.module_id = i.module_id`

/** Takes back who joined and who left the group by the change, where nothing else has happened to them since. */
export async function restoreMembers(db: Db, changeId: string): Promise<void> {
  await db.$sql`
    delete from user_group u using bulk_change_item i
    where i.change_id = ${changeId}::uuid and i.entity = 'user_group' and i.before is null
      and u.group_id = i.group_id and u.membership_id = i.membership_id and ${MEMBER_IMAGE} = i.after`
  await db.$sql`
    insert into user_group (group_id, membership_id, added_by_id, joined_at)
    select i.group_id, i.membership_id, w."addedById", w."joinedAt" at time zone 'UTC'
    from bulk_change_item i
    cross join lateral jsonb_to_record(i.before) as w("addedById" uuid, "joinedAt" timestamp)
    where i.change_id = ${changeId}::uuid and i.entity = 'user_group' and i.after is null
    on conflict do nothing`
}

/** The same for the group's modules. */
export async function restoreRules(db: Db, changeId: string): Promise<void> {
  await db.$sql`
    delete from module_group r using bulk_change_item i
    where i.change_id = ${changeId}::uuid and i.entity = 'module_group' and i.before is null
      and r.group_id = i.group_id and r.module_id = i.module_id and ${RULE_IMAGE} = i.after`
  await db.$sql`
    update module_group r set deadline_days = w."deadlineDays", is_mandatory = w."isMandatory",
      applies_from = w."appliesFrom" at time zone 'UTC'
    from bulk_change_item i cross join lateral jsonb_to_record(i.before) as w${RULE}
    where i.change_id = ${changeId}::uuid and i.entity = 'module_group' and i.after is not null
      and r.group_id = i.group_id and r.module_id = i.module_id and ${RULE_IMAGE} = i.after`
  await db.$sql`
    insert into module_group (group_id, module_id, deadline_days, is_mandatory, assigned_by_id, assigned_at, applies_from)
    select i.group_id, i.module_id, w."deadlineDays", w."isMandatory", w."assignedById",
      w."assignedAt" at time zone 'UTC', w."appliesFrom" at time zone 'UTC'
    from bulk_change_item i cross join lateral jsonb_to_record(i.before) as w${RULE}
    where i.change_id = ${changeId}::uuid and i.entity = 'module_group' and i.after is null
    on conflict do nothing`
}
