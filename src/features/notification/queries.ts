import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import { FAMILY_OF, type Frequency } from './policy'

type Db = TenantContext['db']

type Given = {
  membershipId: string
  type: keyof typeof FAMILY_OF
  params: object
  path: string
  cause: object
  dedupKey: string
}

const toRows = (given: readonly Given[]) =>
  JSON.stringify(given.map((row, place) => ({ ...row, family: FAMILY_OF[row.type], place })))

/**
 * Tells each member once, however many say it at the same time: who gets the key into `notification_dedup` first
 * writes the notification. The order keeps two that tell the same people from waiting for each other.
 */
export const insertNotifications = (
  db: Db,
  given: readonly Given[],
  { now, mailAt }: { now: Date; mailAt: Record<Frequency, Date> },
) =>
  db.$sql<{ membershipId: string; mailAfter: Date | null }>`
    with given as (
      select distinct on (g."membershipId", g."dedupKey") g.*
      from jsonb_to_recordset(${toRows(given)}::jsonb)
        as g("membershipId" uuid, type "NotificationType", family text, params jsonb, path text,
          cause jsonb, "dedupKey" text, place int)
      join membership m on m.id = g."membershipId" and m.joined_at is not null and m.deactivated_at is null
      order by g."membershipId", g."dedupKey", g.place
    ), fresh as (
      insert into notification_dedup (membership_id, dedup_key, created_at)
      select "membershipId", "dedupKey", ${now} from given
      on conflict do nothing
      returning membership_id, dedup_key
    )
    insert into notification (id, membership_id, type, family, params, path, cause, created_at, mail_after)
    select new_id(), g."membershipId", g.type, g.family, g.params, g.path, g.cause, ${now},
      case when (to_jsonb(p) ->> g.family)::boolean is not false then
        case p.frequency when 'WEEKLY' then ${mailAt.WEEKLY}::timestamptz when 'DAILY' then ${mailAt.DAILY}
          else ${mailAt.IMMEDIATE} end
      end
    from fresh
    join given g on g."membershipId" = fresh.membership_id and g."dedupKey" = fresh.dedup_key
    left join email_preference p on p.membership_id = g."membershipId"
    returning membership_id as "membershipId", mail_after as "mailAfter"`
