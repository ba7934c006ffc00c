import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { PrismaClient } from '@/generated/prisma/client'
import { type AnyTenant, createAnyTenant, readTenantTables } from '@/test/any-rows'
import { DRIVERS, useDriver } from '@/test/drivers'
import { startWireTap } from '@/test/wire-tap'
import { openDatabase, type SharedDatabase } from './connection'
import { tenantAdapter } from './tenant-adapter'
import { createTenantClient } from './tenant-db'

const owner = new pg.Client(env.DATABASE_URL)
let tenants: AnyTenant[]

beforeAll(async () => {
  await owner.connect()
  const tables = await readTenantTables(owner)
  tenants = [
    await createAnyTenant(owner, tables),
    await createAnyTenant(owner, tables),
    await createAnyTenant(owner, tables),
  ]
})

afterAll(() => owner.end())

/** What a connection of the pool knows of a tenant when nobody has told it. */
async function leftBehind(database: SharedDatabase): Promise<unknown> {
  const adapter = await database.connect()
  const sql = "SELECT coalesce(current_setting('app.tenant_id', true), ''), (SELECT count(*)::int FROM tag)"
  const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] })
  return rows[0]
}

const NOTHING = ['', 0]

describe.each(DRIVERS)('the adapter of a tenant through %s', (driver) => {
  const open = useDriver(driver)
  const openOne = () => open(env.APP_DATABASE_URL, 1)

  it('gives every caller its own tenant on a pool of one', async () => {
    const database = openOne()
    const clients = tenants.map(({ id }) => createTenantClient(id, database))
    const seen = await Promise.all(
      Array.from({ length: 30 }, async (_, i) => {
        const tag = await clients[i % 3]?.tag.findFirstOrThrow({ select: { tenantId: true } })
        return tag?.tenantId
      }),
    )
    expect(seen).toEqual(Array.from({ length: 30 }, (_, i) => tenants[i % 3]?.id))
    expect(await leftBehind(database)).toEqual(NOTHING)
  })

  it('answers calls of one tick, which Prisma batches, each in its tenant', async () => {
    const database = openOne()
    const clients = tenants.map(({ id }) => createTenantClient(id, database))
    const calls = clients.flatMap((db) =>
      tenants.map(({ rows }) => db.tag.findUnique({ where: { id: String(rows.get('tag')?.id) } })),
    )
    const found = (await Promise.all(calls)).map((tag) => tag?.tenantId ?? null)
    const [a, b, c] = tenants.map(({ id }) => id)
    expect(found).toEqual([a, null, null, null, b, null, null, null, c])
  })

  it('leaves no tenant behind after a transaction: committed, failed, aborted or too slow', async () => {
    const database = openOne()
    const [tenant] = tenants
    const db = createTenantClient(tenant?.id ?? '', database)
    await db.$transaction((tx) => tx.tag.count())
    expect(await leftBehind(database)).toEqual(NOTHING)

    await expect(db.$transaction(() => Promise.reject(new Error('changed my mind')))).rejects.toThrow('changed my mind')
    expect(await leftBehind(database)).toEqual(NOTHING)

    const aborted = db.$transaction(async (tx) => {
      await tx.$sql`select 1 / 0`.catch(() => {})
      await tx.tag.count()
    })
    await expect(aborted).rejects.toThrow()
    expect(await leftBehind(database)).toEqual(NOTHING)

    const slow = db.$transaction((tx) => tx.$sql`select pg_sleep(0.3)::text`.then(() => tx.tag.count()), {
      timeout: 100,
    })
    await expect(slow).rejects.toThrow()
    expect(await leftBehind(database)).toEqual(NOTHING)
    expect(await db.tag.count()).toBe(1)
  })

  it('keeps transactions of several tenants apart on few connections', async () => {
    const database = open(env.APP_DATABASE_URL, 2)
    const clients = tenants.map(({ id }) => createTenantClient(id, database))
    await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const tenant = tenants[i % 3]
        await clients[i % 3]?.$transaction(
          async (tx) => {
            expect(await tx.tag.findMany({ select: { tenantId: true } })).toEqual([{ tenantId: tenant?.id }])
            expect(await tx.$sql`select tenant_id "tenantId" from module`).toEqual([{ tenantId: tenant?.id }])
          },
          { maxWait: 10_000 },
        )
      }),
    )
    expect(await leftBehind(database)).toEqual(NOTHING)
  })

  it('sets the tenant before an isolation level takes its first look', async () => {
    const db = createTenantClient(tenants[0]?.id ?? '', openOne())
    const levels = await db.$transaction(
      async (tx) => {
        expect(await tx.tag.count()).toBe(1)
        return tx.$sql`select current_setting('transaction_isolation') level`
      },
      { isolationLevel: 'Serializable' },
    )
    expect(levels).toEqual([{ level: 'serializable' }])
  })
})

