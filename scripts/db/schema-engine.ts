import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/** PostgreSQL's internal "char", which the engine reads as text and the adapter knows nothing of. */
const INTERNAL_CHAR_OID = 18
const BPCHAR_OID = 1042

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
  const pool = makeCatalogPool(url)
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
  const folder = dirname(fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm')))
  const binary = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': { ...wasm } })
  wasm.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool))
  return wasm.SchemaEngine.new({ datamodels: files.map(({ path, content }) => [path, content]) }, () => {}, adapter)
}

function makeCatalogPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url })
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>
  const readChars = async (config: pg.QueryConfig) => {
    const result = await query(config)
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === INTERNAL_CHAR_OID) field.dataTypeID = BPCHAR_OID
    }
    return result
  }
  pool.query = readChars as typeof pool.query
  return pool
}
