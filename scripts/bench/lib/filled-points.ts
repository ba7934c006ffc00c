import type { Scale } from './filled-database'

/** Lines of the ledger for each member, over seven weeks, the nearer the denser. */
export const LINES_PER_MEMBER = 50
/** The catalogue of every tenant; what is left of the first is much. */
export const REWARDS_PER_TENANT = 30

/** Requests of the tenant that is measured; every tenth waits. */
export const requestCount = ({ measuredMembers }: Scale) => measuredMembers * 2

const id = (kind: string, ...parts: string[]) =>
  `overlay(overlay(md5(concat_ws(':', '${kind}', ${parts.join(', ')})) placing '8' from 13) placing 'a' from 17)::uuid`

const ZONE = `'Europe/Ljubljana'`
const at = `now() - make_interval(mins => l * l * 30)`

/** A ledger of many lines, and rewards with requests; balances and leaderboards also where no trigger has written them. */
export function pointStatements(scale: Scale): string[] {
  const count = `case t.n when 1 then ${scale.measuredMembers} else ${scale.otherMembers} end`
  const members = `(select n from generate_series(1, ${scale.tenants}) n) t, lateral generate_series(1, ${count}) m`
  const [tenantId, member] = [id('tenant', 't.n'), id('membership', 't.n', 'm')]
  const asker = id('membership', 't.n', `(k % (${count})) + 1`)
  const reward = id('reward', 't.n', `(k % ${REWARDS_PER_TENANT}) + 1`)
  const requests = `(select n from generate_series(1, ${scale.tenants}) n) t,
    lateral generate_series(1, case t.n when 1 then ${requestCount(scale)} else 20 end) k`
  return [
    `insert into xp_transaction (id, tenant_id, membership_id, amount, source, source_entity_id, params, event_time, day)
      select ${id('line', 't.n', 'm', 'l')}, ${tenantId}, ${member}, 5 + (m * 31 + l * 17) % 96, 'MANUAL',
        ${id('line', 't.n', 'm', 'l')}, '{"reason": "Helped"}', ${at}, ((${at}) at time zone ${ZONE})::date
      from ${members}, generate_series(1, ${LINES_PER_MEMBER}) l`,
    `with line as (
      select tenant_id, membership_id, amount, date_trunc('week', day)::date as week, date_trunc('month', day)::date as month
      from xp_transaction
    ), last as (
      select tenant_id, membership_id, max(week) as week, max(month) as month, sum(amount) as total from line group by 1, 2
    )
    insert into user_xp_balance (tenant_id, membership_id, total_xp, lifetime_xp, rank, week, week_xp, month, month_xp, is_listed)
      select last.tenant_id, last.membership_id, total, total,
        (case when total >= 6000 then 'MENTOR' when total >= 3500 then 'MOJSTER' when total >= 1500 then 'POMOCNIK'
          else 'VAJENEC' end)::"ReputationRank",
        last.week, sum(amount) filter (where line.week = last.week), last.month,
        sum(amount) filter (where line.month = last.month), p.deactivated_at is null
      from last join line using (tenant_id, membership_id) join membership p on p.id = last.membership_id
      group by 1, 2, total, last.week, last.month, p.deactivated_at
      on conflict do nothing`,
    `insert into leaderboard_count (tenant_id, period, since, level, prefix, members)
      select b.tenant_id, s.period, s.since, level, s.points >> (4 * level), count(*)
      from user_xp_balance b
      cross join lateral (values ('ALL'::"LeaderboardPeriod", date '0001-01-01', b.lifetime_xp),
        ('WEEK', b.week, b.week_xp), ('MONTH', b.month, b.month_xp)) as s(period, since, points)
      cross join generate_series(0, 7) as level
      where b.is_listed and s.since is not null and (s.points >> (4 * level)) & 15 <> 0
      group by 1, 2, 3, 4, 5
      on conflict do nothing`,
    `insert into reward (id, tenant_id, title, description, cost_xp, quantity_available, monthly_limit, approval_required, request_id)
      select ${id('reward', 't.n', 'r')}, ${tenantId}, 'Reward ' || r, 'Something nice', 10 + r, 1000000, null, r % 2 = 0,
        ${id('reward', 't.n', 'r')}
      from generate_series(1, ${scale.tenants}) t(n), generate_series(1, ${REWARDS_PER_TENANT}) r`,
    `insert into reward_redemption (id, tenant_id, reward_id, membership_id, reward_title, xp_spent, status, month, request_id, created_at)
      select ${id('redemption', 't.n', 'k')}, ${tenantId}, ${reward}, ${asker}, 'Reward', 10,
        (case k % 10 when 0 then 'PENDING' else 'APPROVED' end)::"RedemptionStatus", date_trunc('month', now())::date,
        ${id('redemption', 't.n', 'k')}, now() - make_interval(mins => k)
      from ${requests}`,
  ]
}
