// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, withLock } from './lock.mjs'
import { commandOf, identifyProcess, parentOf, readIfThere } from './processes.mjs'

/**
 * @typedef {object} Instance What a running `npm start` tells the next one in its folder.
 * @property {string} process
 * @property {string[]} launchers The processes that started it and wait for it; without them nobody can stop it.
 * @property {string[]} children
 * @property {string} address
 */

/**
 * Makes this process the only one of its folder. Answers with the instance that runs already, or, after ending what
 * a killed one left behind, with `undefined`.
 * @param {string} file
 * @param {Instance} instance
 * @returns {Promise<Instance | undefined>}
 */
export async function claimInstance(file, instance) {
  mkdirSync(dirname(file), { recursive: true })
  return withLock(`${file}.lock`, async () => {
    const other = readInstance(file)
    if (other && isRunning(other.process) && other.launchers.every(isRunning)) return other
    for (const identity of other ? [other.process, ...other.children] : []) await endProcess(identity)
    noteInstance(file, instance)
  })
}

/**
 * @param {string} file
 * @param {Instance} instance
 */
export function noteInstance(file, instance) {
  writeFileSync(file, JSON.stringify(instance))
}

/** @param {string} file */
export function releaseInstance(file) {
  rmSync(file, { force: true })
}

/**
 * The processes between npm and this one. When one of them is killed the others are not told.
 * @returns {string[]}
 */
export function findLaunchers() {
  const { npm_lifecycle_event: npmScript, MOJSTER_LAUNCHERS: inherited } = process.env
  if (inherited) return [...inherited.split(','), identifyProcess(process.ppid) ?? '']
  if (!npmScript) return []
  const isShell = /^\S*sh -c /.test(commandOf(process.ppid))
  const pids = isShell ? [process.ppid, parentOf(process.ppid)] : [process.ppid]
  return pids.map((pid) => identifyProcess(pid) ?? '')
}

/**
 * @param {string} file
 * @returns {Instance | undefined}
 */
function readInstance(file) {
  try {
    return JSON.parse(readIfThere(file) ?? '')
  } catch {
    return undefined
  }
}

/**
 * Asks a process to end, and kills it if it doesn't within ten seconds.
 * @param {string} identity
 */
async function endProcess(identity) {
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
    if (!isRunning(identity)) return
    process.kill(Number.parseInt(identity, 10), signal)
    for (let waited = 0; waited < 10_000 && isRunning(identity); waited += 50) await sleep(50)
  }
}
