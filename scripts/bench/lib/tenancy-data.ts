import pg from 'pg'

/** What one caller of the benchmark works on: nobody else writes to its rows. */
export type Target = {
  tenantId: string
  membershipId: string
  moduleId: string
  slug: string
  enrollmentId: string
  sectionId: string
}

/** 20 tenants of 40 members, 10 modules of 12 sections; everyone is half through every module: 48,000 progress rows. */
const SEED = [
  `INSERT INTO tenant (id, slug, name)
   SELECT gen_random_uuid(), 'tenant-' || i, 'Tenant ' || i FROM generate_series(1, 20) i`,
  `INSERT INTO membership (id, tenant_id, email, name, joined_at)
   SELECT gen_random_uuid(), t.id, 'person-' || i || '@' || t.slug || '.example', 'Person ' || i, now()
   FROM tenant t, generate_series(1, 40) i`,
  `INSERT INTO module (id, tenant_id, title, slug, description, status)
   SELECT gen_random_uuid(), t.id, 'Module ' || i, 'module-' || i, repeat('What it is about. ', 10), 'PUBLISHED'
   FROM tenant t, generate_series(1, 10) i`,
  `INSERT INTO section (id, tenant_id, module_id, title, content, sort_order)
   SELECT gen_random_uuid(), m.tenant_id, m.id, 'Section ' || i, repeat('A sentence of text. ', 40), i
   FROM module m, generate_series(1, 12) i`,
  `INSERT INTO enrollment (id, tenant_id, membership_id, module_id)
   SELECT gen_random_uuid(), p.tenant_id, p.id, m.id FROM membership p JOIN module m USING (tenant_id)`,
  `INSERT INTO section_progress (id, tenant_id, enrollment_id, membership_id, section_id)
   SELECT gen_random_uuid(), e.tenant_id, e.id, e.membership_id, s.id
   FROM enrollment e JOIN section s USING (tenant_id, module_id) WHERE s.sort_order <= 6`,
  'VACUUM ANALYZE',
]

const TARGETS = `
  SELECT e.tenant_id "tenantId", e.membership_id "membershipId", e.module_id "moduleId", m.slug, e.id "enrollmentId",
    (SELECT s.id FROM section s WHERE s.module_id = m.id AND s.sort_order = 1) "sectionId"
  FROM enrollment e JOIN module m ON m.id = e.module_id ORDER BY e.membership_id, m.slug LIMIT $1`

/** Fills the database as its owner and gives as many targets as there will be callers. */
export async function seedTenancy(url: string, callers: number): Promise<Target[]> {
  const client = new pg.Client(url)
  await client.connect()
  for (const statement of SEED) await client.query(statement)
  const { rows } = await client.query<Target>(TARGETS, [callers])
  await client.end()
  return rows
}
