// @ts-check
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isRunning, withLock } from './lock.mjs'
import { findFreePort } from './ports.mjs'
import { chooseClusterDir, findBinaries, findDatabaseAccount, spawnOptionsFor } from './postgres-binaries.mjs'
import { commandOf, identifyProcess, readIfThere, runQuietly } from './processes.mjs'

const HOST = '127.0.0.1'
const DATABASE = 'mojster'
const START_TIMEOUT_MS = 60_000
/** Full-text search takes upper and lower case from the system's locale, whatever the database's own provider. */
const CTYPE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

/** @typedef {{ dataDir: string, cluster: string, bin: string, account: import('./postgres-binaries.mjs').Account }} Place */

/**
 * Starts the PostgreSQL server of `dataDir`, or joins it when it runs already; it ends when the last process that
 * started or joined it calls `stop` (or, after a kill -9, when the next one does).
 * @param {{ dataDir: string, port?: number, durable?: boolean, log?: (line: string) => void }} options
 * @returns {Promise<{ port: number, url: string, adminUrl: string, isRunning: () => boolean, stop: () => Promise<void> }>}
 */
export async function startPostgres({ dataDir: path, port: firstPort = 54320, durable = true, log = () => {} }) {
  const dataDir = resolve(path)
  mkdirSync(join(dataDir, 'leases'), { recursive: true })
  return withLock(join(dataDir, 'lock'), async () => {
    const password = keepPassword(dataDir)
    const place = await prepareCluster(dataDir, { durable, password, log })
    const port = await serve(place, { firstPort, durable, password, log })
    const release = takeLease(dataDir)
    const urlOf = (/** @type {string} */ database) => `postgres://postgres:${password}@${HOST}:${port}/${database}`
    return {
      port,
      url: urlOf(DATABASE),
      adminUrl: urlOf('postgres'),
      isRunning: () => findServer(place) !== undefined,
      stop: () => stopWithLast(place, release),
    }
  })
}

/**
 * Stops whatever server `dataDir` has and deletes its data.
 * @param {string} path
 */
export async function removePostgres(path) {
  const dataDir = resolve(path)
  if (!existsSync(dataDir)) return
  await withLock(join(dataDir, 'lock'), async () => {
    const place = openCluster(dataDir)
    if (!place) return
    await stopServer(place)
    rmSync(place.cluster, { recursive: true, force: true })
  })
  rmSync(dataDir, { recursive: true, force: true })
}

/** @param {string} dataDir */
function keepPassword(dataDir) {
  const file = join(dataDir, 'password')
  const kept = readIfThere(file)
  if (kept) return kept
  if (openCluster(dataDir)) throw new Error(`${file} is missing, without which its database cannot be opened.`)
  const password = randomBytes(24).toString('base64url')
  writeFileSync(file, password, { mode: 0o600 })
  return password
}

/**
 * The cluster of `dataDir` if it was initialised to its end.
 * @param {string} dataDir
 * @returns {Place | undefined}
 */
function openCluster(dataDir) {
  const link = join(dataDir, 'cluster')
  if (!existsSync(join(link, 'PG_VERSION'))) return undefined
  const cluster = realpathSync(link)
  const { uid, gid } = statSync(cluster)
  const account = process.getuid?.() === 0 ? { uid, gid } : undefined
  return { dataDir, cluster, account, bin: findBinaries(account) }
}

/**
 * @param {string} dataDir
 * @param {{ durable: boolean, password: string, log: (line: string) => void }} options
 * @returns {Promise<Place>}
 */
async function prepareCluster(dataDir, { durable, password, log }) {
  const existing = openCluster(dataDir)
  if (existing) return existing
  log('Making a new database …')
  const account = findDatabaseAccount()
  if (account) chmodSync(dataDir, 0o755)
  const cluster = chooseClusterDir(dataDir, account)
  const place = { dataDir, cluster, account, bin: findBinaries(account) }
  await stopServer(place)
  rmSync(cluster, { recursive: true, force: true })
  await initialise(place, durable, password)
  linkCluster(place)
  return place
}

/**
 * Puts a cluster in place all at once: an interrupted initdb leaves only a draft behind.
 * @param {Place} place
 * @param {boolean} durable
 * @param {string} password
 */
