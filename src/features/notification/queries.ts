import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'

/** Inserts what has not been told yet, to active members only. */
export const insertNotifications = (db: TenantContext['db'], notifications: readonly unknown[], now: Date) =>
  db.$sql`
    with given as (
      select n.* from jsonb_to_recordset(${JSON.stringify(notifications)}::jsonb) as n("membershipId" uuid, type text,
        params jsonb, path text, cause jsonb, "dedupKey" text)
      join membership m on m.id = n."membershipId" and m.deactivated_at is null and m.joined_at is not null
    ), told as (
      insert into notification_dedup (membership_id, dedup_key, created_at)
      select distinct "membershipId", "dedupKey", ${now}::timestamptz from given
      on conflict do nothing
      returning membership_id, dedup_key
    )
    insert into notification (id, membership_id, type, params, path, cause, created_at)
    select distinct on ("membershipId", "dedupKey")
      new_id(), "membershipId", type::"NotificationType", params, path, cause, ${now}
    from given join told on told.membership_id = given."membershipId" and told.dedup_key = given."dedupKey"`
