import { describe, expect, it } from 'vitest'
import { migrate } from '../../prisma/migrate-prod'
import { deriveRoleUrl } from '../../src/lib/role-url'
import { TEST_SECRET } from '../../src/test/database'
import { createEmptyDatabase, queryRows } from '../../src/test/empty-database'
import { draftMigration } from './author'
import { migrationsDirectory, schemaDirectory, withClient } from './databases'
import { readSchemaFiles, type SchemaFile } from './schema-engine'

const schema = readSchemaFiles(schemaDirectory)

const TENANTS = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'] as const
const [A, B] = TENANTS

async function createMigratedDatabase(): Promise<string> {
  const url = await createEmptyDatabase()
  const logins = { databaseUrl: url, secret: TEST_SECRET, explicit: {} }
  await migrate({ url, directory: migrationsDirectory, logins })
  return url
}

/** The schema with a table that belongs to tenants and may name a member. */
const withWidget = (fields = ''): SchemaFile[] => [
  ...schema.map(({ path, content }) => ({
    path,
    content: content.replace('model Membership {', 'model Membership {\n  widgets Widget[]'),
  })),
  {
    path: 'widget.prisma',
    content: `model Widget {
      id       String      @id @db.Uuid
      tenantId String      @default(dbgenerated("app_tenant_id()")) @map("tenant_id") @db.Uuid
      ownerId  String?     @map("owner_id") @db.Uuid
      owner    Membership? @relation(fields: [tenantId, ownerId], references: [tenantId, id], onDelete: SetNull, onUpdate: Restrict)
      ${fields}
      @@unique([tenantId, id])
      @@map("widget")
    }`,
  },
]

/** Runs statements as the app does for `tenant`, and answers with the rows of the last one. */
const asTenant = (url: string, tenant: string, ...statements: string[]) =>
  withClient(deriveRoleUrl(url, 'app', TEST_SECRET), async (client) => {
    await client.query("SELECT set_config('app.tenant_id', $1, false)", [tenant])
    const rows: unknown[][] = []
    for (const statement of statements) rows.push((await client.query(statement)).rows)
    return rows.at(-1)
  })

describe('draftMigration', () => {
  it('has nothing to write when the migrations lead to the schema and to the rules', async () => {
    expect(await draftMigration(await createMigratedDatabase(), schema)).toEqual({ sql: '', problems: [] })
  })

  it('gives a new table its policies and grants, so that tenants cannot meet in it', async () => {
    const url = await createMigratedDatabase()
    const { sql, problems } = await draftMigration(url, withWidget())
    expect(problems).toEqual([])
    expect(sql).toContain('FORCE ROW LEVEL SECURITY')
    expect(sql).toContain('GRANT SELECT, INSERT, UPDATE ("owner_id"), DELETE ON "widget" TO mojster_app')
    await queryRows(url, `INSERT INTO tenant (id, slug, name) VALUES ('${A}', 'aa', 'A'), ('${B}', 'bb', 'B')`)
    for (const id of TENANTS) await asTenant(url, id, `INSERT INTO widget (id) VALUES ('${id}')`)
    expect(await asTenant(url, A, 'SELECT id FROM widget')).toEqual([{ id: A }])
    expect(await asTenant(url, '', 'SELECT id FROM widget')).toEqual([])
    expect(await asTenant(url, A, `DELETE FROM widget WHERE id = '${B}' RETURNING id`)).toEqual([])
    await expect(asTenant(url, A, `INSERT INTO widget (id, tenant_id) VALUES ('${A}', '${B}')`)).rejects.toThrow(
      'row-level security',
    )
    await expect(asTenant(url, A, `UPDATE widget SET tenant_id = '${B}'`)).rejects.toThrow('permission denied')
    await expect(queryRows(deriveRoleUrl(url, 'platform', TEST_SECRET), 'SELECT FROM widget')).rejects.toThrow(
      'permission denied',
    )
    expect(await draftMigration(url, withWidget())).toEqual({ sql: '', problems: [] })
  })

  it('adds the grant of a new column', async () => {
    const url = await createMigratedDatabase()
    await draftMigration(url, withWidget())
    const { sql } = await draftMigration(url, withWidget('label String?'))
    expect(sql).toContain('ADD COLUMN     "label" TEXT')
    expect(sql).toMatch(/by the rules of prisma\/access.ts\n\nGRANT UPDATE \("label"\) ON "widget" TO mojster_app;$/)
  })

  it('empties an optional key without emptying the tenant', async () => {
    const url = await createMigratedDatabase()
    const { sql } = await draftMigration(url, withWidget())
    expect(sql).toContain('ON DELETE SET NULL ("owner_id")')
    await queryRows(url, `INSERT INTO tenant (id, slug, name) VALUES ('${A}', 'aa', 'A')`)
    const rows = await asTenant(
      url,
      A,
      `INSERT INTO membership (id, email, name) VALUES ('${A}', 'a@example.com', 'A')`,
      `INSERT INTO widget (id, owner_id) VALUES ('${A}', '${A}')`,
      'DELETE FROM membership',
      'SELECT tenant_id, owner_id FROM widget',
    )
    expect(rows).toEqual([{ tenant_id: A, owner_id: null }])
  })

  it('refuses a table that belongs to no tenant until it is listed', async () => {
    const file = { path: 'gadget.prisma', content: 'model Gadget {\n id String @id\n @@map("gadget")\n}' }
    await expect(draftMigration(await createMigratedDatabase(), [...schema, file])).rejects.toThrow(
      'The table "gadget" has no tenant_id',
    )
  })
})

