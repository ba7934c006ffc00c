import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it, vi } from 'vitest'
import { env } from '@/env'
import { ROOT } from '../../scripts/lib/project.mjs'

// Each of these starts Node.js anew.
vi.setConfig({ testTimeout: 120_000 })

const START = `import('./src/server/start.ts').then(async ({ startServer }) => {
  await startServer()
  console.log('it serves')
  process.exit()
})`
const SERVER_CODE = './scripts/lib/allow-server-code.mjs'
const ARGS = ['--disable-warning=ExperimentalWarning', '--import', 'tsx', '--import', SERVER_CODE, '-e', START]

const start = () => promisify(execFile)(process.execPath, ARGS, { cwd: ROOT })

it('serves with the roles that the migrations make', async () => {
  expect((await start()).stdout).toContain('it serves')
})

it('ends with a reason when a role could bypass row-level security', async () => {
  vi.stubEnv('APP_DATABASE_URL', env.DATABASE_URL)
  vi.stubEnv('LOG_LEVEL', 'fatal')
  const refused = { code: 1, stdout: expect.stringContaining('Refusing to serve: the role of APP_DATABASE_URL') }
  await expect(start()).rejects.toMatchObject(refused)
  vi.unstubAllEnvs()
})

it('ends with a reason when the database cannot be reached', async () => {
  vi.stubEnv('APP_DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none')
  vi.stubEnv('LOG_LEVEL', 'fatal')
  await expect(start()).rejects.toMatchObject({ code: 1, stdout: expect.stringMatching(/"level":60/) })
  vi.unstubAllEnvs()
})
