// @ts-check
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { identifyProcess, readIfThere } from './processes.mjs'

/**
 * Runs `work` while no other process holds `file`; a lock left by a killed process is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  while (!tryLock(file)) await sleep(25)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function tryLock(file) {
  // Written aside and linked into place, a lock never exists without its owner's name in it.
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, String(identifyProcess(process.pid)))
  try {
    linkSync(mine, file)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    removeIfStale(file, `${mine}.stale`)
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

/**
 * @param {string} file
 * @param {string} aside
 */
function removeIfStale(file, aside) {
  const owner = readIfThere(file)
  if (owner === undefined || isRunning(owner)) return
  try {
    renameSync(file, aside)
    // Somebody else may have taken the stale lock over in between: then it is given back.
    if (readIfThere(aside) !== owner) linkSync(aside, file)
  } catch {
    // Another process was quicker.
  }
  rmSync(aside, { force: true })
}

/**
 * Tells whether the process that `identifyProcess` named so is still there.
 * @param {string} identity
 */
export function isRunning(identity) {
  return identifyProcess(Number.parseInt(identity, 10)) === identity
}
