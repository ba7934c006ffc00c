// @ts-check
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readIfThere } from './processes.mjs'
import { inProject, ROOT } from './project.mjs'

/**
 * A hash over the names and contents of files of the project and of everything in its folders; what is missing counts
 * as empty.
 * @param {string[]} paths
 * @param {(path: string) => boolean} [isRelevant]
 */
export function hashFiles(paths, isRelevant = () => true) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => listFiles(inProject(path)))) {
    const name = relative(ROOT, file)
    if (isRelevant(name)) hash.update(`${name}\0`).update(createHash('sha256').update(readFileSync(file)).digest())
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return []
  return stats.isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => listFiles(join(path, name)))
    : [path]
}

/**
 * Notes what a result of earlier work was made of.
 * @param {string} name
 * @param {string} value
 */
export function stamp(name, value) {
  mkdirSync(inProject('.data/stamps'), { recursive: true })
  writeFileSync(inProject('.data/stamps', name), value)
}

/**
 * @param {string} name
 * @param {string} value
 */
export function isStamped(name, value) {
  return readIfThere(inProject('.data/stamps', name)) === value
}
