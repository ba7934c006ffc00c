import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { deriveRoleUrl } from '../../src/lib/role-url'
import { startPostgres } from '../lib/postgres.mjs'
import { inProject } from '../lib/project.mjs'

export const migrationsDirectory = inProject('prisma', 'migrations')
export const schemaDirectory = inProject('prisma', 'schema')

/** The server for work that may be lost: tests, and databases made to look at. */
export const startTestServer = () =>
  startPostgres({ dataDir: inProject('.data', 'test'), port: 54_420, durable: false })

/** The address of another database of the same server. */
export function urlOfDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes a database, as a copy of `template` if one is given, and answers with its address. */
export async function createDatabase(adminUrl: string, name: string, template = 'template0'): Promise<string> {
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`))
  return urlOfDatabase(adminUrl, name)
}

/** Removes a database and the login roles named after it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    for (const role of ['app', 'platform'] as const) {
      const { username } = new URL(deriveRoleUrl(urlOfDatabase(adminUrl, name), role, ''))
      await client.query(`DROP ROLE IF EXISTS "${username}"`)
    }
  })
}

/** Runs `work` on an empty database that is gone afterwards. */
export async function withScratchDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startTestServer()
  const name = `scratch_${process.pid}_${randomBytes(3).toString('hex')}`
  try {
    return await work(await createDatabase(server.adminUrl, name))
  } finally {
    await dropDatabase(server.adminUrl, name)
    await server.stop()
  }
}
