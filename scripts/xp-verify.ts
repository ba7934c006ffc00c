// `npm run xp:verify`: recomputes every balance of points, the leaderboards and the streaks and prints the differences; 1 if there are any.
import { joinDatabase } from './lib/platform-database'

const leave = await joinDatabase()
// Only now: the app reads its environment when it is imported.
const { findDifferences, findMiscounts, findStandingDifferences } = await import('@/features/xp/queries')
const { closeDatabases } = await import('@/server/db/databases')
const { platformDb } = await import('@/server/db/platform-db')
const { tenantDb } = await import('@/server/db/tenant-db')

try {
  const tenants = await platformDb.tenant.findMany({ orderBy: { slug: 'asc' }, select: { id: true, slug: true } })
  let count = 0
  for (const { id, slug } of tenants) {
    const db = tenantDb(id)
    for (const { membershipId, totalXp, lifetimeXp, ledgerTotal, ledgerLifetime } of await findDifferences(db)) {
      console.log(
        `${slug}  ${membershipId}  has ${totalXp} to spend and ${lifetimeXp} in all; the ledger says ${ledgerTotal} and ${ledgerLifetime}`,
      )
      count += 1
    }
    for (const { membershipId, what } of await findStandingDifferences(db)) {
      console.log(`${slug}  ${membershipId}  has a wrong rank or streak or stands wrong on the leaderboards: ${what}`)
      count += 1
    }
    for (const { period, since, level, prefix, members, counted } of await findMiscounts(db)) {
      console.log(
        `${slug}  leaderboard ${period} since ${since}, level ${level}, prefix ${prefix}: ${members}, should be ${counted}`,
      )
      count += 1
    }
  }
  console.log(`${tenants.length} companies checked, ${count} ${count === 1 ? 'difference' : 'differences'}.`)
  process.exitCode = count === 0 ? 0 : 1
} finally {
  await closeDatabases()
  await leave()
}
