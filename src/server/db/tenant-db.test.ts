import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { Prisma } from '@/generated/prisma/client'
import { createTenant, type TestTenant } from '@/test/factories'
import { startWireTap } from '@/test/wire-tap'
import { openDatabase } from './connection'
import { createTenantClient, type TenantDb, tenantDb } from './tenant-db'
import { TenantScopeError } from './tenant-scope-error'

let tenant: TestTenant
let other: TestTenant
let db: TenantDb

beforeAll(async () => {
  tenant = await createTenant()
  other = await createTenant()
  db = tenantDb(tenant.id)
})

describe('the client of a tenant', () => {
  it('is the same one for the same tenant, however its id is written', () => {
    expect(tenantDb(tenant.id.toUpperCase())).toBe(db)
    expect(tenantDb(other.id)).not.toBe(db)
    expect(() => tenantDb('')).toThrow(TenantScopeError)
  })

  it('writes the tenant without being told, nested children included', async () => {
    const module = await db.module.create({
      data: { title: 'A', slug: randomUUID(), sections: { create: [{ title: '1' }, { title: '2' }] } },
      select: { tenantId: true, sections: { select: { tenantId: true } } },
    })
    expect(module).toEqual({ tenantId: tenant.id, sections: [{ tenantId: tenant.id }, { tenantId: tenant.id }] })
  })

  it.each([
    ['$queryRaw', [Prisma.sql`select ${1}::int`]],
    ['$queryRaw', [Prisma.sql`select ${1}::int, ${{}}::jsonb`]],
    ['$queryRawUnsafe', ['select $1::int', 1]],
    ['$executeRaw', [Prisma.sql`delete from tag`]],
    ['$executeRawUnsafe', ['delete from tag']],
    ['$extends', [{}]],
  ])('refuses %s', async (method, args) => {
    const call = async (client: object) => Reflect.get(client, method).apply(client, args)
    await expect(call(db)).rejects.toThrow(TenantScopeError)
    if (method !== '$extends') await expect(db.$transaction((tx) => call(tx))).rejects.toThrow(TenantScopeError)
  })

  it('answers an upsert race with one row: ON CONFLICT stays the database’s', async () => {
    const name = randomUUID()
    const key = { tenantId_name: { tenantId: tenant.id, name } }
    const upsert = () => db.tag.upsert({ where: key, create: { name }, update: { name }, select: { id: true } })
    const rows = await Promise.all(Array.from({ length: 12 }, upsert))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1)
  })
})

describe('statements of a tenant', () => {
  it('are batched and upserted as Prisma does without a tenant', async () => {
    const tap = await startWireTap(Number(new URL(env.APP_DATABASE_URL).port))
    const address = new URL(env.APP_DATABASE_URL)
    address.port = String(tap.port)
    const database = openDatabase(address.href, { poolSize: 1 })
    const client = createTenantClient(tenant.id, database)
    const count = async (work: () => Promise<unknown>) => {
      tap.takeRoundTrips()
      await work()
      return tap.takeRoundTrips()
    }
    await client.tag.count()
    const find = () => client.tag.findUnique({ where: { id: randomUUID() } })
    expect(await count(() => Promise.all([find(), find(), find()]))).toBe(1)
    const name = randomUUID()
    const where = { tenantId_name: { tenantId: tenant.id, name } }
    expect(await count(() => client.tag.upsert({ where, create: { name }, update: { name } }))).toBe(1)
    await database.close()
    await tap.stop()
  })
})

describe('$sql', () => {
  it('gives typed rows of the tenant alone, outside of a transaction and inside', async () => {
    await db.tag.create({ data: { name: 'mine' } })
    await tenantDb(other.id).tag.create({ data: { name: 'theirs' } })
    const names = ['mine', 'theirs']
    const find = (client: Pick<TenantDb, '$sql'>) =>
      client.$sql<{ tenantId: string; name: string }>`
        select tenant_id "tenantId", name from tag where name = any(${names}) order by name`
    const mine = [{ tenantId: tenant.id, name: 'mine' }]
    expect(await find(db)).toEqual(mine)
    expect(await db.$transaction((tx) => find(tx))).toEqual(mine)
    expect(await db.$transaction([find(db), find(db)])).toEqual([mine, mine])
  })

  it('can’t write for another tenant, nor reference its rows', async () => {
    const theirs = await tenantDb(other.id).module.create({ data: { title: 'B', slug: randomUUID() } })
    const insert = db.$sql`insert into tag (id, tenant_id, name) values (${randomUUID()}::uuid, ${other.id}::uuid, 'x')`
    await expect(insert).rejects.toThrow()
    const section = db.$sql`
      insert into section (id, module_id, title) values (${randomUUID()}::uuid, ${theirs.id}::uuid, 'x')`
    await expect(section).rejects.toThrow()
    expect(await db.$sql`update module set title = 'x' where id = ${theirs.id}::uuid returning id`).toEqual([])
    expect(await db.$sql`delete from module where id = ${theirs.id}::uuid returning id`).toEqual([])
    expect(await db.$sql`select 1 from "tenant" where id = ${other.id}::uuid`).toEqual([])
    await expect(db.$sql`select 1 from "user"`).rejects.toThrow()
  })

  it('takes its values as parameters', async () => {
    const name = "'; drop table tag; --"
    expect(await db.$sql`select ${name}::text name`).toEqual([{ name }])
  })

  it.each([
    "set app.tenant_id = 'x'",
    "select set_config('app.tenant_id', 'x', true)",
    'reset all',
    'set role mojster_platform',
    'commit',
    'truncate tag',
    'copy tag to stdout',
    'do $$ begin end $$',
  ])('refuses %s', (text) => {
    const strings = Object.assign([text], { raw: [text] })
    expect(() => db.$sql(strings)).toThrow(TenantScopeError)
  })

  it('runs one statement, not two', async () => {
    await expect(db.$sql`select 1; select 2`).rejects.toThrow()
  })
})
