import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { PrismaClient } from '@/generated/prisma/client'
import {
  type AnyRow,
  type AnyTenant,
  createAnyTenant,
  insertRow,
  readTenantTables,
  type TenantTable,
} from '@/test/any-rows'
import { DRIVERS, useDriver } from '@/test/drivers'
import { tenantModels } from './model-meta'
import { tenantAdapter } from './tenant-adapter'

// Wall 3 alone: no extension, and statements that name other tenants' rows by their keys.
const DENIED = '42501'
/** Neither changed nor deleted: append-only tables, and the balances that follow the ledger alone. */
const APPEND_ONLY = [
  'audit_log',
  'chat_message_edit',
  'daily_activity',
  'job_receipt',
  'leaderboard_count',
  'module_change_log',
  'outgoing_mail',
  'scorm_activity',
  'scorm_call',
  'scorm_file',
  'scorm_package_version',
  'user_xp_balance',
  'xp_transaction',
]

/** What is there or not, and never changed. */
const UNCHANGING = ['knowledge_suggestion_vote']

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

const quoted = pg.escapeIdentifier
const rowOf = (tenant: AnyTenant, table: TenantTable): AnyRow => tenant.rows.get(table.name) ?? {}
const isIdentity = (column: string) => column === 'id' || column === 'tenant_id'

/** A column that the role may write; in a table that is all key, one of its other keys. */
const anyOwnColumn = (table: TenantTable) => quoted(table.columns.find(({ name }) => !isIdentity(name))?.name ?? '')

const literal = (value: unknown) => pg.escapeLiteral(value instanceof Date ? value.toISOString() : String(value))

const keyFilter = (table: TenantTable, row: AnyRow) =>
  table.primaryKey.map((column) => `${quoted(column)} = ${literal(row[column])}`).join(' AND ')

/** A statement's outcome: how many rows it touched or gave, or the code that refused it. */
type Run = (sql: string) => Promise<number | string>

async function eachTable(
  expected: (table: TenantTable) => number | string,
  run: (table: TenantTable) => Promise<unknown>,
) {
  const outcomes: [string, unknown][] = []
  for (const table of tables) outcomes.push([table.name, await run(table)])
  expect(outcomes).toEqual(tables.map((table) => [table.name, expected(table)]))
}

const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return String(error)
  if ('cause' in error && error.cause) return codeOf(error.cause)
  if ('originalCode' in error) return String(error.originalCode)
  return 'code' in error ? String(error.code) : String(error)
}

const outcome = (work: Promise<number>) => work.catch((error: unknown) => codeOf(error))

const ifAppendable = (table: TenantTable, rows: number) => (APPEND_ONLY.includes(table.name) ? DENIED : rows)

const runOn =
  (adapter: SqlDriverAdapter): Run =>
  (sql) =>
    outcome(adapter.executeRaw({ sql, args: [], argTypes: [] }))