describe.each(DRIVERS)('statements of a tenant through %s', (driver) => {
  const open = useDriver(driver)
  const openOne = () => open(env.APP_DATABASE_URL, 1)

  it('keep working after one that the database refused, however often it recurs', async () => {
    const database = openOne()
    const db = createTenantClient(tenants[0]?.id ?? '', database)
    const name = randomUUID()
    await db.tag.create({ data: { name } })
    for (let i = 0; i < 6; i += 1) await expect(db.tag.create({ data: { name } })).rejects.toThrow()
    for (let i = 0; i < 6; i += 1) await expect(db.$sql`select nothing_of(1)`).rejects.toThrow('does not exist')
    const parse = (text: string) => db.$sql`select ${text}::text::uuid id, ${text}::uuid same`
    for (let i = 0; i < 6; i += 1) await expect(parse('no uuid')).rejects.toThrow('invalid input syntax')
    const id = randomUUID()
    expect(await parse(id)).toEqual([{ id, same: id }])
    expect(await db.tag.create({ data: { name: randomUUID() }, select: { tenantId: true } })).toEqual({
      tenantId: tenants[0]?.id,
    })
    await owner.query('DELETE FROM tag WHERE tenant_id = $1 AND name NOT LIKE $2', [tenants[0]?.id, 'any-%'])
  })

  it('survive the loss of their connection, alone and in a transaction', async () => {
    const db = createTenantClient(tenants[0]?.id ?? '', openOne())
    const loseConnection = async (client: Pick<typeof db, '$sql'>) => {
      const [backend] = await client.$sql<{ pid: number }>`select pg_backend_pid() pid`
      const lost = client.$sql`select pg_sleep(5)::text`
      const failed = expect(lost).rejects.toThrow()
      await sleep(50)
      await owner.query('SELECT pg_terminate_backend($1)', [backend?.pid])
      await failed
    }
    await loseConnection(db)
    expect(await db.tag.count()).toBe(1)
    await expect(db.$transaction((tx) => loseConnection(tx))).rejects.toThrow()
    expect(await db.tag.count()).toBe(1)
  })

  it('carry every kind of value there and back', async () => {
    const db = createTenantClient(tenants[0]?.id ?? '', openOne())
    const slug = randomUUID()
    const learningOutcomes = ['a "quote"', 'back\\slash', 'komma, č', '']
    const validityMonths = null
    const publishedAt = new Date('2026-03-29T01:30:00.123Z')
    const written = await db.module.create({
      data: { title: 'Ž', slug, learningOutcomes, validityMonths, publishedAt },
    })
    const read = await db.module.findUniqueOrThrow({ where: { id: written.id } })
    expect(read).toEqual(written)
    expect(read).toMatchObject({
      title: 'Ž',
      learningOutcomes,
      validityMonths,
      publishedAt,
      cpdPoints: 0,
      status: 'DRAFT',
    })
    const question = { changes: [1, null, { deep: 'ž' }] }
    const audit = { actorName: 'A', action: 'MODULE_CREATED', entityType: 'module', metadata: question } as const
    expect(await db.auditLog.create({ data: audit, select: { metadata: true } })).toEqual({ metadata: question })
    await db.module.delete({ where: { id: written.id } })
  })
})

