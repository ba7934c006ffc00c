// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Names the running process `pid` by its id and start, so that a later process with the same id is not
 * taken for it; undefined when there is none.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function identifyProcess(pid) {
  if (process.platform === 'linux') return identifyOnLinux(pid)
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return undefined
  }
  if (process.platform === 'win32') return String(pid)
  return `${pid} ${spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()}`
}

/** @param {number} pid */
function identifyOnLinux(pid) {
  const { state, startedAt } = readStat(pid)
  return state && !'ZX'.includes(state) ? `${pid} ${startedAt}` : undefined
}

/** @param {number} pid */
function readStat(pid) {
  const stat = readIfThere(`/proc/${pid}/stat`) ?? ''
  // The second field is the name in brackets, which may hold spaces and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0], parent: fields[1], startedAt: fields[19] }
}

/**
 * The id of the parent of a running process.
 * @param {number} pid
 */
export function parentOf(pid) {
  if (process.platform === 'linux') return Number(readStat(pid).parent)
  return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout)
}

/**
 * The command line of a running process, or '' when it can't be told.
 * @param {number} pid
 */
export function commandOf(pid) {
  if (process.platform === 'linux') return (readIfThere(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ')
  if (process.platform === 'win32') return ''
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}

/**
 * The text of a file, or undefined when there is none.
 * @param {string} path
 */
export function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'ENOTDIR') return undefined
    throw error
  }
}

/**
 * Runs a command to its end, or our own, and collects what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    const endWithUs = () => child.kill()
    process.once('exit', endWithUs)
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('exit', endWithUs)
      resolve({ code, output })
    })
  })
}
