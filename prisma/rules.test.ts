import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const { DATABASE_URL, APP_DATABASE_URL, PLATFORM_DATABASE_URL } = process.env
const owner = new pg.Client(DATABASE_URL)
const app = new pg.Client(APP_DATABASE_URL)
const platform = new pg.Client(PLATFORM_DATABASE_URL)

const tenant = randomUUID()
const member = randomUUID()
const module = randomUUID()
const quiz = randomUUID()

beforeAll(async () => {
  await Promise.all([owner.connect(), app.connect(), platform.connect()])
  await owner.query(`INSERT INTO tenant (id, slug, name) VALUES ($1, $2, 'Rules')`, [tenant, `rules-${tenant}`])
  await app.query("SELECT set_config('app.tenant_id', $1, false)", [tenant])
  await app.query(`INSERT INTO membership (id, email, name) VALUES ($1, 'a@example.com', 'Ana')`, [member])
  await app.query(`INSERT INTO module (id, title, slug) VALUES ($1, 'Fire', 'fire')`, [module])
  await app.query(`INSERT INTO quiz (id, module_id, title) VALUES ($1, $2, 'Fire')`, [quiz, module])
})

afterAll(() => Promise.all([owner.end(), app.end(), platform.end()]))

const startAttempt = (number: number) =>
  app.query(
    `INSERT INTO quiz_attempt (id, membership_id, quiz_id, number, rules, questions, started_at)
     VALUES ($1, $2, $3, $4, '{}', '[]', now())`,
    [randomUUID(), member, quiz, number],
  )