async function openThroughTap() {
  const address = new URL(env.APP_DATABASE_URL)
  const tap = await startWireTap(Number(address.port))
  address.port = String(tap.port)
  return { tap, database: openDatabase(address.href, { poolSize: 1 }) }
}

describe('the adapter of a tenant', () => {
  it('refuses an id that is none', () => {
    const database = openDatabase(env.APP_DATABASE_URL, { poolSize: 1 })
    expect(() => tenantAdapter(database, "x'; --")).toThrow('UUID')
  })

  it('never puts a connection back with a transaction open', async () => {
    const database = openDatabase(env.APP_DATABASE_URL, { poolSize: 1 })
    const adapter = await tenantAdapter(database, tenants[0]?.id ?? '').connect()
    const transaction = await adapter.startTransaction()
    await transaction.queryRaw({ sql: 'SELECT 1', args: [], argTypes: [] })
    // The manager's ROLLBACK never came, as when the connection to it broke.
    await transaction.rollback()
    expect(await leftBehind(database)).toEqual(NOTHING)
    await database.close()
  })

  it.each(['BEGIN', '/* x */ SET statement_timeout = 1', 'SET app.tenant_id = 1', 'LISTEN x'])(
    'puts no connection back on which %s left something',
    async (sql) => {
      const database = openDatabase(env.APP_DATABASE_URL, { poolSize: 1 })
      const adapter = await tenantAdapter(database, tenants[0]?.id ?? '').connect()
      const state = { sql: 'SELECT pg_backend_pid()', args: [], argTypes: [] }
      const before = await adapter.queryRaw(state)
      expect((await adapter.queryRaw(state)).rows).toEqual(before.rows)
      await adapter.executeRaw({ sql, args: [], argTypes: [] })
      const between = await adapter.queryRaw(state)
      expect(between.rows).not.toEqual(before.rows)
      const transaction = await adapter.startTransaction()
      await transaction.executeRaw({ sql, args: [], argTypes: [] })
      await transaction.executeRaw({ sql: 'COMMIT', args: [], argTypes: [] })
      await transaction.commit()
      expect((await adapter.queryRaw(state)).rows).not.toEqual(between.rows)
      expect(await leftBehind(database)).toEqual(NOTHING)
      await database.close()
    },
  )

  it('costs no round trip: one a statement, BEGIN and COMMIT around a transaction', async () => {
    const { tap, database } = await openThroughTap()
    const db = createTenantClient(tenants[0]?.id ?? '', database)
    await db.tag.count()
    tap.takeRoundTrips()
    for (let i = 0; i < 5; i += 1) await db.tag.count()
    expect(tap.takeRoundTrips()).toBe(5)
    await db.$transaction(async (tx) => [await tx.tag.count(), await tx.module.count()])
    expect(tap.takeRoundTrips()).toBe(4)
    await database.close()
    await tap.stop()
  })

  it('fails the statement, not the process, when the network breaks off', async () => {
    const { tap, database } = await openThroughTap()
    const db = createTenantClient(tenants[0]?.id ?? '', database)
    const lost = expect(db.$sql`select pg_sleep(5)::text`).rejects.toThrow()
    await sleep(100)
    await tap.stop()
    await lost
    await database.close()
  })

  it('runs beside plain clients of the same pool without telling them its tenant', async () => {
    const database = openDatabase(env.APP_DATABASE_URL, { poolSize: 1 })
    const adapter = { ...database, connect: async () => database.connect() }
    const plain = new PrismaClient({ adapter })
    const db = createTenantClient(tenants[0]?.id ?? '', database)
    const counts = await Promise.all([db.tag.count(), plain.tag.count(), db.tag.count(), plain.tag.count()])
    expect(counts).toEqual([1, 0, 1, 0])
    await database.close()
  })
})