describe.each(DRIVERS)('row-level security through %s', (driver) => {
  const open = useDriver(driver)
  let run: Run

  beforeAll(async () => {
    run = runOn(await tenantAdapter(open(env.APP_DATABASE_URL), own.id).connect())
  })

  describe('of every table', () => {
    it('shows its own row and no other tenant’s', async () => {
      await eachTable(
        () => 1,
        (table) => run(`SELECT FROM ${quoted(table.name)}`),
      )
      await eachTable(
        () => 0,
        (table) => run(`SELECT FROM ${quoted(table.name)} WHERE ${keyFilter(table, rowOf(other, table))}`),
      )
      await eachTable(
        () => 0,
        (table) => run(`SELECT FROM ${quoted(table.name)} WHERE tenant_id IS DISTINCT FROM '${own.id}'`),
      )
    })

    it('changes no row of another tenant', async () => {
      await eachTable(
        (table) => (UNCHANGING.includes(table.name) ? DENIED : ifAppendable(table, 0)),
        (table) => {
          const column = anyOwnColumn(table)
          return run(
            `UPDATE ${quoted(table.name)} SET ${column} = ${column} WHERE ${keyFilter(table, rowOf(other, table))}`,
          )
        },
      )
    })

    it('deletes no row of another tenant', async () => {
      await eachTable(
        (table) => ifAppendable(table, 0),
        (table) => run(`DELETE FROM ${quoted(table.name)} WHERE ${keyFilter(table, rowOf(other, table))}`),
      )
    })

    it('inserts no row for another tenant, nor for none', async () => {
      for (const tenantId of [`'${other.id}'`, 'NULL']) {
        await eachTable(
          () => DENIED,
          (table) => {
            const names = table.columns.map(({ name }) => quoted(name))
            const values = table.columns.map(({ name }) => (name === 'tenant_id' ? tenantId : `t.${quoted(name)}`))
            // A copy of the own row, so that nothing but its tenant is wrong with it.
            return run(`INSERT INTO ${quoted(table.name)} (${names}) SELECT ${values} FROM ${quoted(table.name)} t`)
          },
        )
      }
    })

    it('takes over no row: neither id nor tenant can be written', async () => {
      for (const column of ['id', 'tenant_id']) {
        const withColumn = tables.filter((table) => table.columns.some(({ name }) => name === column))
        for (const table of withColumn) {
          const own_ = await run(`UPDATE ${quoted(table.name)} SET ${column} = '${other.id}'`)
          const others = await run(
            `UPDATE ${quoted(table.name)} SET ${column} = '${own.id}' WHERE ${keyFilter(table, rowOf(other, table))}`,
          )
          expect([table.name, own_, others]).toEqual([table.name, DENIED, DENIED])
        }
      }
    })

    it('takes over no row by conflict with its key', async () => {
      const conflict = `INSERT INTO tag (id, tenant_id, name) VALUES ('${other.rows.get('tag')?.id}', '${own.id}', 'x')`
      expect(await run(`${conflict} ON CONFLICT (id) DO UPDATE SET name = 'taken'`)).toBe(DENIED)
      expect(await run(`${conflict} ON CONFLICT (id) DO NOTHING`)).toBe(0)
    })

    it('keeps what is append-only', async () => {
      for (const table of tables.filter(({ name }) => APPEND_ONLY.includes(name))) {
        const column = anyOwnColumn(table)
        expect(await run(`UPDATE ${quoted(table.name)} SET ${column} = ${column}`)).toBe(DENIED)
        expect(await run(`DELETE FROM ${quoted(table.name)}`)).toBe(DENIED)
      }
    })
  })

  it('shows nothing and takes nothing without a tenant', async () => {
    const bare = await open(env.APP_DATABASE_URL, 1).connect()
    const run = runOn(bare)
    await eachTable(
      () => 0,
      (table) => run(`SELECT FROM ${quoted(table.name)}`),
    )
    expect(await run('SELECT FROM tenant')).toBe(0)
    expect(await run(`INSERT INTO tag (id, name) VALUES (gen_random_uuid(), 'x')`)).not.toBe(1)
    expect(await run(`INSERT INTO tag (id, tenant_id, name) VALUES (gen_random_uuid(), '${own.id}', 'x')`)).toBe(DENIED)
  })
})

describe.each(DRIVERS)('a client without the extension through %s', (driver) => {
  const open = useDriver(driver)
  let run: Run
  let db: PrismaClient

  beforeAll(async () => {
    const adapter = tenantAdapter(open(env.APP_DATABASE_URL), own.id)
    run = runOn(await adapter.connect())
    db = new PrismaClient({ adapter })
  })

  it('has a model for every table', () => {
    const modelled = tenantModels().map(({ table }) => table)
    expect(modelled.toSorted()).toEqual(tables.map(({ name }) => name).toSorted())
  })

  it('shows its own company and no other', async () => {
    expect(await run('SELECT FROM tenant')).toBe(1)
    expect(await run(`UPDATE tenant SET name = name WHERE id = '${other.id}'`)).toBe(0)
    expect(await run(`UPDATE tenant SET plan = 'PRO'`)).toBe(DENIED)
    expect(await run(`DELETE FROM tenant WHERE id = '${other.id}'`)).toBe(DENIED)
  })

  it.each(['user', 'account', 'session', 'rate_limit'])('has no access to %s', async (table) => {
    expect(await run(`SELECT FROM ${quoted(table)}`)).toBe(DENIED)
  })

  it('holds for a client without the extension', async () => {
    for (const { name, table } of tenantModels()) {
      const model = delegate(db, name)
      const foreign = { tenantId: other.id }
      expect([table, await model.count()]).toEqual([table, 1])
      expect([table, await model.findFirst({ where: foreign })]).toEqual([table, null])
      const deleted = await outcome(model.deleteMany({ where: foreign }).then(({ count }) => count))
      expect([table, deleted]).toEqual([table, APPEND_ONLY.includes(table) ? expect.any(String) : 0])
    }
  })

  it('sees nothing of rows without a tenant', async () => {
    const mail = { id: crypto.randomUUID(), recipient: 'a@b.example', locale: 'en', template: 'x', props: '{}' }
    await insertRow(owner, 'outgoing_mail', { ...mail, tenant_id: null })
    expect(await run(`SELECT FROM outgoing_mail WHERE id = '${mail.id}'`)).toBe(0)
    await owner.query('DELETE FROM outgoing_mail WHERE id = $1', [mail.id])
  })
})

type Delegate = {
  count(): Promise<number>
  findFirst(args: object): Promise<unknown>
  deleteMany(args: object): Promise<{ count: number }>
}

function delegate(db: PrismaClient, model: string): Delegate {
  return Reflect.get(db, model.charAt(0).toLowerCase() + model.slice(1))
}
