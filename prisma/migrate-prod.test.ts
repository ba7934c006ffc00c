import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { withClient } from '../scripts/db/databases'
import { createEmptyDatabase, queryRows, writeMigration, writeMigrations } from '../src/test/empty-database'
import { startNeonRelay } from '../src/test/neon-relay'
import { startWireTap } from '../src/test/wire-tap'
import { type MigrateOptions, migrate } from './migrate-prod'

let tap: Awaited<ReturnType<typeof startWireTap>>
let relay: Awaited<ReturnType<typeof startNeonRelay>>

beforeAll(async () => {
  tap = await startWireTap(Number(new URL(inject('adminUrl')).port))
  relay = await startNeonRelay(tap.port)
})

afterAll(async () => {
  await relay.stop()
  await tap.stop()
})

const CREATE = 'CREATE TABLE a (id int PRIMARY KEY);'
const FILL = 'INSERT INTO a VALUES (1), (2);'
const BUILD_INDEX = '-- migrate: no-transaction\nCREATE INDEX CONCURRENTLY a_twice_idx ON a ((id * 2));'

const tablesOf = async (url: string) => {
  const rows = await queryRows<{ name: string }>(
    url,
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i') ORDER BY 1",
  )
  return rows.map(({ name }) => name).filter((name) => !name.startsWith('_applied'))
}

const appliedIn = async (url: string) =>
  (await queryRows<{ name: string }>(url, 'SELECT name FROM _applied_migrations ORDER BY name')).map(({ name }) => name)

const failureOf = async (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'nothing failed',
    (error: Error) => error.message,
  )

/** Each driver as it is chosen: Neon's by the host, which the relay stands for. */
function addressOf(driver: string, url: string): string {
  const address = new URL(url)
  if (driver === 'Neon') address.hostname = 'ep-test.eu-central-1.aws.neon.tech'
  else address.port = String(tap.port)
  return address.href
}

const run = (driver: string, url: string, directory: string, options: Partial<MigrateOptions> = {}) =>
  migrate({ url: addressOf(driver, url), directory, ...options })

const DRIVERS = ['pg', 'Neon']

describe.each(DRIVERS)('migrate through %s', (driver) => {
  it('applies what is new, in order, and notes name, checksum, time and duration', async () => {
    const url = await createEmptyDatabase()
    const directory = writeMigrations({ '1_create': CREATE, '2_fill': FILL })
    expect(await run(driver, url, directory)).toEqual(['1_create', '2_fill'])
    writeMigration(directory, '3_more', 'INSERT INTO a VALUES (3)')
    expect(await run(driver, url, directory)).toEqual(['3_more'])
    expect(await queryRows(url, 'SELECT id FROM a')).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }])
    const [first] = await queryRows(url, 'SELECT * FROM _applied_migrations ORDER BY name')
    expect(first).toEqual({
      name: '1_create',
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      applied_at: expect.any(Date),
      duration_ms: expect.any(Number),
    })
  })

  it('costs two round trips when there is nothing to do, login roles and queues included', async () => {
    const url = await createEmptyDatabase()
    const directory = writeMigrations({ '1_base': 'CREATE TABLE a ()' })
    const logins = { databaseUrl: url, secret: 'one', explicit: {} }
    await run(driver, url, directory, { logins })
    tap.takeRoundTrips()
    expect(await run(driver, url, directory, { logins })).toEqual([])
    expect(tap.takeRoundTrips()).toBe(2)
  })

  it('applies once when several builds run at once, also past an index that is built concurrently', async () => {
    const url = await createEmptyDatabase()
    const directory = writeMigrations({
      '1_create': CREATE,
      '2_fill': FILL,
      '3_index': BUILD_INDEX,
      '4_fill': 'INSERT INTO a VALUES (3)',
    })
    const runs = await Promise.all([1, 2, 3, 4].map(() => run(driver, url, directory)))
    expect(runs.map((names) => names.length).toSorted()).toEqual([0, 0, 0, 4])
    expect(await queryRows(url, 'SELECT id FROM a')).toHaveLength(3)
    expect(await appliedIn(url)).toHaveLength(4)
  })

  it('takes no offence at line ends that git has turned', async () => {
    const url = await createEmptyDatabase()
    const directory = writeMigrations({ '1_create': `${CREATE}\n${FILL}\n` })
    await run(driver, url, directory)
    writeMigration(directory, '1_create', `${CREATE}\r\n${FILL}\r\n`)
    expect(await run(driver, url, directory)).toEqual([])
  })

  it('changes nothing in a dry run', async () => {
    const url = await createEmptyDatabase()
    const lines: string[] = []
    const options = {
      isDryRun: true,
      log: (line: string) => lines.push(line),
      logins: { databaseUrl: url, secret: 'one', explicit: {} },
    }
    expect(await run(driver, url, writeMigrations({ '1_create': CREATE, '2_fill': FILL }), options)).toEqual([
      '1_create',
      '2_fill',
    ])
    expect(lines.join('\n')).toMatch(/Would apply 1_create \(1 statement\).*login role test_.*Nothing was changed/s)
    expect(await queryRows(url, "SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace")).toEqual([])
    expect(await queryRows(url, "SELECT FROM pg_roles WHERE rolname LIKE current_database() || '%'")).toEqual([])
  })

  it('waits for another run and says so', async () => {
    const url = await createEmptyDatabase()
    const directory = writeMigrations({ '1_create': `${CREATE} SELECT pg_sleep(1)` })
    const lines: string[] = []
    const first = run(driver, url, directory)
    await sleep(300)
    expect(await run(driver, url, directory, { log: (line) => lines.push(line) })).toEqual([])
    expect(lines).toEqual(['Another run is migrating this database; waiting for it.', 'The database is up to date.'])
    expect(await first).toEqual(['1_create'])
  })
})

