import { migrate } from '../../../prisma/migrate-prod'
import { deriveRoleUrl } from '../../../src/lib/role-url'
import { createDatabase, dropDatabase, migrationsDirectory } from '../../db/databases'
import { startPostgres } from '../../lib/postgres.mjs'
import { inProject } from '../../lib/project.mjs'

/** Addresses of one database: as its owner, and as the app's two login roles. */
export type BenchDatabase = { url: string; appUrl: string; platformUrl: string }

/** Not a secret: the server listens on this machine only and holds made-up rows. */
export const BENCH_SECRET = 'only-for-benchmarks'.repeat(2)

/** The server of the benchmarks; it doesn't wait for the disk, so that they measure the work and not the disk. */
export async function startBenchServer() {
  const server = await startPostgres({ dataDir: inProject('.data', 'bench'), port: 54_440, durable: false })
  return {
    stop: server.stop,
    async createDatabase(name: string): Promise<BenchDatabase> {
      await dropDatabase(server.adminUrl, name)
      const url = await createDatabase(server.adminUrl, name)
      const logins = { databaseUrl: url, secret: BENCH_SECRET, explicit: {} }
      await migrate({ url, directory: migrationsDirectory, logins })
      return {
        url,
        appUrl: deriveRoleUrl(url, 'app', BENCH_SECRET),
        platformUrl: deriveRoleUrl(url, 'platform', BENCH_SECRET),
      }
    },
  }
}
