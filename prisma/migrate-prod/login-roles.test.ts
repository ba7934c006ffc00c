import { describe, expect, inject, it } from 'vitest'
import { createDatabase, dropDatabase, migrationsDirectory, withClient } from '../../scripts/db/databases'
import { deriveRoleUrl } from '../../src/lib/role-url'
import { createEmptyDatabase, queryRows, writeMigrations } from '../../src/test/empty-database'
import { migrate, readOptions } from '../migrate-prod'
import { toUnpooled } from './connection'

const signIn = (url: string) =>
  queryRows<{ groups: string[] }>(
    url,
    'SELECT ARRAY(SELECT roleid::regrole::text FROM pg_auth_members WHERE member = current_user::regrole) AS groups',
  )

describe('login roles', () => {
  it('sign in with the password derived from the secret, as members of their group', async () => {
    const databaseUrl = await createEmptyDatabase()
    const secret = 'one'
    await migrate({ url: databaseUrl, directory: migrationsDirectory, logins: { databaseUrl, secret, explicit: {} } })
    for (const role of ['app', 'platform'] as const) {
      expect(await signIn(deriveRoleUrl(databaseUrl, role, secret))).toEqual([{ groups: [`mojster_${role}`] }])
    }
  })

  it('take the password of a new secret, and the old one no longer', async () => {
    const databaseUrl = await createEmptyDatabase()
    const directory = writeMigrations({})
    await migrate({ url: databaseUrl, directory, logins: { databaseUrl, secret: 'one', explicit: {} } })
    await migrate({ url: databaseUrl, directory, logins: { databaseUrl, secret: 'two', explicit: {} } })
    await signIn(deriveRoleUrl(databaseUrl, 'app', 'two'))
    await expect(signIn(deriveRoleUrl(databaseUrl, 'app', 'one'))).rejects.toThrow('password authentication failed')
  })

  it('cannot connect to another database of the server', async () => {
    const [one, two] = [await createEmptyDatabase(), await createEmptyDatabase()]
    for (const databaseUrl of [one, two]) {
      const logins = { databaseUrl, secret: 'one', explicit: {} }
      await migrate({ url: databaseUrl, directory: migrationsDirectory, logins })
    }
    const stranger = new URL(deriveRoleUrl(one, 'app', 'one'))
    stranger.pathname = new URL(two).pathname
    await expect(signIn(stranger.href)).rejects.toThrow('permission denied for database')
  })

  it('are left alone when they are given by hand, but for their group', async () => {
    const databaseUrl = await createEmptyDatabase()
    const given = new URL(deriveRoleUrl(databaseUrl, 'app', 'by hand'))
    const logins = { databaseUrl, secret: 'one', explicit: { app: given.href } }
    const directory = writeMigrations({})
    await expect(migrate({ url: databaseUrl, directory, logins })).rejects.toThrow('has to exist')
    await queryRows(databaseUrl, `CREATE ROLE "${given.username}" LOGIN PASSWORD '${given.password}'`)
    await migrate({ url: databaseUrl, directory, logins })
    expect(await signIn(given.href)).toEqual([{ groups: ['mojster_app'] }])
  })

  it('need no superuser: an owner who may make roles applies every migration', async () => {
    const adminUrl = inject('adminUrl')
    const name = `test_${process.pid}_owned`
    const databaseUrl = new URL(await createDatabase(adminUrl, name))
    // A server of its own would be the only one without the group roles; the owner is told that it may grant them.
    await withClient(adminUrl, async (client) => {
      await client.query(`CREATE ROLE "${name}" LOGIN CREATEROLE PASSWORD 'x'`)
      await client.query(
        `GRANT mojster_app, mojster_platform, mojster_search, mojster_jobs, mojster_ledger TO "${name}" WITH ADMIN TRUE`,
      )
      await client.query(`ALTER DATABASE "${name}" OWNER TO "${name}"`)
    })
    databaseUrl.username = name
    databaseUrl.password = 'x'
    try {
      const logins = { databaseUrl: databaseUrl.href, secret: 'one', explicit: {} }
      const names = await migrate({ url: databaseUrl.href, directory: migrationsDirectory, logins })
      expect(names.length).toBeGreaterThan(0)
      await signIn(deriveRoleUrl(databaseUrl.href, 'app', 'one'))
    } finally {
      await dropDatabase(adminUrl, name)
      await withClient(adminUrl, (client) => client.query(`DROP ROLE "${name}"`))
    }
  })
})

describe('readOptions', () => {
  const pooled = 'postgres://owner:x@ep-one-pooler.eu-central-1.aws.neon.tech/app?sslmode=require'
  const env = { NODE_ENV: 'test', DATABASE_URL: pooled, AUTH_SECRET: 'one' } as const

  it('goes past the pooler of Neon', () => {
    expect(readOptions(env, []).url).toBe(pooled.replace('-pooler', ''))
    expect(readOptions({ ...env, DATABASE_URL_UNPOOLED: 'postgres://direct/app' }, []).url).toBe(
      'postgres://direct/app',
    )
    expect(toUnpooled('postgres://db-pooler.example/app')).toBe('postgres://db-pooler.example/app')
  })

  it('takes the flags of the command line', () => {
    expect(readOptions(env, ['--dry-run', '--lock-timeout', '500'])).toMatchObject({
      isDryRun: true,
      lockTimeoutMs: 500,
    })
    expect(() => readOptions(env, ['--lock-timeout', 'long'])).toThrow('not a number of milliseconds')
  })

  it('says what is missing', async () => {
    expect(() => readOptions({ NODE_ENV: 'test' }, [])).toThrow('DATABASE_URL is not set')
    const url = await createEmptyDatabase()
    const logins = { databaseUrl: url, explicit: {} }
    await expect(migrate({ url, directory: writeMigrations({}), logins })).rejects.toThrow('AUTH_SECRET is not set')
  })
})