describe.each(DRIVERS)('migrate through %s, when something is wrong', (driver) => {
  it('stops at a failing statement, says where and what to do, and leaves the database as before', async () => {
    const url = await createEmptyDatabase()
    const directory = writeMigrations({
      '1_create': CREATE,
      '2_fails': `CREATE TABLE b ();\n${FILL}\n\nINSERT INTO a VALUES (2);\nCREATE TABLE c ();`,
      '3_never': 'CREATE TABLE d ()',
    })
    const message = await failureOf(run(driver, url, directory))
    expect(message).toContain('2_fails/migration.sql, line 4 (statement 3 of 4) failed')
    expect(message).toContain('  INSERT INTO a VALUES (2)')
    expect(message).toContain('(23505)')
    expect(message).toMatch(/What to do: rows that are there already do not fit/)
    expect(await tablesOf(url)).toEqual(['a', 'a_pkey'])
    expect(await queryRows(url, 'SELECT FROM a')).toHaveLength(0)
    expect(await appliedIn(url)).toEqual(['1_create'])
    writeMigration(directory, '2_fails', FILL)
    expect(await run(driver, url, directory)).toEqual(['2_fails', '3_never'])
  })

  it('stops at a file that has changed since it was applied, before doing anything', async () => {
    const url = await createEmptyDatabase()
    const directory = writeMigrations({ '1_create': CREATE })
    await run(driver, url, directory)
    writeMigration(directory, '1_create', CREATE.replaceAll(' ', '\r\n'))
    writeMigration(directory, '2_new', 'CREATE TABLE b ()')
    const message = await failureOf(run(driver, url, directory))
    expect(message).toMatch(/1_create\/migration.sql was applied on \d{4}-.* and has changed since/)
    expect(message).toContain('write the change as a new migration')
    expect(await tablesOf(url)).toEqual(['a', 'a_pkey'])
  })

  it('gives up waiting for a lock, and applies when the table is free again', async () => {
    const url = await createEmptyDatabase()
    const directory = writeMigrations({ '1_create': CREATE })
    await run(driver, url, directory)
    writeMigration(directory, '2_change', 'ALTER TABLE a ADD b int')
    await withClient(url, async (client) => {
      await client.query('BEGIN; SELECT FROM a')
      const message = await failureOf(run(driver, url, directory, { lockTimeoutMs: 100 }))
      expect(message).toContain('(55P03)')
      expect(message).toContain('Nothing is wrong with the migration')
      await client.query('COMMIT')
    })
    expect(await run(driver, url, directory, { lockTimeoutMs: 100 })).toEqual(['2_change'])
  })

  it('refuses a migration that ends its own transaction', async () => {
    const url = await createEmptyDatabase()
    const directory = writeMigrations({ '1_create': `${CREATE}\nCOMMIT;\nCREATE TABLE b ();` })
    expect(await failureOf(run(driver, url, directory))).toContain(
      'line 2: a migration may not begin or end transactions',
    )
    expect(await tablesOf(url)).toEqual([])
  })
})

describe.each(DRIVERS)('migrate through %s, outside a transaction', (driver) => {
  it('builds an index concurrently in a marked migration only', async () => {
    const url = await createEmptyDatabase()
    const directory = writeMigrations({ '1_create': CREATE, '2_index': BUILD_INDEX.replace(/^.*\n/, '') })
    expect(await failureOf(run(driver, url, directory))).toContain('first line is "-- migrate: no-transaction"')
    writeMigration(directory, '2_index', BUILD_INDEX)
    expect(await run(driver, url, directory)).toEqual(['2_index'])
    expect(await tablesOf(url)).toEqual(['a', 'a_pkey', 'a_twice_idx'])
  })

  it('takes back the indexes of a marked migration that fails, and tells what it cannot take back', async () => {
    const url = await createEmptyDatabase()
    const indexes = `${BUILD_INDEX}\nCREATE UNIQUE INDEX CONCURRENTLY a_half_key ON a ((id / 2));`
    const directory = writeMigrations({
      '1_create': CREATE,
      '2_fill': 'INSERT INTO a VALUES (2), (3)',
      '3_index': indexes,
    })
    expect(await failureOf(run(driver, url, directory))).toContain('could not create unique index "a_half_key"')
    expect(await tablesOf(url)).toEqual(['a', 'a_pkey'])
    writeMigration(directory, '3_index', `${indexes.replace('\n', '\nCREATE TABLE b ();\n')}`)
    const message = await failureOf(run(driver, url, directory))
    expect(message).toContain('its statements of line 2 stay applied')
    expect(await tablesOf(url)).toEqual(['a', 'a_pkey', 'b'])
    expect(await appliedIn(url)).toEqual(['1_create', '2_fill'])
  })

  it('builds an index anew that a killed run has left half built', async () => {
    const url = await createEmptyDatabase()
    const directory = writeMigrations({ '1_create': CREATE })
    await run(driver, url, directory)
    await withClient(url, async (client) => {
      await client.query('INSERT INTO a VALUES (2), (3)')
      await expect(client.query('CREATE UNIQUE INDEX CONCURRENTLY a_half_key ON a ((id / 2))')).rejects.toThrow()
      await client.query('DELETE FROM a')
    })
    const again = 'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS a_half_key ON a ((id / 2))'
    writeMigration(directory, '2_index', `-- migrate: no-transaction\n${again}`)
    await run(driver, url, directory)
    expect(await queryRows(url, "SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_half_key'::regclass")).toEqual([
      { indisvalid: true },
    ])
  })
})
