import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { type AnyTenant, createAnyTenant, keysWithinTenant, readTenantTables, type TenantTable } from '@/test/any-rows'

// Wall 2 alone: the owner of the tables, whom no policy holds, with plain SQL.
const FOREIGN_KEY_VIOLATION = '23503'

const owner = new pg.Client(env.DATABASE_URL)
let tables: TenantTable[]
let own: AnyTenant
let other: AnyTenant

beforeAll(async () => {
  await owner.connect()
  tables = await readTenantTables(owner)
  own = await createAnyTenant(owner, tables)
  other = await createAnyTenant(owner, tables)
})

afterAll(() => owner.end())

const where = (table: TenantTable, from: number) =>
  table.primaryKey.map((column, i) => `${pg.escapeIdentifier(column)} = $${from + i}`).join(' AND ')

const keyOf = (table: TenantTable, tenant: AnyTenant) =>
  table.primaryKey.map((name) => tenant.rows.get(table.name)?.[name])

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof pg.DatabaseError ? error.code : error),
  )

describe('composite foreign keys', () => {
  it('start with the tenant, in every table', () => {
    const keys = tables.flatMap((table) => keysWithinTenant(table, tables))
    expect(keys.length).toBeGreaterThan(20)
    expect(
      keys.filter(({ columns, targetColumns }) => columns[0] !== 'tenant_id' || targetColumns[0] !== 'tenant_id'),
    ).toEqual([])
  })

  it('refuse a row of another tenant, in every key of the catalogue', async () => {
    const outcomes: [string, unknown][] = []
    for (const table of tables) {
      for (const { name, target, columns, targetColumns } of keysWithinTenant(table, tables)) {
        const set = columns.slice(1).map((column, i) => `${pg.escapeIdentifier(column)} = $${i + 1}`)
        const values = targetColumns.slice(1).map((column) => other.rows.get(target)?.[column])
        const text = `UPDATE ${pg.escapeIdentifier(table.name)} SET ${set} WHERE ${where(table, values.length + 1)}`
        outcomes.push([name, await codeOf(owner.query(text, [...values, ...keyOf(table, own)]))])
      }
    }
    expect(outcomes.filter(([, code]) => code !== FOREIGN_KEY_VIOLATION)).toEqual([])
  })

  it('refuse to hand a row to another tenant while it belongs to rows of this one', async () => {
    const outcomes: [string, unknown][] = []
    for (const table of tables.filter((each) =>
      keysWithinTenant(each, tables).some((key) => isFilled(key.columns, each)),
    )) {
      const text = `UPDATE ${pg.escapeIdentifier(table.name)} SET tenant_id = $1 WHERE ${where(table, 2)}`
      outcomes.push([table.name, await codeOf(owner.query(text, [other.id, ...keyOf(table, own)]))])
    }
    expect(outcomes.length).toBeGreaterThan(10)
    expect(outcomes.filter(([, code]) => !/^(23503|23001)$/.test(String(code)))).toEqual([])
  })

  it('refuse another tenant’s file as the logo', async () => {
    const logo = other.rows.get('media_asset')?.id
    const code = await codeOf(owner.query('UPDATE tenant SET logo_asset_id = $1 WHERE id = $2', [logo, own.id]))
    expect(code).toBe(FOREIGN_KEY_VIOLATION)
  })
})

const isFilled = (columns: string[], table: TenantTable) =>
  columns.every((column) => own.rows.get(table.name)?.[column] !== null)
