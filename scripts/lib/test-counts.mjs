// @ts-check
import { readIfThere } from './processes.mjs'

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ code: number | null }} Result */

/**
 * A step without tests of its own counts as one.
 * @param {Result} result
 * @returns {Count}
 */
export function exitCodeCount({ code }) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * @param {string} file
 * @param {Result} result
 */
export function vitestCount(file, result) {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = readReport(file)
  const isBroken = (/** @type {any} */ { status, assertionResults }) =>
    status === 'failed' && assertionResults.length === 0
  return withExitCode(numPassedTests, numFailedTests + testResults.filter(isBroken).length, result)
}

/**
 * @param {string} file
 * @param {Result} result
 */
export function playwrightCount(file, result) {
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport(file).stats ?? {}
  return withExitCode(expected + flaky, unexpected, result)
}

/**
 * A run can fail without any of its tests failing, or without having any.
 * @param {number} passed
 * @param {number} failed
 * @param {Result} result
 * @returns {Count}
 */
function withExitCode(passed, failed, { code }) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) }
}

/** @param {string} file */
function readReport(file) {
  return JSON.parse(readIfThere(file) ?? '{}')
}
