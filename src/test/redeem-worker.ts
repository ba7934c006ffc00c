import type { TestMember } from './factories'

const [, , databaseUrl, given = '[]'] = process.argv
const asked: { member: TestMember; rewardId: string; requestId: string }[] = JSON.parse(given)
Object.assign(process.env, { APP_DATABASE_URL: databaseUrl, DATABASE_POOL_SIZE: String(asked.length + 2) })

// Only now: the app reads its environment when it is imported.
const { callerFor } = await import('./caller')

/** Asks for rewards in a process of its own, all at once, for the test that kills it. */
await Promise.all(
  asked.map(({ member, rewardId, requestId }) => callerFor(member).reward.redeem({ rewardId, requestId, costXp: 10 })),
)
