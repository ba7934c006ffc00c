import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { ModuleStatus } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'

type Db = TenantContext['db']

/** The modules in whose conversations a member is: learns it, has been assigned it, is its mentor. */
export const modulesOf = (membershipId: string) => Prisma.sql`
  select e.module_id from enrollment e where e.membership_id = ${membershipId}::uuid
  union select a.module_id from assignment a where a.membership_id = ${membershipId}::uuid and a.ended_at is null
  union select t.module_id from module_mentor t where t.membership_id = ${membershipId}::uuid`

export type RoomModule = {
  id: string
  title: string
  slug: string
  status: ModuleStatus
  takesPart: boolean
  isMentor: boolean
}

/** A module that was ever published, and what the member is in it. */
export async function findRoomModule(db: Db, moduleId: string, membershipId: string): Promise<RoomModule | null> {
  const [module] = await db.$sql<RoomModule>`
    select m.id, m.title, m.slug, m.status::text as status, t.is_mentor as "isMentor",
      t.is_mentor
      or exists (select from enrollment e where e.module_id = m.id and e.membership_id = ${membershipId}::uuid)
      or exists (
        select from assignment a
        where a.module_id = m.id and a.membership_id = ${membershipId}::uuid and a.ended_at is null
      ) as "takesPart"
    from module m
    cross join lateral (
      select exists (
        select from module_mentor where module_id = m.id and membership_id = ${membershipId}::uuid
      ) as is_mentor
    ) t
    where m.id = ${moduleId}::uuid and m.version > 0`
  return module ?? null
}

/** Who of these people takes part in the conversation of the module, or with null in the company's own. */
export const findListeners = (db: Db, moduleId: string | null, membershipIds: readonly string[]) =>
  db.$sql<{ id: string }>`
    select p.id from membership p
    where p.id = any(${[...membershipIds]}::uuid[])
      and p.deactivated_at is null and p.joined_at is not null and p.role <> 'VIEWER'
      and ${
        moduleId === null
          ? Prisma.sql`true`
          : Prisma.sql`(
              p.role in ('OWNER', 'SUPER_ADMIN', 'ADMIN')
              or exists (
                select from user_permission g
                where g.membership_id = p.id and g.permission = 'MANAGE_ALL_MODULES'
                  and (g.scope is null or g.scope -> 'moduleIds' @> to_jsonb(${moduleId}::text))
              )
              or exists (select from enrollment e where e.module_id = ${moduleId}::uuid and e.membership_id = p.id)
              or exists (select from module_mentor t where t.module_id = ${moduleId}::uuid and t.membership_id = p.id)
              or exists (
                select from assignment a
                where a.module_id = ${moduleId}::uuid and a.membership_id = p.id and a.ended_at is null
              ))`
      }`
