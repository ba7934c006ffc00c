import 'server-only'
import { sha256 } from '@/lib/random'
import { counterDb } from '@/server/db/platform-db'

/** The count of attempts to sign in to one account. */
export const signInLimitOf = (email: string) => `sign-in:account:${email.toLowerCase()}`

type Limit = { limit: number; windowSeconds: number }

/**
 * Counts one use of `name` in a fixed window and says whether it is still within the limit. Counted outside the
 * caller's transaction, so that a failed attempt counts too.
 */
export async function consumeRateLimit(name: string, { limit, windowSeconds }: Limit): Promise<boolean> {
  const rows = await counterDb.$queryRaw<{ count: number }[]>`
    insert into rate_limit (key, count, reset_at)
    values (${sha256(name)}, 1, now() + make_interval(secs => ${windowSeconds}))
    on conflict (key) do update set
      count = case when rate_limit.reset_at <= now() then 1 else rate_limit.count + 1 end,
      reset_at = case when rate_limit.reset_at <= now() then excluded.reset_at else rate_limit.reset_at end
    returning count`
  return (rows[0]?.count ?? limit + 1) <= limit
}

/** Takes one counted use back: what turned out to be no attempt at guessing. */
export async function giveBackRateLimit(name: string): Promise<void> {
  await counterDb.rateLimit.updateMany({
    where: { key: sha256(name), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  })
}

export async function clearRateLimit(name: string): Promise<void> {
  await counterDb.rateLimit.deleteMany({ where: { key: sha256(name) } })
}
