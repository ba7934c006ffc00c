import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const { DATABASE_URL, APP_DATABASE_URL } = process.env
const owner = new pg.Client(DATABASE_URL)
const app = new pg.Client(APP_DATABASE_URL)

const tenant = randomUUID()
const other = randomUUID()

const enter = (id: string) => app.query("SELECT set_config('app.tenant_id', $1, false)", [id])

async function search(query: string): Promise<string[]> {
  const { rows } = await app.query<{ title: string }>(
    'SELECT title FROM search_modules($1) JOIN module ON id = module_id ORDER BY rank DESC, title',
    [query],
  )
  return rows.map(({ title }) => title)
}

type Example = { title: string; description?: string; status?: string; tags?: string[] }

async function addModule({ title, description = '', status = 'PUBLISHED', tags = [] }: Example) {
  const id = randomUUID()
  await app.query(
    'INSERT INTO module (id, title, slug, description, status) VALUES ($1::uuid, $2, $1::text, $3, $4::"ModuleStatus")',
    [id, title, description, status],
  )
  for (const tag of tags) {
    await app.query(
      `WITH tagged AS (INSERT INTO tag (id, name) VALUES (gen_random_uuid(), $2) RETURNING id)
       INSERT INTO module_tag (module_id, tag_id) SELECT $1, id FROM tagged`,
      [id, tag],
    )
  }
}

beforeAll(async () => {
  await Promise.all([owner.connect(), app.connect()])
  for (const id of [tenant, other]) {
    await owner.query("INSERT INTO tenant (id, slug, name) VALUES ($1, $2, '')", [id, `search-${id}`])
  }
  await enter(other)
  await addModule({ title: 'Gašenje požara drugje' })
  await enter(tenant)
  await addModule({ title: 'Gašenje požara', description: 'Gasilnik in odeja (ročno)', tags: ['Obvezno'] })
  await addModule({ title: 'Prva pomoč', description: 'Opekline in gašenje oblačil', tags: ['Zdravje & varnost'] })
  await addModule({ title: 'Samogasilni sistemi', tags: ['100 % digitalno'] })
  await addModule({ title: 'Gasilska vaja', status: 'DRAFT' })
  await addModule({ title: 'Gasilska zveza', status: 'ARCHIVED' })
})

afterAll(() => Promise.all([owner.end(), app.end()]))

describe('search_modules', () => {
  it.each([
    ['any letters of a title, without accents or capitals', 'GASENJE', ['Gašenje požara', 'Prva pomoč']],
    ['accents that the title lacks', 'gašilni', ['Samogasilni sistemi', 'Gašenje požara']],
    ['the first letter of a word', 'g', ['Gašenje požara', 'Prva pomoč']],
    ['a word after a bracket', '(r', ['Gašenje požara']],
    ['no letter inside a word', 'o', ['Gašenje požara', 'Prva pomoč']],
    ['three letters inside a word', 'gas', ['Gašenje požara', 'Samogasilni sistemi', 'Prva pomoč']],
    ['a tag', 'obvez', ['Gašenje požara']],
    ['words of the title and of a tag', 'pomoc varnost', ['Prva pomoč']],
    ['every word, not any', 'pomoc obvezno', []],
    ['a sign that a pattern would take for anything', '100 %', ['Samogasilni sistemi']],
    ['such a sign alone', '_', []],
    ['nothing', '  ', []],
  ])('finds %s', async (_, query, titles) => {
    expect(await search(query)).toEqual(titles)
  })

  it('shows nothing of other tenants, and nothing without a tenant', async () => {
    await enter(other)
    expect(await search('gasenje')).toEqual(['Gašenje požara drugje'])
    await enter('')
    expect((await app.query("SELECT FROM search_modules('gasenje')")).rows).toEqual([])
    await enter(tenant)
  })

  it('reads by its index what it finds, not the table', async () => {
    await owner.query(
      `INSERT INTO module (id, tenant_id, title, slug, description, status)
       SELECT gen_random_uuid(), tenant, md5(i::text), i, repeat(md5(i::text || 'x') || ' ', 5), 'PUBLISHED'
       FROM generate_series(1, 10000) AS i, unnest($1::uuid[]) AS tenant`,
      [[tenant, other]],
    )
    await owner.query('ANALYZE module')
    const before = await readStatistics()
    expect(await search('gasenje')).toEqual(['Gašenje požara', 'Prva pomoč'])
    const after = await readStatistics()
    expect(after.indexScans - before.indexScans).toBe(1)
    expect(after.rowsScanned - before.rowsScanned).toBe(0)
    expect(after.rowsFound - before.rowsFound).toBeLessThan(10)
  })
})

/** What PostgreSQL counted on the table of modules so far. */
async function readStatistics() {
  await app.query('SELECT pg_stat_force_next_flush()')
  await app.query('SELECT 1')
  const { rows } = await owner.query(`
    SELECT idx_scan::int AS "indexScans", idx_tup_read::int AS "rowsFound",
      (SELECT seq_tup_read::int FROM pg_stat_user_tables WHERE relname = 'module') AS "rowsScanned"
    FROM pg_stat_user_indexes WHERE indexrelname = 'module_search_idx'`)
  return rows[0] as { indexScans: number; rowsFound: number; rowsScanned: number }
}
