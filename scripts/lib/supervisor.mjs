// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ROOT } from './project.mjs'

const GRACE_MS = 10_000

/** @typedef {ReturnType<typeof createSupervisor>} Supervisor */

/**
 * Runs processes for a command, and ends them all, last started first, when a signal or a failure ends the command.
 * @param {(pids: number[]) => void} [onChange] Told which processes run now.
 */
export function createSupervisor(onChange = () => {}) {
  /** @type {(() => unknown)[]} */
  const cleanups = []
  /** @type {Set<number>} */
  const pids = new Set()
  /** @type {Promise<never> | undefined} */
  let stopping

  /** @param {() => unknown} cleanup */
  const onStop = (cleanup) => {
    cleanups.push(cleanup)
    return () => {
      if (cleanups.includes(cleanup)) cleanups.splice(cleanups.indexOf(cleanup), 1)
    }
  }

  /**
   * Cleans up and ends this process, with its `exitCode` or with the reason why it can't go on.
   * @param {string} [reason]
   */
  const stop = (reason) => {
    stopping ??= cleanUpAndExit(cleanups, reason)
    return stopping
  }

  /**
   * @param {string[]} args Arguments of `node`, or a whole command.
   * @param {StartOptions} options
   */
  const start = (args, { command = process.execPath, env = process.env, stdio = 'inherit' }) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      stdio,
      shell: process.platform === 'win32' && command === 'npm',
    })
    const forgetCleanup = onStop(() => endChild(child))
    const { pid } = child
    if (pid) onChange([...pids.add(pid)])
    const forget = () => {
      forgetCleanup()
      if (pid && pids.delete(pid)) onChange([...pids])
    }
    child.once('error', forget).once('exit', forget)
    return child
  }

  /**
   * Runs a command to its end; never returns once the supervisor is stopping.
   * @param {string[]} args
   * @param {StartOptions} [options]
   * @returns {Promise<{ code: number | null, output: string }>}
   */
  const run = async (args, options = {}) => {
    if (stopping) return stopping
    const child = start(args, options)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    const [code] = await once(child, 'close')
    return stopping ?? { code, output }
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop())
  return { onStop, stop, start, run, isStopping: () => stopping !== undefined }
}

/** @typedef {{ command?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions }} StartOptions */

/**
 * @param {(() => unknown)[]} cleanups
 * @param {string} [reason]
 * @returns {Promise<never>}
 */
async function cleanUpAndExit(cleanups, reason) {
  if (reason) console.error(reason)
  let isClean = !reason
  for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
    try {
      await cleanup()
    } catch (error) {
      isClean = false
      console.error(error)
    }
  }
  process.exit(isClean ? (process.exitCode ?? 0) : 1)
}

/**
 * Ends a child, by force when it takes too long.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endChild(child) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
  await exit
  clearTimeout(timer)
}
