import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it, vi } from 'vitest'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { anonymousCaller } from '@/test/caller'
import { ROOT } from './lib/project.mjs'

// Each of these starts Node.js anew.
vi.setConfig({ testTimeout: 120_000 })

const NODE_ARGS = ['--disable-warning=ExperimentalWarning', '--conditions=react-server', '--import', 'tsx']
const unique = () => newId().slice(-12)

async function platform(...args: string[]) {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [...NODE_ARGS, 'scripts/platform.ts', ...args], {
      cwd: ROOT,
    })
    return { code: 0, stdout, stderr: '' }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, stdout, stderr }
  }
}

const tokenIn = (text: string) => /\/(?:invitation|reset-password)\/(\S+)/.exec(text)?.[1] ?? ''

it('makes a company whose owner gets in by the printed link, and lists it', async () => {
  const slug = `cli-${unique()}`
  const email = `ana-${unique()}@example.com`
  const args = [
    'create-tenant',
    '--name',
    'Vrtec Zvonček',
    '--slug',
    slug,
    '--owner-name',
    'Ana',
    '--owner-email',
    email,
  ]
  const created = await platform(...args, '--locale', 'sl', '--plan', 'starter', '--max-members', '80')
  expect(created).toMatchObject({ code: 0, stdout: expect.stringContaining(`http://localhost:3000/t/${slug}`) })
  const tenant = await platformDb.tenant.findUniqueOrThrow({ where: { slug } })
  expect(tenant).toMatchObject({ name: 'Vrtec Zvonček', locale: 'sl', plan: 'STARTER', maxLearners: 80 })
  const audit = await platformDb.auditLog.findFirst({ where: { tenantId: tenant.id } })
  expect(audit).toMatchObject({ action: 'TENANT_CREATED', actorId: null, actorName: 'Mojster' })
  // Only the running app knows how mails are sent.
  expect(await platformDb.outgoingMail.findFirst({ where: { recipient: email } })).toMatchObject({ sentAt: null })
  const token = tokenIn(created.stdout)
  expect(await anonymousCaller().identity.invitation({ token })).toMatchObject({ email, tenant: { slug } })

  const again = await platform(...args)
  expect(again).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(slug) })
  expect((await platform('list', '--search', slug)).stdout).toMatch(/STARTER\s+0 \+ 1 invited\s+Vrtec Zvonček/)
})

it('makes a platform admin who chooses a password by the printed link', async () => {
  const email = `boss-${unique()}@example.com`
  const { code, stdout } = await platform('create-admin', '--email', email, '--name', 'Boss')
  expect(code).toBe(0)
  await anonymousCaller().identity.resetPassword({ token: tokenIn(stdout), password: 'a long enough password' })
  expect((await platform('create-admin', '--email', email, '--name', 'Boss')).stdout).toContain('keeps its password')
  await platformDb.user.update({ where: { email }, data: { role: 'EMPLOYEE' } })
})

it.each([
  [
    ['create-tenant', '--name', 'X'],
    ['--slug is missing', '--owner-name is missing', '--owner-email is missing'],
  ],
  [
    ['create-tenant', '--slug', 'Not A Slug', '--plan', 'gold'],
    ['--slug is not right', '--plan is not right'],
  ],
  [['create-admin', '--email', 'a@example.com', '--name', 'A', '--plan', 'pro'], ['--plan does not belong']],
  [['list', '--sort', 'name'], ["Unknown option '--sort'"]],
  [['destroy'], ['no command "destroy"']],
])('%j is explained', async (args, problems) => {
  const { code, stderr } = await platform(...args)
  expect(code).toBe(2)
  for (const problem of [...problems, 'npm run platform --']) expect(stderr).toContain(problem)
})
