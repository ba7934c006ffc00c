import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { PrismaClient } from '@/generated/prisma/client'
import { type AnyTenant, createAnyTenant, readTenantTables, type TenantTable } from '@/test/any-rows'
import { openDatabase, sharedAdapter } from './connection'
import { type ModelMeta, tenantModels } from './model-meta'
import type { TenantDb } from './tenant-db'
import { tenantExtension } from './tenant-extension'
import { TenantScopeError } from './tenant-scope-error'

// Wall 1 alone: the extension on the owner's connection, whom row-level security doesn't hold.
const database = openDatabase(env.DATABASE_URL ?? '', { poolSize: 2 })
const owner = new pg.Client(env.DATABASE_URL)
let tables: TenantTable[]
let own: AnyTenant
let other: AnyTenant
let db: TenantDb

beforeAll(async () => {
  await owner.connect()
  tables = await readTenantTables(owner)
  own = await createAnyTenant(owner, tables)
  other = await createAnyTenant(owner, tables)
  db = new PrismaClient({ adapter: sharedAdapter(database) }).$extends(tenantExtension(own.id))
})

afterAll(async () => {
  await database.close()
  await owner.end()
})

type Operation = (args?: object) => Promise<unknown>
type Delegate = Record<string, Operation>

/** A model's methods by name, of a client or a transaction. */
function delegateOf(client: object, { name }: ModelMeta): Delegate {
  return Reflect.get(client, name.charAt(0).toLowerCase() + name.slice(1))
}

const camel = (column: string) => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())

/** The key of a tenant's row as findUnique takes it. */
function keyOf(model: ModelMeta, tenant: AnyTenant, tenantId = own.id): object {
  const row = Object.fromEntries(
    Object.entries(tenant.rows.get(model.table) ?? {}).map(([key, value]) => [camel(key), value]),
  )
  if (model.scalars.has('id')) return { id: row.id }
  const [name = '', fields = []] = [...model.compoundKeys][0] ?? []
  return { [name]: { ...Object.fromEntries(fields.map((field) => [field, row[field]])), tenantId } }
}

/** The same as a filter, without a word of the tenant. */
function filterOf(model: ModelMeta, tenant: AnyTenant): object {
  if (model.scalars.has('id')) return keyOf(model, tenant)
  const [key = {}] = Object.values(keyOf(model, tenant))
  return Object.fromEntries(Object.entries(key).filter(([field]) => field !== 'tenantId'))
}

/** A scalar that may be written, set to what it is. */
function sameData(model: ModelMeta, tenant: AnyTenant): object {
  const row = tenant.rows.get(model.table) ?? {}
  const column = Object.keys(row).find((name) => name !== 'id' && name !== 'tenant_id' && row[name] !== null) ?? ''
  return { [camel(column)]: row[column] }
}

const snapshot = async (tenant: AnyTenant) => {
  const rows = []
  for (const { name } of tables) {
    rows.push((await owner.query(`SELECT * FROM ${pg.escapeIdentifier(name)} WHERE tenant_id = $1`, [tenant.id])).rows)
  }
  return rows
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    (result) => result,
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  )

const NOT_FOUND = 'P2025'

