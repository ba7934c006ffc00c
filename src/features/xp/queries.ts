import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'

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
