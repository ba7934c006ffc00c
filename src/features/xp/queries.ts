import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { TenantContext } from '@/server/api/tenant-context'
import { RANKS } from './policy'

type Db = TenantContext['db']

export type Difference = {
  membershipId: string
  totalXp: number
  lifetimeXp: number
  ledgerTotal: number
  ledgerLifetime: number
}

/** The balances that are not what the ledger says, those that are missing included. */
export const findDifferences = (db: Db) =>
  db.$sql<Difference>`
    select coalesce(b.membership_id, l.membership_id) as "membershipId",
      coalesce(b.total_xp, 0) as "totalXp", coalesce(b.lifetime_xp, 0) as "lifetimeXp",
      coalesce(l.total, 0)::int as "ledgerTotal", coalesce(l.lifetime, 0)::int as "ledgerLifetime"
    from user_xp_balance b
    full join (
      select membership_id, sum(amount) as total,
        sum(amount) filter (where amount > 0 and source <> 'REWARD_REFUND') as lifetime
      from xp_transaction group by 1
    ) l on l.membership_id = b.membership_id
    where coalesce(b.total_xp, 0) <> coalesce(l.total, 0) or coalesce(b.lifetime_xp, 0) <> coalesce(l.lifetime, 0)
    order by 1`

export type StandingDifference = { membershipId: string; what: 'WEEK' | 'MONTH' | 'LISTED' | 'RANK' | 'STREAK' }

const RANK_OF_POINTS = Prisma.sql`case ${Prisma.join(
  RANKS.toReversed().map(
    ({ rank, from }) => Prisma.sql`when b.lifetime_xp >= ${from}::int then ${rank}::"ReputationRank"`,
  ),
  ' ',
)} end`

/** The members whose rank, streak or standings on the leaderboards are not what the ledger, their days of learning and their membership say. */
export const findStandingDifferences = (db: Db) =>
  db.$sql<StandingDifference>`
    with line as (
      select membership_id, amount, date_trunc('week', day)::date as week, date_trunc('month', day)::date as month
      from xp_transaction where amount > 0 and source <> 'REWARD_REFUND'
    ), last as (
      select membership_id, max(week) as week, max(month) as month from line group by 1
    ), right_one as (
      select last.membership_id, last.week, last.month,
        sum(amount) filter (where line.week = last.week)::int as week_xp,
        sum(amount) filter (where line.month = last.month)::int as month_xp
      from last join line using (membership_id) group by 1, 2, 3
    )
    select b.membership_id as "membershipId", w.what
    from user_xp_balance b
    join membership m on m.id = b.membership_id
    left join right_one r on r.membership_id = b.membership_id
    cross join lateral streak_of(b.tenant_id, b.membership_id) s
    cross join lateral (values
      ('WEEK', (b.week, b.week_xp) is distinct from (r.week, coalesce(r.week_xp, 0))),
      ('MONTH', (b.month, b.month_xp) is distinct from (r.month, coalesce(r.month_xp, 0))),
      ('STREAK', (b.current_streak, b.longest_streak, b.streak_day) is distinct from (s.current, s.longest, s.day)),
      ('RANK', b.rank is distinct from ${RANK_OF_POINTS}),
      ('LISTED', b.is_listed <> (m.deactivated_at is null and m.leaderboard_visibility <> 'HIDDEN'))
    ) as w(what, is_wrong)
    where w.is_wrong
    order by 1, 2`

export type Miscount = {
  period: string
  since: string
  level: number
  prefix: number
  members: number
  counted: number
}

/** The counts behind the leaderboards' places, of this month and of all time, that are not what the balances say. */
export const findMiscounts = (db: Db) =>
  db.$sql<Miscount>`
    with right_one as (
      select s.period, s.since, level, s.points >> (4 * level) as prefix, count(*)::int as members
      from user_xp_balance b
      cross join lateral (values
        ('ALL'::"LeaderboardPeriod", date '0001-01-01', b.lifetime_xp), ('WEEK', b.week, b.week_xp),
        ('MONTH', b.month, b.month_xp)
      ) as s(period, since, points)
      cross join generate_series(0, 7) as level
      where b.is_listed and s.since is not null and (s.points >> (4 * level)) & 15 <> 0
      group by 1, 2, 3, 4
    )
    select coalesce(r.period, c.period)::text as period, coalesce(r.since, c.since)::text as since,
      coalesce(r.level, c.level)::int as level, coalesce(r.prefix, c.prefix) as prefix,
      coalesce(c.members, 0) as members, coalesce(r.members, 0) as counted
    from right_one r
    full join leaderboard_count c
      on c.period = r.period and c.since = r.since and c.level = r.level and c.prefix = r.prefix
    where coalesce(r.members, 0) <> coalesce(c.members, 0)
      and (coalesce(r.period, c.period) = 'ALL' or coalesce(r.since, c.since) > current_date - 31)
    order by 1, 2, 3, 4`
