// @ts-check
import { randomBytes } from 'node:crypto'
import { mkdirSync, openSync, rmSync } from 'node:fs'
import { runStep, serveApp } from './app.mjs'
import { findChromium } from './chromium.mjs'
import { withLock } from './lock.mjs'
import { findFreePort } from './ports.mjs'
import { inProject, tools } from './project.mjs'
import { playwrightCount } from './test-counts.mjs'

const DIR = inProject('.data/e2e')
const DATABASE_DIR = inProject('.data/e2e/postgres')
const SERVER_LOG = inProject('.data/e2e/server.log')
const REPORT = inProject('.data/e2e/playwright.json')
const FIRST_PORT = 3100

/**
 * Runs the journeys on the production build, with a server and a seeded database of their own.
 * @param {import('./supervisor.mjs').Supervisor} supervisor
 * @param {NodeJS.ProcessEnv} cleanEnv
 * @param {string[]} args
 */
export async function runJourneys(supervisor, cleanEnv, args) {
  const chromium = await findChromium(supervisor)
  mkdirSync(DIR, { recursive: true })
  return withLock(`${DIR}.lock`, async () => {
    const database = await startFreshDatabase(supervisor)
    // Course packages are served from the port after it.
    const port = await findFreePort(FIRST_PORT, undefined, 2)
    const env = { ...cleanEnv, ...settings(database.url, port), ...(chromium && { CHROMIUM_PATH: chromium }) }
    await runStep(supervisor, 'Applying migrations', tools.migrate, env)
    await runStep(supervisor, 'Filling in demo data', tools.seed, env)
    const server = await startServer(supervisor, port, env)
    try {
      const playwright = [...tools.playwright, 'test', '--reporter=list,json', ...args]
      // The journeys' factories are server code, which `server-only` lets in under this condition alone.
      const NODE_OPTIONS = '--conditions=react-server'
      const journeyEnv = { ...env, NODE_OPTIONS, PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT }
      const result = await supervisor.run(playwright, { env: journeyEnv })
      if (result.code !== 0) console.log(`The server's log is in ${SERVER_LOG}`)
      return playwrightCount(REPORT, result)
    } finally {
      await server.stop()
      await database.stop()
    }
  })
}

/** @param {import('./supervisor.mjs').Supervisor} supervisor */
async function startFreshDatabase(supervisor) {
  const { removePostgres, startPostgres } = await import('./postgres.mjs')
  await removePostgres(DATABASE_DIR)
  rmSync(DIR, { recursive: true, force: true })
  const starting = startPostgres({ dataDir: DATABASE_DIR, durable: false })
  supervisor.onStop(() => starting.then((database) => database.stop()))
  return starting
}

/**
 * @param {string} databaseUrl
 * @param {number} port
 */
function settings(databaseUrl, port) {
  const address = `http://localhost:${port}`
  return {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    APP_URL: address,
    BASE_URL: address,
    STORAGE_DIR: inProject('.data/e2e/storage'),
    MAIL_DIR: inProject('.data/e2e/mail'),
    // Keeps Next.js from reading .env files, which may hold other settings than these.
    __NEXT_PROCESSED_ENV: 'true',
  }
}

/**
 * @param {import('./supervisor.mjs').Supervisor} supervisor
 * @param {number} port
 * @param {NodeJS.ProcessEnv} env
 */
function startServer(supervisor, port, env) {
  const log = openSync(SERVER_LOG, 'a')
  const onExit = (/** @type {string} */ reason) => console.error(reason)
  return serveApp(supervisor, { mode: 'start', port, env, stdio: ['ignore', log, log], onExit })
}
