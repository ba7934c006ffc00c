import { PgBoss } from 'pg-boss'
import { expect, it } from 'vitest'
import { migrate } from '../../prisma/migrate-prod'
import { createEmptyDatabase, queryRows } from '../../src/test/empty-database'
import { migrationsDirectory } from './databases'
import { draftJobSchema, planJobSchema } from './job-schema'

it('the migrations make the schema that the installed pg-boss works with', async () => {
  const url = await createEmptyDatabase()
  await migrate({ url, directory: migrationsDirectory })
  expect(await draftJobSchema(url)).toBe('')
  const boss = new PgBoss({ connectionString: url, migrate: false, supervise: false, schedule: false })
  await boss.start()
  expect(await boss.detectSchemaDrift()).toMatchObject({ ok: true })
  await boss.stop({ graceful: false })
})

it('what a newer one wants is drafted', async () => {
  const url = await createEmptyDatabase()
  await migrate({ url, directory: migrationsDirectory })
  const [row] = await queryRows(url, 'UPDATE pgboss.version SET version = version - 1 RETURNING version')
  const sql = await draftJobSchema(url)
  expect(sql).toContain(`version = '${Number(row?.version) + 1}'`)
  expect(sql).not.toMatch(/^\s*(BEGIN|COMMIT);/m)
})

it('a database without it gets all of it', async () => {
  expect(await draftJobSchema(await createEmptyDatabase())).toBe(planJobSchema(null))
})