describe('drift', () => {
  it('names a key that can leave the tenant', async () => {
    const loose = withWidget().map(({ path, content }) => ({
      path,
      content: content.replace(
        'fields: [tenantId, ownerId], references: [tenantId, id]',
        'fields: [ownerId], references: [id]',
      ),
    }))
    const { problems } = await draftMigration(await createMigratedDatabase(), loose)
    expect(problems).toEqual([
      'The foreign key widget_owner_id_fkey of widget can leave the tenant: it must begin with tenant_id.',
    ])
  })

  it.each([
    ['a policy is gone', 'DROP POLICY tenant_isolation ON quiz', 'CREATE POLICY "tenant_isolation" ON "quiz"'],
    ['a policy says something else', 'ALTER POLICY tenant_isolation ON quiz USING (true)', 'DROP POLICY'],
    ['a policy is too many', 'CREATE POLICY more ON quiz FOR SELECT USING (true)', 'DROP POLICY "more" ON "quiz"'],
    ['row-level security is off', 'ALTER TABLE quiz DISABLE ROW LEVEL SECURITY', 'ENABLE ROW LEVEL SECURITY'],
    ['the owner is let past it', 'ALTER TABLE quiz NO FORCE ROW LEVEL SECURITY', 'FORCE ROW LEVEL SECURITY'],
    ['a grant is gone', 'REVOKE DELETE ON quiz FROM mojster_app', 'GRANT DELETE ON "quiz" TO mojster_app'],
    [
      'a grant is too many',
      'GRANT UPDATE ON audit_log TO mojster_app',
      'REVOKE UPDATE ON "audit_log" FROM mojster_app',
    ],
    ['everybody may read', 'GRANT SELECT (id) ON quiz TO PUBLIC', 'REVOKE SELECT ("id") ON "quiz" FROM PUBLIC'],
    ['a column is missing', 'ALTER TABLE quiz DROP COLUMN title', 'ADD COLUMN     "title"'],
    ['a table is too many', 'CREATE TABLE extra (tenant_id uuid)', 'DROP TABLE "extra"'],
  ])('is found when %s', async (_, change, expected) => {
    const url = await createMigratedDatabase()
    await queryRows(url, change)
    expect((await draftMigration(url, schema)).sql).toContain(expected)
  })

  it.each([
    ['a view', 'CREATE VIEW every_quiz AS SELECT * FROM quiz', 'views and the like read past row-level security'],
    [
      'a function that is not listed',
      'CREATE FUNCTION spy() RETURNS int LANGUAGE sql SECURITY DEFINER RETURN 1',
      'spy() is not listed',
    ],
    ['a function that everybody may execute', 'GRANT EXECUTE ON FUNCTION search_modules TO PUBLIC', 'PUBLIC'],
    ['a function without its search_path', 'ALTER FUNCTION search_modules RESET ALL', 'has no fixed search_path'],
    ['a missing function', 'DROP FUNCTION search_modules', 'search_modules(text) of prisma/access.ts is missing'],
    [
      'a key that empties the tenant',
      `ALTER TABLE module DROP CONSTRAINT module_tenant_id_category_id_fkey, ADD CONSTRAINT module_tenant_id_category_id_fkey
       FOREIGN KEY (tenant_id, category_id) REFERENCES module_category (tenant_id, id) ON DELETE SET NULL ON UPDATE RESTRICT`,
      'would empty tenant_id',
    ],
  ])('names %s, which has to be put right by hand', async (_, change, expected) => {
    const url = await createMigratedDatabase()
    await queryRows(url, change)
    const { problems } = await draftMigration(url, schema)
    expect(problems.join('\n')).toContain(expected)
  })
})
