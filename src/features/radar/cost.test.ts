import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { newId } from '@/lib/random'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { inTransaction } from '@/test/learning'
import { countRowsRead } from '@/test/rows-read'
import { withClient } from '../../../scripts/db/databases'
import { VIEWS } from './policy'
import { findNews } from './queries'
import { listPosts as listPostsSchema } from './schema'
import { listPosts } from './service/read'

const LINKS = 4_000
const PAGE = 10

let tenant: TestTenant
let admin: TestMember
const tagId = newId()

beforeAll(async () => {
  tenant = await createTenant()
  admin = await createMember(tenant, { role: 'ADMIN' })
  const links = `generate_series(1, ${LINKS}) k`
  const id = `(md5($1::text || k)::uuid)`
  await withClient(env.DATABASE_URL ?? '', async (client) => {
    await client.query(`insert into tag (id, tenant_id, name) values ($2, $1, 'All')`, [tenant.id, tagId])
    await client.query(
      `insert into mentor_radar_post (id, tenant_id, url, canonical_url, title, status, pinned, posted_by_id, request_id,
         created_at, approved_at)
       select ${id}, $1::uuid, 'https://example.com/' || k, 'https://example.com/' || k, 'Link ' || k,
         (array['APPROVED', 'APPROVED', 'PENDING', 'REJECTED', 'ARCHIVED'])[1 + k % 5]::"RadarPostStatus", k % 100 = 0,
         $2::uuid, ${id}, now() - make_interval(mins => k), now() - make_interval(mins => k) from ${links}`,
      [tenant.id, admin.id],
    )
    await client.query(
      `insert into mentor_radar_post_tag (tenant_id, post_id, tag_id) select $1::uuid, ${id}, $2::uuid from ${links}`,
      [tenant.id, tagId],
    )
    await client.query(
      `insert into radar_save (tenant_id, post_id, membership_id, created_at)
       select $1::uuid, ${id}, $2::uuid, now() - make_interval(mins => k) from ${links}`,
      [tenant.id, admin.id],
    )
    await client.query('analyze mentor_radar_post, mentor_radar_post_tag, radar_save, tag')
  })
})

type Context = Parameters<typeof listPosts>[0]

/** The rows that the tables gave. */
const rowsRead = (ask: (ctx: Context) => Promise<unknown>) =>
  inTransaction(tenant, admin, async (ctx) => {
    const asAdmin = { ...ctx, member: { ...ctx.member, role: 'ADMIN' as const } }
    return (await countRowsRead(ctx.db, () => ask(asAdmin))).read
  })

const twoPages = (asked: object) => async (ctx: Context) => {
  const input = listPostsSchema.parse({ limit: PAGE, ...asked })
  const first = await listPosts(ctx, input)
  expect(first.items).toHaveLength(PAGE)
  expect((await listPosts(ctx, { ...input, cursor: first.nextCursor })).items).toHaveLength(PAGE)
}

describe('among thousands of links two pages read little more than themselves', () => {
  it.each(VIEWS)('%s', async (view) => {
    expect(await rowsRead(twoPages({ view }))).toBeLessThan(300)
  })

  it('with a tag that all of them have', async () => {
    expect(await rowsRead(twoPages({ tagId }))).toBeLessThan(400)
  })

  it('counting what is new', async () => {
    expect(await rowsRead((ctx) => findNews(ctx.db, admin.id))).toBeLessThan(300)
  })
})