describe('the database', () => {
  it('lets a member have one open attempt at a quiz, also when two are started at once', async () => {
    const second = new pg.Client(APP_DATABASE_URL)
    await second.connect()
    await second.query("SELECT set_config('app.tenant_id', $1, false)", [tenant])
    const insert = `INSERT INTO quiz_attempt (id, membership_id, quiz_id, number, rules, questions, started_at)
      VALUES ('${randomUUID()}', '${member}', '${quiz}', 2, '{}', '[]', now())`
    const results = await Promise.allSettled([startAttempt(1), second.query(insert)])
    await second.end()
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await app.query('UPDATE quiz_attempt SET submitted_at = now()')
    await startAttempt(3)
    await expect(startAttempt(4)).rejects.toThrow('quiz_attempt_open_key')
  })

  it.each([
    ['a score above 100', 'UPDATE quiz_attempt SET score = 101', 'quiz_attempt_score_check'],
    ['a passing score below 0', 'UPDATE quiz SET passing_score = -1', 'quiz_passing_score_check'],
    [
      'a progress above 100',
      `INSERT INTO enrollment (id, membership_id, module_id, progress) VALUES ('${randomUUID()}', '${member}', '${module}', 101)`,
      'enrollment_progress_check',
    ],
    [
      'an invitation of nobody',
      `INSERT INTO email_token (id, type, token_hash, expires_at) VALUES ('${randomUUID()}', 'INVITE', 'a', now())`,
      'email_token_owner_check',
    ],
    ['the change of an id', `UPDATE quiz SET id = '${randomUUID()}'`, 'permission denied'],
    ['the change of a tenant', `UPDATE quiz SET tenant_id = '${randomUUID()}'`, 'permission denied'],
    ['the change of a written audit row', "UPDATE audit_log SET actor_name = 'x'", 'permission denied'],
    ['the removal of audit rows', 'DELETE FROM audit_log', 'permission denied'],
    ['the change of a published version', "UPDATE module_change_log SET content = '{}'", 'permission denied'],
    ['a plan that the tenant gives itself', "UPDATE tenant SET plan = 'PRO'", 'permission denied'],
    ['a look at users', 'SELECT id FROM "user"', 'permission denied'],
    ['a look at sessions', 'SELECT id FROM session', 'permission denied'],
    ['a look at what was migrated', 'SELECT name FROM _applied_migrations', 'permission denied'],
    ['a table of its own', 'CREATE TABLE mine ()', 'permission denied'],
    ['the role of the search', 'SET ROLE mojster_search', 'permission denied'],
    ['a look at jobs', 'SELECT id FROM pgboss.job', 'permission denied'],
    ['a look at the jobs of a queue', 'SELECT id FROM pgboss.job_common', 'permission denied'],
    ['a job past the function', "INSERT INTO pgboss.job_common (name) VALUES ('mail.deliver')", 'permission denied'],
    ['the end of a job', "UPDATE pgboss.job SET state = 'completed'", 'permission denied'],
    ['a queue of its own', "SELECT pgboss.create_queue('mine', '{}')", 'permission denied'],
    [
      'a job for a tenant it names',
      `SELECT enqueue_jobs_for('${tenant}', 'mail.deliver', '[{}]')`,
      'permission denied',
    ],
    ['a job of the platform', `SELECT enqueue_jobs('platform.clean-up', '[{}]')`, 'a tenant cannot queue into'],
    ['a dead letter', `SELECT enqueue_jobs('platform.dead-letter', '[{}]')`, 'a tenant cannot queue into'],
    ['a job in a queue that is none', `SELECT enqueue_jobs('nowhere', '[{}]')`, 'there is no queue "nowhere"'],
    ['the role of the jobs', 'SET ROLE mojster_jobs', 'permission denied'],
    ['the removal of a receipt', 'DELETE FROM job_receipt', 'permission denied'],
  ])('refuses the app %s', async (_, statement, message) => {
    await expect(app.query(statement)).rejects.toThrow(message)
  })

  it('stamps the tenant on a job, whatever the job says of itself', async () => {
    const forged = JSON.stringify([{ data: {}, tenantId: randomUUID(), id: randomUUID(), key: tenant }])
    await app.query(`SELECT enqueue_jobs('mail.deliver', $1)`, [forged])
    const { rows } = await platform.query(`SELECT data, singleton_key FROM pgboss.job WHERE data ->> 'tenantId' = $1`, [
      tenant,
    ])
    expect(rows).toEqual([{ data: { tenantId: tenant, data: {} }, singleton_key: `${tenant}:${tenant}` }])
  })

  it('takes no job from the app outside of a tenant', async () => {
    const nobody = new pg.Client(APP_DATABASE_URL)
    await nobody.connect()
    await expect(nobody.query(`SELECT enqueue_jobs('mail.deliver', '[{}]')`)).rejects.toThrow('a tenant cannot queue')
    await nobody.end()
  })

  it.each(['a', '-a', 'a-', 'a--b', 'A', 'a b', 'č', ''])('refuses the slug "%s"', async (slug) => {
    const insert = platform.query(`INSERT INTO tenant (id, slug, name) VALUES ($1, $2, '')`, [randomUUID(), slug])
    await expect(insert).rejects.toThrow('tenant_slug_check')
  })

  it('takes a password reset of a user outside of any tenant only', async () => {
    const user = randomUUID()
    const insert = `INSERT INTO email_token (id, type, token_hash, expires_at, user_id, tenant_id)
      VALUES (gen_random_uuid(), 'PASSWORD_RESET', $1, now(), $2, $3)`
    await platform.query(`INSERT INTO "user" (id, email, name) VALUES ($1, $2, 'Ana')`, [user, `${user}@example.com`])
    await platform.query(insert, [randomUUID(), user, null])
    await expect(platform.query(insert, [randomUUID(), user, tenant])).rejects.toThrow('email_token_owner_check')
    await expect(platform.query(insert, [randomUUID(), null, null])).rejects.toThrow('email_token_owner_check')
  })

  it('lets the platform see of certificates what a verifier sees, and no content', async () => {
    const seen = 'code, holder_name, module_title, tenant_name, version, issued_at, expires_at, revoked_at'
    await platform.query(`SELECT ${seen} FROM certificate`)
    await expect(platform.query('SELECT membership_id FROM certificate')).rejects.toThrow('permission denied')
    await expect(platform.query('DELETE FROM membership')).rejects.toThrow('permission denied')
    for (const table of ['module', 'quiz_attempt', 'module_change_log', 'enrollment']) {
      await expect(platform.query(`SELECT FROM ${table}`)).rejects.toThrow('permission denied')
    }
  })
})
