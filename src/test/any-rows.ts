import { randomInt, randomUUID } from 'node:crypto'
import pg from 'pg'

type Column = {
  name: string
  type: string
  isRequired: boolean
  hasDefault: boolean
  labels: string[]
  isArray: boolean
}
export type ForeignKey = { name: string; table: string; columns: string[]; target: string; targetColumns: string[] }
export type TenantTable = { name: string; columns: Column[]; primaryKey: string[]; foreignKeys: ForeignKey[] }
export type AnyRow = Record<string, unknown>

const columnNames = (table: string, numbers: string) => `ARRAY(
      SELECT attname::text FROM unnest(${numbers}) WITH ORDINALITY key (number, place)
      JOIN pg_attribute ON attrelid = ${table} AND attnum = number ORDER BY place)`

const COLUMNS = `
  SELECT json_agg(json_build_object(
    'name', attname, 'type', typname, 'isRequired', attnotnull, 'hasDefault', atthasdef,
    'isArray', typlen = -1 AND typelem <> 0,
    'labels', ARRAY(SELECT enumlabel FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder)
  ) ORDER BY attnum)
  FROM pg_attribute JOIN pg_type t ON t.oid = atttypid WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped`

const FOREIGN_KEYS = `
  SELECT json_agg(json_build_object(
    'name', conname, 'table', c.relname, 'target', target.relname,
    'columns', ${columnNames('conrelid', 'conkey')}, 'targetColumns', ${columnNames('confrelid', 'confkey')}
  ))
  FROM pg_constraint JOIN pg_class target ON target.oid = confrelid WHERE conrelid = c.oid AND contype = 'f'`

const TABLES = `
  SELECT relname AS name, (${COLUMNS}) AS columns, coalesce((${FOREIGN_KEYS}), '[]') AS "foreignKeys",
    (SELECT ${columnNames('indrelid', 'indkey')} FROM pg_index WHERE indrelid = c.oid AND indisprimary) AS "primaryKey"
  FROM pg_class c
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'tenant_id' AND NOT attisdropped)
  ORDER BY relname`

/** Every table that has a tenant, as the catalogue describes it: a new one is there without being named. */
export async function readTenantTables(owner: pg.Client): Promise<TenantTable[]> {
  return (await owner.query<TenantTable>(TABLES)).rows
}

/** The keys of a table that lead to rows of a tenant, its own table included. */
export const keysWithinTenant = (table: TenantTable, tables: TenantTable[]) =>
  table.foreignKeys.filter(({ target }) => tables.some(({ name }) => name === target))

const isRequired = (table: TenantTable, column: string) =>
  table.columns.some(({ name, isRequired }) => name === column && isRequired)

/** Any value that the column takes; `attempt` chooses among an enum's labels, for tables with checks. */
function anyValue({ type, isArray, labels }: Column, attempt: number): unknown {
  if (labels.length > 0) return labels[attempt % labels.length]
  if (isArray) return []
  if (type === 'uuid') return randomUUID()
  if (type === 'bool') return false
  if (type === 'jsonb' || type === 'json') return '{}'
  if (/^(int|float|numeric)/.test(type)) return 1
  // Another time for everybody: a key of times and numbers alone is to be a row's own too.
  if (/^(timestamp|date)/.test(type)) return new Date(Date.UTC(2026, 0, randomInt(20_000)))
  return `any-${randomUUID()}`
}

/** The columns that have to be given, and every key whose row exists already. */
function anyColumns(table: TenantTable, tenantId: string, rows: Map<string, AnyRow>, attempt: number): AnyRow {
  const values: AnyRow = {}
  for (const column of table.columns) {
    if (column.isRequired && !column.hasDefault) values[column.name] = anyValue(column, attempt)
  }
  for (const { target, columns, targetColumns } of table.foreignKeys) {
    const row = rows.get(target)
    columns.forEach((column, i) => {
      if (row) values[column] = row[targetColumns[i] ?? '']
    })
  }
  return { ...values, tenant_id: tenantId }
}

export async function insertRow(client: Pick<pg.Client, 'query'>, table: string, row: AnyRow): Promise<AnyRow> {
  const names = Object.keys(row).map((name) => pg.escapeIdentifier(name))
  const places = names.map((_, i) => `$${i + 1}`)
  const text = `INSERT INTO ${pg.escapeIdentifier(table)} (${names}) VALUES (${places}) RETURNING *`
  const { rows } = await client.query<AnyRow>(text, Object.values(row))
  const [inserted] = rows
  if (!inserted) throw new Error(`${table} took no row`)
  return inserted
}

const CHECK_VIOLATION = '23514'
const MAX_ATTEMPTS = 8

async function insertAnyRow(owner: pg.Client, table: TenantTable, tenantId: string, rows: Map<string, AnyRow>) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await insertRow(owner, table.name, anyColumns(table, tenantId, rows, attempt))
    } catch (error) {
      const isCheck = error instanceof pg.DatabaseError && error.code === CHECK_VIOLATION
      if (!isCheck || attempt === MAX_ATTEMPTS) throw error
    }
  }
}

/** The table to fill next: one whose parents have rows, or at least those that it can't be without. */
function nextTable(waiting: TenantTable[], tables: TenantTable[], rows: Map<string, AnyRow>): TenantTable {
  const lacks = (table: TenantTable, isNeeded: (column: string) => boolean) =>
    keysWithinTenant(table, tables).some(
      ({ target, columns }) => target !== table.name && !rows.has(target) && columns.slice(1).some(isNeeded),
    )
  const next =
    waiting.find((table) => !lacks(table, () => true)) ??
    waiting.find((table) => !lacks(table, (column) => isRequired(table, column)))
  if (!next) throw new Error(`required keys in a circle: ${waiting.map(({ name }) => name)}`)
  return next
}

/** Takes out what triggers have added to a table beside its row. */
async function keepOnly(owner: pg.Client, { name, primaryKey }: TenantTable, tenantId: string, row: AnyRow) {
  const isIt = primaryKey.map((column, i) => `${pg.escapeIdentifier(column)} = $${i + 2}`).join(' AND ')
  const key = primaryKey.map((column) => row[column])
  await owner.query(`DELETE FROM ${pg.escapeIdentifier(name)} WHERE tenant_id = $1 AND NOT (${isIt})`, [
    tenantId,
    ...key,
  ])
}

/** A new tenant with one row in every table of a tenant, written as the database's owner. */
export async function createAnyTenant(owner: pg.Client, tables: TenantTable[]) {
  const id = randomUUID()
  await owner.query('INSERT INTO tenant (id, slug, name) VALUES ($1, $2, $2)', [id, `any-${id}`])
  const rows = new Map<string, AnyRow>()
  for (let waiting = tables; waiting.length > 0; ) {
    const table = nextTable(waiting, tables, rows)
    rows.set(table.name, await insertAnyRow(owner, table, id, rows))
    waiting = waiting.filter((other) => other !== table)
  }
  for (const table of tables) await keepOnly(owner, table, id, rows.get(table.name) ?? {})
  return { id, rows }
}

export type AnyTenant = Awaited<ReturnType<typeof createAnyTenant>>
