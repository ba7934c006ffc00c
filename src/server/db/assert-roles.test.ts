import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { env } from '@/env'
import { createEmptyDatabase } from '@/test/empty-database'
import { assertSafeRoles } from './assert-roles'
import { openDatabase } from './connection'
import { appDatabase, platformDatabase } from './databases'

const owner = new pg.Client(env.DATABASE_URL)

beforeAll(() => owner.connect())

afterAll(() => owner.end())

function openFor(url: string) {
  const database = openDatabase(url, { poolSize: 1 })
  onTestFinished(() => database.close())
  return database
}

/** A login role that is gone after the test. */
async function createRole(attributes: string, inDatabase = env.DATABASE_URL ?? '') {
  const name = `mojster_test_${randomBytes(4).toString('hex')}`
  await owner.query(`CREATE ROLE ${name} PASSWORD 'secret' ${attributes}`)
  onTestFinished(async () => {
    await owner.query(`DROP OWNED BY ${name}`)
    await owner.query(`DROP ROLE ${name}`)
  })
  const { rows } = await owner.query('SELECT current_database() AS name')
  await owner.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(rows[0].name)} TO ${name}`)
  const address = new URL(inDatabase)
  address.username = name
  address.password = 'secret'
  return { name, url: address.href }
}

describe('the app', () => {
  it('serves as the roles that the migrations make', async () => {
    await expect(assertSafeRoles()).resolves.toBeUndefined()
  })

  it('refuses a superuser, as either role', async () => {
    const superuser = openFor(env.DATABASE_URL ?? '')
    await expect(assertSafeRoles(superuser, platformDatabase())).rejects.toThrow(/APP_DATABASE_URL.*is a superuser/)
    await expect(assertSafeRoles(appDatabase(), superuser)).rejects.toThrow(/PLATFORM_DATABASE_URL.*is a superuser/)
  })

  it('refuses a role with BYPASSRLS', async () => {
    const { url } = await createRole('LOGIN BYPASSRLS')
    await expect(assertSafeRoles(openFor(url))).rejects.toThrow('it has BYPASSRLS')
  })

  it.each(['INHERIT TRUE', 'INHERIT FALSE, SET TRUE'])('refuses a member of such a role (%s)', async (how) => {
    const { url, name } = await createRole('LOGIN')
    const bypassing = await createRole('BYPASSRLS')
    const between = await createRole('NOLOGIN')
    await owner.query(`GRANT ${bypassing.name} TO ${between.name}`)
    await owner.query(`GRANT ${between.name} TO ${name} WITH ${how}`)
    await expect(assertSafeRoles(openFor(url))).rejects.toThrow(
      `it is a member of ${bypassing.name}, which has BYPASSRLS`,
    )
  })

  it('refuses the owner of a table, and who can act as it', async () => {
    const holder = await createRole('LOGIN')
    const deputy = await createRole('LOGIN')
    const table = `owned_${randomBytes(4).toString('hex')}`
    await owner.query(`CREATE TABLE ${table} ()`)
    await owner.query(`ALTER TABLE ${table} OWNER TO ${holder.name}`)
    await owner.query(`GRANT ${holder.name} TO ${deputy.name}`)
    for (const { url } of [holder, deputy]) {
      await expect(assertSafeRoles(openFor(url))).rejects.toThrow(`the owner of ${table}`)
    }
  })

  it('refuses a database with a table of a tenant that forces nothing', async () => {
    const url = await createEmptyDatabase()
    const admin = new pg.Client(url)
    await admin.connect()
    await admin.query('CREATE TABLE forgotten (tenant_id uuid)')
    await admin.query('CREATE TABLE half_done (tenant_id uuid)')
    await admin.query('ALTER TABLE half_done ENABLE ROW LEVEL SECURITY')
    await admin.end()
    const { url: login } = await createRole('LOGIN', url)
    const refused = assertSafeRoles(openFor(login), platformDatabase())
    await expect(refused).rejects.toThrow('forgotten has no forced row-level security; half_done has no forced')
  })
})
