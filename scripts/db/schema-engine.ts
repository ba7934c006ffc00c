import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const INTERNAL_CHAR_OID = 18
const TEXT_OID = 25

/** The tables that the schema doesn't describe because the tools keep them. */
const FILTERS = { externalTables: ['public._applied_migrations'], externalEnums: [] }

export type SchemaFile = { path: string; content: string }

/** Prisma's schema, one file per domain. */
export function readSchemaFiles(directory: string): SchemaFile[] {
  return globSync('*.prisma', { cwd: directory })
    .sort()
    .map((name) => ({ path: join(directory, name), content: readFileSync(join(directory, name), 'utf8') }))
}

/** The SQL that brings the database at `url` to the schema, or '' when it is there already. */
export async function diffToSchema(url: string, files: SchemaFile[]): Promise<string> {
  const pool = new pg.Pool({ connectionString: url })
  try {
    const engine = await startEngine(pool, files)
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: process.cwd() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: FILTERS,
    })
    engine.free()
    return exitCode === 2 ? (stdout ?? '').trim() : ''
  } finally {
    await pool.end()
  }
}

async function startEngine(pool: pg.Pool, files: SchemaFile[]) {
  loading ??= loadWasm()
  await loading
  const adapter = bindMigrationAwareSqlAdapterFactory(readCharColumns(pool))
  return wasm.SchemaEngine.new({ datamodels: files.map(({ path, content }) => [path, content]) }, () => {}, adapter)
}

/** Once for a process: its glue holds one instance. */
let loading: Promise<void> | undefined

async function loadWasm() {
  const folder = dirname(fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm')))
  const binary = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: refuse } })
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': { ...wasm } })
  wasm.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()
}

function refuse(message: string): never {
  throw new Error(`Prisma's schema engine gave up: ${message}`)
}

/** Prisma's adapter refuses columns of the type "char", which the engine reads from PostgreSQL's catalogue. */
function readCharColumns(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const charColumns = new WeakMap<object, number[]>()
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryArrayResult>
  const queryWithChars = async (config: pg.QueryConfig) => {
    const result = await query(config)
    const fields = result.fields ?? []
    const columns = fields.flatMap(({ dataTypeID }, index) => (dataTypeID === INTERNAL_CHAR_OID ? [index] : []))
    charColumns.set(result.rows, columns)
    return {
      ...result,
      fields: fields.map((field, i) => (columns.includes(i) ? { ...field, dataTypeID: TEXT_OID } : field)),
    }
  }
  pool.query = queryWithChars as typeof pool.query

  const factory = new PrismaPg(pool)
  const connect = async () => {
    const adapter = await factory.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (statement) => {
      const result = await queryRaw(statement)
      for (const column of charColumns.get(result.rows) ?? []) result.columnTypes[column] = ColumnTypeEnum.Character
      return result
    }
    return adapter
  }
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: () => refuse('it asked for a second database'),
  }
}
