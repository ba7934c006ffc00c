import { readFileSync } from 'node:fs'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
import { jobSchema } from '../../prisma/access'
import { inProject } from '../lib/project.mjs'
import { withClient } from './databases'

/** pg-boss opens a transaction and takes a lock of its own; a migration has both already. */
const FRAME = /^\s*(BEGIN;|COMMIT;|SET LOCAL .*;|SELECT pg_advisory_xact_lock\(.*\);)$/gm

const installedVersion: number = JSON.parse(readFileSync(inProject('node_modules/pg-boss/package.json'), 'utf8')).pgboss
  .schema

/** Null where the migrations have not made its schema. */
async function readJobSchemaVersion(url: string): Promise<number | null> {
  return withClient(url, async (client) => {
    const { rows: found } = await client.query(`SELECT to_regclass('${jobSchema}.version') AS name`)
    if (!found[0]?.name) return null
    const { rows } = await client.query(`SELECT version FROM ${jobSchema}.version`)
    return Number(rows[0]?.version)
  })
}

/** The SQL that brings the database at `url` to the schema of the installed pg-boss, or '' when it is there already. */
export async function draftJobSchema(url: string): Promise<string> {
  const version = await readJobSchemaVersion(url)
  return version === installedVersion ? '' : planJobSchema(version)
}

/** The SQL that the installed pg-boss wants of a database whose schema has this version; null where it has none. */
export function planJobSchema(version: number | null): string {
  const plans = version === null ? getConstructionPlans(jobSchema) : getMigrationPlans(jobSchema, version)
  return plans
    .replaceAll(FRAME, '')
    .replaceAll(/^ *;$/gm, ';')
    .replaceAll(/^ {4}/gm, '')
    .replaceAll(/\n(\s*\n)+/g, '\n\n')
    .trim()
}