describe('the extension alone', () => {
  it('finds its own rows and no others, by every reading operation of every model', async () => {
    for (const model of tenantModels()) {
      const rows = delegateOf(db, model)
      const mine = await rows.findMany?.({ select: { tenantId: true } })
      expect([model.name, mine]).toEqual([model.name, [{ tenantId: own.id }]])
      expect([model.name, await rows.count?.()]).toEqual([model.name, 1])
      expect(await rows.aggregate?.({ _count: true })).toEqual({ _count: 1 })
      expect(await rows.groupBy?.({ by: ['tenantId'], _count: true })).toEqual([{ tenantId: own.id, _count: 1 }])
      expect(await rows.findFirst?.({ select: { tenantId: true } })).toEqual({ tenantId: own.id })
      expect(await rows.findUnique?.({ where: keyOf(model, own), select: { tenantId: true } })).toEqual({
        tenantId: own.id,
      })
      expect([model.name, await rows.findUnique?.({ where: keyOf(model, other) })]).toEqual([model.name, null])
      expect(await codeOf(rows.findUniqueOrThrow?.({ where: keyOf(model, other) }) ?? Promise.resolve())).toBe(
        NOT_FOUND,
      )
    }
  })

  it('changes none of another tenant’s rows, by any writing operation of any model', async () => {
    const before = await snapshot(other)
    for (const model of tenantModels()) {
      const rows = delegateOf(db, model)
      const where = keyOf(model, other)
      const data = sameData(model, other)
      expect([model.name, await codeOf(rows.update?.({ where, data }) ?? Promise.resolve())]).toEqual([
        model.name,
        NOT_FOUND,
      ])
      expect([model.name, await codeOf(rows.delete?.({ where }) ?? Promise.resolve())]).toEqual([model.name, NOT_FOUND])
      const filter = filterOf(model, other)
      expect(await rows.updateMany?.({ where: filter, data })).toEqual({ count: 0 })
      expect(await rows.deleteMany?.({ where: filter })).toEqual({ count: 0 })
    }
    expect(await snapshot(other)).toEqual(before)
  })

  it('deletes no more than its own rows when it deletes all', async () => {
    const before = await snapshot(other)
    for (const model of tenantModels()) {
      const emptied = db.$transaction(async (tx) => {
        await delegateOf(tx, model).deleteMany?.()
        throw new Error('undone')
      })
      await expect(emptied).rejects.toThrow()
    }
    expect(await snapshot(other)).toEqual(before)
  })

  it('refuses every key that names another tenant', async () => {
    for (const model of tenantModels()) {
      for (const [key, fields] of model.compoundKeys) {
        const where = { [key]: { ...Object.fromEntries(fields.map((field) => [field, own.id])), tenantId: other.id } }
        const rows = delegateOf(db, model)
        await expect(rows.findUnique?.({ where })).rejects.toThrow(TenantScopeError)
        await expect(rows.findMany?.({ cursor: where })).rejects.toThrow(TenantScopeError)
        await expect(rows.upsert?.({ where, create: {}, update: {} })).rejects.toThrow(TenantScopeError)
      }
    }
  })

  it('starts nowhere at another tenant’s cursor', async () => {
    for (const model of tenantModels().filter(({ compoundKeys }) => compoundKeys.has('tenantId_id'))) {
      const rows = delegateOf(db, model)
      expect([model.name, await rows.findMany?.({ cursor: keyOf(model, other) })]).toEqual([model.name, []])
      expect(await rows.findMany?.({ cursor: keyOf(model, own), select: { tenantId: true } })).toHaveLength(1)
    }
  })

  it('answers alike for another tenant’s id and one that never was', async () => {
    const never = { id: crypto.randomUUID() }
    for (const model of tenantModels().filter(({ scalars }) => scalars.has('id'))) {
      const rows = delegateOf(db, model)
      const answers = [keyOf(model, other), never].map((where) =>
        Promise.all([
          rows.findUnique?.({ where }),
          codeOf(rows.update?.({ where, data: {} }) ?? Promise.resolve()),
          codeOf(rows.delete?.({ where }) ?? Promise.resolve()),
          rows.deleteMany?.({ where }),
          rows.count?.({ where }),
        ]),
      )
      expect(await answers[0]).toEqual(await answers[1])
    }
  })
})

describe('the tenant’s own company', () => {
  it('is the only one, and its settings can be changed', async () => {
    expect(await db.tenant.findFirst({ select: { id: true } })).toEqual({ id: own.id })
    expect(await db.tenant.findUnique({ where: { id: other.id } })).toBeNull()
    const renamed = db.tenant.update({ where: { id: own.id }, data: { name: 'New name' }, select: { name: true } })
    expect(await renamed).toEqual({ name: 'New name' })
    expect(await codeOf(db.tenant.update({ where: { id: other.id }, data: { name: 'Theirs' } }))).toBe(NOT_FOUND)
  })

  it.each([{ plan: 'PRO' }, { maxLearners: 1_000_000 }, { slug: 'x' }, { id: 'x' }, { billingEnabled: true }])(
    'keeps %o from the tenant',
    async (data) => {
      const changed = delegateOf(db, TENANT).update?.({ where: { id: own.id }, data })
      await expect(changed).rejects.toThrow(TenantScopeError)
    },
  )

  it.each(['create', 'createMany', 'delete', 'deleteMany', 'updateMany', 'upsert', 'findMany', 'count'])(
    'refuses %s',
    async (operation) => {
      await expect(delegateOf(db, TENANT)[operation]?.({})).rejects.toThrow(TenantScopeError)
    },
  )

  it('leads back to no rows of a tenant', async () => {
    await expect(db.tenant.findFirst({ select: { memberships: true } })).rejects.toThrow(TenantScopeError)
    await expect(db.tenant.findFirst({ include: { logo: true } })).rejects.toThrow(TenantScopeError)
    await expect(db.membership.findFirst({ select: { tenant: { select: { memberships: true } } } })).rejects.toThrow(
      TenantScopeError,
    )
  })
})

const TENANT = { name: 'Tenant' } as ModelMeta

describe('rows without a tenant', () => {
  it('are there for nobody', async () => {
    const id = crypto.randomUUID()
    await owner.query(
      `INSERT INTO outgoing_mail (id, recipient, locale, template, props, tenant_id)
       VALUES ($1, 'a', 'en', 'x', '{}', NULL)`,
      [id],
    )
    expect(await db.outgoingMail.findUnique({ where: { id } })).toBeNull()
    expect(await db.outgoingMail.count({ where: { id } })).toBe(0)
    expect(await db.outgoingMail.deleteMany({ where: { id } })).toEqual({ count: 0 })
    await owner.query('DELETE FROM outgoing_mail WHERE id = $1', [id])
  })
})
