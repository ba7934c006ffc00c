import { randomUUID } from 'node:crypto'
import type { ClientBase, Pool } from 'pg'
import type { Target } from './tenancy-data'

type Queryable = Pick<ClientBase | Pool, 'query'>

export async function readModule(db: Queryable, { tenantId, membershipId, slug }: Target) {
  const query = async (text: string, values: unknown[]) => (await db.query(text, values)).rows
  const member = await query('SELECT id, name, role, locale FROM membership WHERE tenant_id = $1 AND id = $2', [
    tenantId,
    membershipId,
  ])
  const grants = await query(
    'SELECT permission, scope FROM user_permission WHERE tenant_id = $1 AND membership_id = $2',
    [tenantId, membershipId],
  )
  const [module] = await query(
    'SELECT id, title, description, difficulty, version FROM module WHERE tenant_id = $1 AND slug = $2',
    [tenantId, slug],
  )
  const sections = await query(
    `SELECT id, title, type, is_required FROM section
     WHERE tenant_id = $1 AND module_id = $2 AND archived_at IS NULL ORDER BY sort_order`,
    [tenantId, module.id],
  )
  const [enrollment] = await query(
    'SELECT id, status, progress FROM enrollment WHERE tenant_id = $1 AND membership_id = $2 AND module_id = $3',
    [tenantId, membershipId, module.id],
  )
  const progress = await query(
    'SELECT section_id, completed_at FROM section_progress WHERE tenant_id = $1 AND enrollment_id = $2',
    [tenantId, enrollment.id],
  )
  return { member, grants, module, sections, enrollment, progress }
}

export const createAudit = (db: Queryable, { tenantId, membershipId, moduleId, slug }: Target) =>
  db.query(
    `INSERT INTO audit_log (id, tenant_id, actor_id, actor_name, action, entity_type, entity_id, entity_name)
     VALUES ($1, $2, $3, 'Person', 'MODULE_UPDATED', 'module', $4, $5) RETURNING id`,
    [randomUUID(), tenantId, membershipId, moduleId, slug],
  )

async function completeSection(db: Queryable, target: Target) {
  const { tenantId, membershipId, sectionId, enrollmentId } = target
  const { rows } = await db.query('SELECT id, progress FROM enrollment WHERE tenant_id = $1 AND id = $2', [
    tenantId,
    enrollmentId,
  ])
  const completedAt = new Date()
  await db.query(
    `INSERT INTO section_progress (id, tenant_id, enrollment_id, membership_id, section_id, completed_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (tenant_id, membership_id, section_id) DO UPDATE SET completed_at = $6, updated_at = $6 RETURNING id`,
    [randomUUID(), tenantId, enrollmentId, membershipId, sectionId, completedAt],
  )
  await db.query(
    'UPDATE enrollment SET progress = $3, last_accessed_at = $4 WHERE tenant_id = $1 AND id = $2 RETURNING id',
    [tenantId, enrollmentId, (rows[0].progress + 1) % 100, completedAt],
  )
  await createAudit(db, target)
}

export async function completeSectionInTransaction(pool: Pool, target: Target) {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await completeSection(client, target)
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}
