import { migrate } from '../../prisma/migrate-prod'
import { draftMigration } from './author'
import { migrationsDirectory, schemaDirectory, withScratchDatabase } from './databases'
import { readSchemaFiles } from './schema-engine'

const { sql, problems } = await withScratchDatabase(async (url) => {
  await migrate({ url, directory: migrationsDirectory })
  return draftMigration(url, readSchemaFiles(schemaDirectory))
})

if (sql) console.error(`The migrations lack (npm run db:migration writes it):\n\n${sql}\n`)
for (const problem of problems) console.error(problem)
if (sql || problems.length > 0) process.exit(1)
console.log('No drift: the migrations lead to the schema and to the rules of prisma/access.ts.')
