import { openSync } from 'node:fs'
import { buildApp, serveApp } from '../../lib/app.mjs'
import { findChromium } from '../../lib/chromium.mjs'
import { findFreePort } from '../../lib/ports.mjs'
import { inProject, tools } from '../../lib/project.mjs'
import { createSupervisor } from '../../lib/supervisor.mjs'
import type { BenchContext } from './bench'

const FIRST_PORT = 3200
const LOG = inProject('.data', 'bench', 'site.log')

/** The production build, served on the benchmark's own database with the demo data. */
export async function startSite({ log }: Pick<BenchContext, 'log'>) {
  const supervisor = createSupervisor()
  const port = await findFreePort(FIRST_PORT)
  const address = `http://localhost:${port}`
  const env = {
    ...process.env,
    APP_URL: address,
    STORAGE_DIR: inProject('.data', 'bench', 'storage'),
    MAIL_DIR: inProject('.data', 'bench', 'mail'),
    // Keeps Next.js from reading .env files, which may hold other settings than these.
    __NEXT_PROCESSED_ENV: 'true',
  }
  const step = async (title: string, args: string[]) => {
    log(title)
    const { code, output } = await supervisor.run(args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    if (code !== 0) throw new Error(`${output}\n${title}: failed.`)
  }
  await buildApp((args) => step('building the app', args))
  await step('filling in demo data', tools.seed)
  const file = openSync(LOG, 'w')
  const server = await serveApp(supervisor, {
    mode: 'start',
    port,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', file, file],
    onExit: log,
  })
  const path = await findChromium(supervisor)
  return { address, chromium: path ? { executablePath: path } : {}, stop: server.stop }
}
