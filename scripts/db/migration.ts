import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { migrate } from '../../prisma/migrate-prod'
import { draftMigration } from './author'
import { migrationsDirectory, schemaDirectory, withScratchDatabase } from './databases'
import { readSchemaFiles } from './schema-engine'

const name = process.argv[2]?.toLowerCase().replace(/[^a-z0-9]+/g, '_')
if (!name) {
  console.error('Say what the migration does: npm run db:migration -- <what>')
  process.exit(1)
}

const { sql, problems } = await withScratchDatabase(async (url) => {
  await migrate({ url, directory: migrationsDirectory })
  return draftMigration(url, readSchemaFiles(schemaDirectory))
})

if (sql) {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const directory = join(migrationsDirectory, `${time}_${name}`)
  mkdirSync(directory)
  writeFileSync(join(directory, 'migration.sql'), `${sql}\n`)
  console.log(`Wrote ${relative(process.cwd(), directory)}/migration.sql. Read it before you commit it.`)
} else {
  console.log('Nothing to do: the migrations lead to the schema and to the rules of prisma/access.ts.')
}
for (const problem of problems) console.warn(`By hand: ${problem}`)
