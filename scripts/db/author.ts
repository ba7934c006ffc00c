import { reconcileAccess } from './access-rules'
import { readCatalog } from './catalog'
import { findProblems } from './catalog-problems'
import { withClient } from './databases'
import { draftJobSchema } from './job-schema'
import { diffToSchema, type SchemaFile } from './schema-engine'
import { keepTenantOnSetNull } from './set-null'

export type Draft = {
  /** What brings the database to the schema and to prisma/access.ts; '' when it is there. */
  sql: string
  /** What has to be put right by hand. */
  problems: string[]
}

/** Writes the migration that the database at `url` lacks, and applies it there. */
export async function draftMigration(url: string, schema: SchemaFile[]): Promise<Draft> {
  const tables = keepTenantOnSetNull(await diffToSchema(url, schema))
  const jobs = await draftJobSchema(url)
  return withClient(url, async (client) => {
    await client.query(`${tables}\n${jobs}`)
    const catalog = await readCatalog(client)
    const rules = reconcileAccess(catalog)
    await client.query(rules)
    const access = rules && `-- Access, by the rules of prisma/access.ts\n\n${rules}`
    return { sql: [tables, jobs, access].filter(Boolean).join('\n\n'), problems: findProblems(catalog) }
  })
}
