import { createHash } from 'node:crypto'
import { migrate } from '../../prisma/migrate-prod'
import { readMigrations } from '../../prisma/migrate-prod/migration-files'
import { createDatabase, dropDatabase, migrationsDirectory, withClient } from '../../scripts/db/databases'
import { withLock } from '../../scripts/lib/lock.mjs'
import { identifyProcess } from '../../scripts/lib/processes.mjs'
import { inProject } from '../../scripts/lib/project.mjs'

/** Not a secret: the server listens on this machine only and holds made-up rows. */
export const TEST_SECRET = 'only-for-tests'.repeat(3)

const TEMPLATE = 'template_'
const COPY = /^(?:test|scratch)_(\d+)_/

/** Makes a migrated database of its own for each of `count` workers and answers with their addresses. */
export async function createTestDatabases(adminUrl: string, count: number): Promise<string[]> {
  return withLock(inProject('.data', 'test', 'databases.lock'), async () => {
    await dropLeftovers(adminUrl)
    const template = await prepareTemplate(adminUrl)
    const urls: string[] = []
    for (let worker = 1; worker <= count; worker += 1) {
      const url = await createDatabase(adminUrl, nameOfCopy(worker), template)
      await migrate({ url, directory: migrationsDirectory, logins: loginsOf(url) })
      urls.push(url)
    }
    return urls
  })
}

export async function dropTestDatabases(adminUrl: string, count: number): Promise<void> {
  for (let worker = 1; worker <= count; worker += 1) await dropDatabase(adminUrl, nameOfCopy(worker))
}

/** The settings that `migrate` makes the app's login roles by. */
export const loginsOf = (databaseUrl: string) => ({ databaseUrl, secret: TEST_SECRET, explicit: {} })

const nameOfCopy = (worker: number) => `test_${process.pid}_${worker}`

/** The database that the copies are made from: built once for each state of the migrations. */
async function prepareTemplate(adminUrl: string): Promise<string> {
  const checksums = readMigrations(migrationsDirectory).map(({ checksum }) => checksum)
  const template = `${TEMPLATE}${createHash('sha256').update(checksums.join()).digest('hex').slice(0, 12)}`
  const known = await listDatabases(adminUrl)
  if (known.includes(template)) return template
  for (const outdated of known.filter((name) => name.startsWith(TEMPLATE))) await dropDatabase(adminUrl, outdated)
  // Under its name a template is always whole.
  const draft = `draft_${template}`
  await dropDatabase(adminUrl, draft)
  await migrate({ url: await createDatabase(adminUrl, draft), directory: migrationsDirectory })
  await withClient(adminUrl, (client) => client.query(`ALTER DATABASE "${draft}" RENAME TO "${template}"`))
  return template
}

/** The databases of runs that were killed. */
async function dropLeftovers(adminUrl: string): Promise<void> {
  for (const name of await listDatabases(adminUrl)) {
    const pid = COPY.exec(name)?.[1]
    if (pid && !identifyProcess(Number(pid))) await dropDatabase(adminUrl, name)
  }
}

async function listDatabases(adminUrl: string): Promise<string[]> {
  const { rows } = await withClient(adminUrl, (client) =>
    client.query<{ datname: string }>('SELECT datname FROM pg_database'),
  )
  return rows.map(({ datname }) => datname)
}
