import 'server-only'
import type { PlatformContext } from '@/server/api/platform-context'
import type { TenantContext } from '@/server/api/tenant-context'
import { DAILY_CAP, FAMILY_OF, type Frequency, PAUSE_MINUTES } from './policy'

type Db = TenantContext['db']

type Given = {
  membershipId: string
  type: keyof typeof FAMILY_OF
  params: object
  path: string
  cause: object
  dedupKey: string
  isSilent?: boolean
  isDigest?: boolean
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
          cause jsonb, "dedupKey" text, "isSilent" boolean, "isDigest" boolean, place int)
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
      case when g."isSilent" is not true and (to_jsonb(p) ->> g.family)::boolean is not false then
        case p.frequency when 'WEEKLY' then ${mailAt.WEEKLY}::timestamptz when 'DAILY' then ${mailAt.DAILY}
          else case when g."isDigest" then ${mailAt.DAILY}::timestamptz else ${mailAt.IMMEDIATE}::timestamptz end end
      end
    from fresh
    join given g on g."membershipId" = fresh.membership_id and g."dedupKey" = fresh.dedup_key
    left join email_preference p on p.membership_id = g."membershipId"
    returning membership_id as "membershipId", mail_after as "mailAfter"`

/** Gives what waits to be mailed to the member another time. */
export const rescheduleMails = (db: Db, { membershipId, mailAfter }: { membershipId: string; mailAfter: Date }) =>
  db.$sql`
    update notification set mail_after = ${mailAfter}
    where membership_id = ${membershipId}::uuid and mail_after is not null and mailed_at is null`

export type DueReader = { id: string; name: string; email: string; locale: string | null }

/**
 * Members with mail due, held until the commit: who is held by another worker is passed over. They stay free to be
 * referred to, so that nobody waits for a mail.
 */
export const holdDueReaders = (db: Db, { now, limit }: { now: Date; limit: number }) =>
  db.$sql<DueReader>`
    select m.id, m.name, m.email::text as email, m.locale from membership m
    where m.id in (
      select d.membership_id from (
        select membership_id from notification
        where mailed_at is null and mail_after is not null and mail_after <= ${now}
        order by mail_after limit ${limit}
      ) d)
    order by m.id
    for no key update of m skip locked`

export type ClaimedNotification = {
  membershipId: string
  type: string
  family: string
  params: unknown
  cause: unknown
  path: string
}

type Claim = {
  membershipIds: readonly string[]
  now: Date
  /** Since when mails count against the cap, and until when the rest waits. */
  today: Date
  tomorrow: Date
}

/**
 * Takes what is due for these members, who are held. What they have read, switched off or left is mailed no more; who
 * has had a mail just now or enough for today waits.
 */
export const claimDue = (db: Db, { membershipIds, now, today, tomorrow }: Claim) =>
  db.$sql<ClaimedNotification>`
    with reader as (
      select m.id, m.joined_at is null or m.deactivated_at is not null as is_gone, to_jsonb(p) as preference,
        case when mailed.number >= ${DAILY_CAP} then ${tomorrow}::timestamptz
          when mailed.latest > ${now}::timestamptz - ${PAUSE_MINUTES} * interval '1 minute'
          then mailed.latest + ${PAUSE_MINUTES} * interval '1 minute' end as waits_until
      from membership m
      left join email_preference p on p.membership_id = m.id
      cross join lateral (
        select count(distinct mailed_at) as number, max(mailed_at) as latest from notification n
        where n.membership_id = m.id and n.mailed_at is not null
          and n.mailed_at >= least(${today}::timestamptz, ${now}::timestamptz - ${PAUSE_MINUTES} * interval '1 minute')
      ) mailed
      where m.id = any(${[...membershipIds]}::uuid[])
    ), claimed as (
      update notification n set
        mail_after = case
          when r.is_gone or n.read_at is not null or (r.preference ->> n.family)::boolean is false then null
          else coalesce(r.waits_until, n.mail_after) end,
        mailed_at = case
          when r.is_gone or n.read_at is not null or (r.preference ->> n.family)::boolean is false then null
          when r.waits_until is null then ${now}::timestamptz end
      from reader r
      where n.membership_id = r.id and n.mailed_at is null and n.mail_after is not null and n.mail_after <= ${now}
      returning n.id, n.membership_id, n.type, n.family, n.params, n.cause, n.path, n.created_at, n.mailed_at
    )
    select membership_id as "membershipId", type::text as type, family, params, cause, path from claimed
    where mailed_at is not null
    order by membership_id, created_at desc, id desc`

/** The tenants with mail due. */
export const findTenantsToMail = (db: PlatformContext['db'], now: Date) =>
  db.$queryRaw<{ id: string }[]>`
    select t.id from tenant t where exists (
      select from notification n
      where n.tenant_id = t.id and n.mailed_at is null and n.mail_after is not null and n.mail_after <= ${now})`
