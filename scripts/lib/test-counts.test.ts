import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exitCodeCount, playwrightCount, vitestCount } from './test-counts.mjs'

const dir = mkdtempSync(join(tmpdir(), 'mojster-counts-'))
afterAll(() => rmSync(dir, { recursive: true }))

function writeReport(report: object) {
  const file = join(dir, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

const ok = { code: 0 }
const failed = { code: 1 }

test('a step without tests of its own counts as one', () => {
  expect(exitCodeCount(ok)).toEqual({ passed: 1, failed: 0 })
  expect(exitCodeCount(failed)).toEqual({ passed: 0, failed: 1 })
  expect(exitCodeCount({ code: null })).toEqual({ passed: 0, failed: 1 })
})

test('counts the tests of vitest and files that cannot be loaded', () => {
  const good = { status: 'passed', assertionResults: [{}] }
  const broken = { status: 'failed', assertionResults: [] }
  const report = { numPassedTests: 7, numFailedTests: 2, testResults: [good, broken] }
  expect(vitestCount(writeReport(report), failed)).toEqual({ passed: 7, failed: 3 })
  expect(vitestCount(writeReport({ numPassedTests: 7, numFailedTests: 0 }), ok)).toEqual({ passed: 7, failed: 0 })
})

test('counts the tests of Playwright', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } }
  expect(playwrightCount(writeReport(report), failed)).toEqual({ passed: 6, failed: 1 })
})

test('a run that fails without a failed test, or that wrote no report, has one', () => {
  expect(vitestCount(writeReport({ numPassedTests: 3, numFailedTests: 0 }), failed)).toEqual({ passed: 3, failed: 1 })
  expect(playwrightCount(join(dir, 'missing.json'), failed)).toEqual({ passed: 0, failed: 1 })
})
