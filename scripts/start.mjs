// @ts-check
// `npm start` and `npm run dev`: everything from a fresh clone to a running app.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildApp, runStep, serveApp } from './lib/app.mjs'
import { ensureNode, installPackages } from './lib/bootstrap.mjs'
import { claimInstance, findLaunchers, noteInstance, releaseInstance } from './lib/instance.mjs'
import { isRunning } from './lib/lock.mjs'
import { findFreePort } from './lib/ports.mjs'
import { identifyProcess, readIfThere } from './lib/processes.mjs'
import { inProject, tools } from './lib/project.mjs'
import { createSupervisor } from './lib/supervisor.mjs'

const INSTANCE_FILE = inProject('.data/running.json')
const DATABASE_DIR = inProject('.data/postgres')
const SEEDED_FILE = inProject('.data/postgres/seeded')
/** Below `.data`, what `--reset` leaves: it is of `npm test`, or in use. */
const KEPT_BY_RESET = /^(test|e2e|stamps|running\.json|.*\.lock)$/

const USAGE = `npm start [-- --reset]    serve the production build
npm run dev [-- --reset]  serve with hot reload

--reset  delete the database, files and mails in .data and begin anew`

/** @type {{ dev?: boolean, reset?: boolean, help?: boolean }} */
const options = parseArgs({
  options: { dev: { type: 'boolean' }, reset: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
}).values

if (options.help) {
  console.log(USAGE)
  process.exit()
}
await ensureNode(fileURLToPath(import.meta.url))

/** @type {import('./lib/instance.mjs').Instance} */
const instance = { process: identifyProcess(process.pid) ?? '', launchers: findLaunchers(), children: [], address: '' }
const supervisor = createSupervisor((pids) => {
  instance.children = pids.map((pid) => identifyProcess(pid) ?? '')
  noteInstance(INSTANCE_FILE, instance)
})

try {
  const other = await claimInstance(INSTANCE_FILE, instance)
  if (other) await yieldTo(other)
  supervisor.onStop(() => releaseInstance(INSTANCE_FILE))
  stopWithLaunchers()
  await installPackages()
  if (options.reset) await reset()
  if (existsSync(inProject('.env'))) process.loadEnvFile(inProject('.env'))
  await serve()
} catch (error) {
  await supervisor.stop(error instanceof Error ? error.message : String(error))
}

/** @param {import('./lib/instance.mjs').Instance} other */
async function yieldTo({ address }) {
  const state = address ? `runs already at ${address}` : 'is being started already'
  if (options.reset) await supervisor.stop(`Mojster ${state}. Stop it first.`)
  console.log(`Mojster ${state}.`)
  await supervisor.stop()
}

/** npm, when it is killed, doesn't tell what it started. */
function stopWithLaunchers() {
  setInterval(() => {
    if (!instance.launchers.every(isRunning)) void supervisor.stop()
  }, 1000).unref()
}

async function serve() {
  const hasDemoData = !process.env.DATABASE_URL || process.env.SEED_DEMO === '1'
  const port = await choosePort()
  const address = `http://localhost:${port}`
  const env = await prepareDatabase(address)
  if (hasDemoData) await seedOnce(env)
  /** @type {NodeJS.ProcessEnv} */
  const nextEnv = { ...env, NODE_ENV: options.dev ? 'development' : 'production' }
  if (!options.dev) await buildApp((args) => runStep(supervisor, 'Building the app (a minute or two)', args, nextEnv))
  instance.address = address
  await serveApp(supervisor, {
    mode: options.dev ? 'dev' : 'start',
    port,
    env: nextEnv,
    onExit: (reason) => void supervisor.stop(reason),
  })
  announce(address, hasDemoData)
}

/**
 * The environment of the app, with a database that has every migration.
 * @param {string} address
 */
async function prepareDatabase(address) {
  const env = {
    ...process.env,
    DATABASE_URL: process.env.DATABASE_URL || (await startDatabase()),
    AUTH_SECRET: process.env.AUTH_SECRET || keepSecret(),
    APP_URL: process.env.APP_URL || address,
    ...(process.env.DATABASE_URL ? {} : { DEV_MAIL_PAGE: '1' }),
  }
  await runStep(supervisor, 'Applying migrations', tools.migrate, env)
  return env
}

/** @param {NodeJS.ProcessEnv} env */
async function seedOnce(env) {
  const isEmbedded = !process.env.DATABASE_URL
  if (isEmbedded && existsSync(SEEDED_FILE)) return
  await runStep(supervisor, 'Filling in demo data', tools.seed, env)
  if (isEmbedded) writeFileSync(SEEDED_FILE, '')
}

async function reset() {
  console.log('Deleting the data …')
  const { removePostgres } = await import('./lib/postgres.mjs')
  await removePostgres(DATABASE_DIR)
  for (const name of readdirSync(inProject('.data'))) {
    if (!KEPT_BY_RESET.test(name)) rmSync(inProject('.data', name), { recursive: true })
  }
}

async function choosePort() {
  const wanted = Number(process.env.PORT || 3000)
  // Where nothing else is said, course packages are served from the port after it.
  const count = process.env.APP_URL || process.env.CONTENT_URL ? 1 : 2
  const port = await findFreePort(wanted, undefined, count)
  const taken = count === 1 ? `Port ${wanted}` : `Port ${wanted} or ${wanted + 1}`
  if (port !== wanted) console.log(`${taken} is taken: using ${port}.`)
  return port
}

async function startDatabase() {
  const { startPostgres } = await import('./lib/postgres.mjs')
  const starting = startPostgres({ dataDir: DATABASE_DIR, log: console.log })
  supervisor.onStop(() =>
    starting.then(
      (database) => database.stop(),
      () => {},
    ),
  )
  const { url, isRunning: isDatabaseRunning } = await starting
  setInterval(() => {
    if (!isDatabaseRunning()) void supervisor.stop('PostgreSQL ended by itself.')
  }, 1000).unref()
  return url
}

/** The secret of this folder's embedded database and sessions. */
function keepSecret() {
  const file = inProject('.data/secret')
  const kept = readIfThere(file)
  if (kept) return kept
  const secret = randomBytes(32).toString('base64url')
  mkdirSync(inProject('.data'), { recursive: true })
  writeFileSync(file, secret, { mode: 0o600 })
  return secret
}

/**
 * @param {string} address
 * @param {boolean} hasDemoData
 */
function announce(address, hasDemoData) {
  console.log(`\nMojster runs at ${address} (Ctrl-C stops it)`)
  const demo = readIfThere(inProject('prisma/demo/accounts.json'))
  if (!demo || !hasDemoData) return
  /** @type {{ password: string, accounts: { company: string, name: string, email: string, may: string }[] }} */
  const { password, accounts } = JSON.parse(demo)
  for (const { company, name, email, may } of accounts) {
    console.log(`  ${company.padEnd(26)} ${name.padEnd(8)} ${email.padEnd(28)} ${may}`)
  }
  console.log(`The password of all of them is ${password}`)
}