async function initialise({ cluster, bin, account }, durable, password) {
  const draft = `${cluster}.new`
  // An orphaned initdb may still be writing into it.
  rmSync(draft, { recursive: true, force: true, maxRetries: 5 })
  mkdirSync(join(draft, 'data'), { recursive: true, mode: 0o700 })
  const passwordFile = join(draft, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [draft, join(draft, 'data'), passwordFile]) chownSync(path, account.uid, account.gid)
  const { code, output } = await runQuietly(
    join(bin, 'initdb'),
    [
      ...['-D', join(draft, 'data'), '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      ...['--encoding=UTF8', '--locale=C', `--lc-ctype=${CTYPE}`],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...(durable ? [] : ['--no-sync']),
    ],
    spawnOptionsFor(account),
  )
  if (code !== 0) throw new Error(`initdb failed:\n${output}`)
  renameSync(join(draft, 'data'), cluster)
  rmSync(draft, { recursive: true })
}

/** @param {Place} place */
function linkCluster({ dataDir, cluster }) {
  const link = join(dataDir, 'cluster')
  if (link === cluster) return
  rmSync(link, { recursive: true, force: true })
  symlinkSync(cluster, link)
}

/**
 * Makes sure that the server runs and answers, and has the database; returns its port.
 * @param {Place} place
 * @param {{ firstPort: number, durable: boolean, password: string, log: (line: string) => void }} options
 */
async function serve(place, { firstPort, durable, password, log }) {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    const port = findServer(place)?.port ?? (await launch(place, firstPort, durable, deadline))
    if (await ensureDatabase(port, password)) {
      log(`PostgreSQL runs on port ${port}.`)
      return port
    }
    // It is still recovering, or going down.
    await sleep(100)
  }
  throw new Error(`PostgreSQL doesn't answer:\n${tailLog(place)}`)
}

/**
 * @param {Place} place
 * @param {number} firstPort
 * @param {boolean} durable
 * @param {number} deadline
 */
async function launch(place, firstPort, durable, deadline) {
  const { cluster, bin, account } = place
  const settings = [`listen_addresses=${HOST}`, 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC']
  if (!durable) settings.push('fsync=off', 'full_page_writes=off')
  for (let first = firstPort; ; ) {
    // The process that the file names is no server of this folder: its number was given to another since.
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
    rmSync(logOf(place), { force: true })
    const port = await findFreePort(first, HOST)
    const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ')
    const { code, output } = await runQuietly(
      join(bin, 'pg_ctl'),
      ['start', '-w', '-t', String(START_TIMEOUT_MS / 1000), '-D', cluster, '-l', logOf(place), '-o', options],
      spawnOptionsFor(account),
    )
    if (code === 0) return port
    const reason = tailLog(place)
    if (reason.includes('could not create any TCP/IP sockets')) first = port + 1
    else if (!reason.includes('is still in use') || Date.now() > deadline) {
      throw new Error(`PostgreSQL didn't start:\n${output}${reason}`)
    }
    await sleep(100)
  }
}

/**
 * The server that runs on the cluster, whoever started it.
 * @param {Place} place
 */
function findServer({ cluster }) {
  const [pid, , , port] = (readIfThere(join(cluster, 'postmaster.pid')) ?? '').split('\n').map(Number)
  if (!pid || !port || !identifyProcess(pid)) return undefined
  return process.platform === 'win32' || commandOf(pid).includes(cluster) ? { pid, port } : undefined
}

/** @param {Place} place */
async function stopServer(place) {
  for (const mode of ['fast', 'immediate']) {
    if (!findServer(place)) return
    const args = ['stop', '-w', '-t', '20', '-m', mode, '-D', place.cluster]
    await runQuietly(join(place.bin, 'pg_ctl'), args, spawnOptionsFor(place.account))
  }
  if (findServer(place)) throw new Error(`PostgreSQL doesn't stop:\n${tailLog(place)}`)
}

/**
 * Notes that this process uses the server; the returned function tells whether it was the last.
 * @param {string} dataDir
 */
function takeLease(dataDir) {
  const dir = join(dataDir, 'leases')
  const mine = join(dir, `${process.pid}-${randomBytes(4).toString('hex')}`)
  writeFileSync(mine, String(identifyProcess(process.pid)))
  return () => {
    rmSync(mine, { force: true })
    return !readdirSync(dir).some((name) => isRunning(readIfThere(join(dir, name)) ?? ''))
  }
}

/**
 * @param {Place} place
 * @param {() => boolean} release
 */
async function stopWithLast(place, release) {
  if (!existsSync(place.dataDir)) return
  await withLock(join(place.dataDir, 'lock'), async () => {
    if (release()) await stopServer(place)
  })
}

/**
 * Makes the database if it is missing; false when the server doesn't take connections (yet).
 * @param {number} port
 * @param {string} password
 */
async function ensureDatabase(port, password) {
  const client = new pg.Client({ host: HOST, port, user: 'postgres', password, database: 'postgres' })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
    return true
  } catch (error) {
    const code = String(/** @type {{ code?: unknown }} */ (error).code)
    // 57P01 and 57P03: going down, starting up.
    if (['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET'].includes(code)) return false
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

/** @param {Place} place */
const logOf = ({ cluster }) => join(cluster, 'server.log')

/** @param {Place} place */
const tailLog = (place) => (readIfThere(logOf(place)) ?? '').split('\n').slice(-15).join('\n')
