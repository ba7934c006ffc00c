// `npm run xp:verify`: recomputes every balance of points from the ledger and prints the differences; 1 if there are any.
import { joinDatabase } from './lib/platform-database'

const leave = await joinDatabase()
// Only now: the app reads its environment when it is imported.
const { findDifferences } = await import('@/features/xp/queries')
const { closeDatabases } = await import('@/server/db/databases')
const { platformDb } = await import('@/server/db/platform-db')
const { tenantDb } = await import('@/server/db/tenant-db')

try {
  const tenants = await platformDb.tenant.findMany({ orderBy: { slug: 'asc' }, select: { id: true, slug: true } })
  let count = 0
  for (const { id, slug } of tenants) {
    for (const { membershipId, totalXp, lifetimeXp, ledgerTotal, ledgerLifetime } of await findDifferences(
      tenantDb(id),
    )) {
      console.log(
        `${slug}  ${membershipId}  has ${totalXp} to spend and ${lifetimeXp} in all; the ledger says ${ledgerTotal} and ${ledgerLifetime}`,
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
