// @ts-check
// `npm test`: everything that has to hold, in this order. `npm test -- unit build` runs the named steps only, and
// `npm test -- unit src/lib` passes the rest on to the step's own runner.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildApp } from './lib/app.mjs'
import { ensureNode, installPackages, npmCommand } from './lib/bootstrap.mjs'
import { runJourneys } from './lib/journeys.mjs'
import { inProject, tools } from './lib/project.mjs'
import { createSupervisor } from './lib/supervisor.mjs'
import { exitCodeCount, vitestCount } from './lib/test-counts.mjs'

/** @typedef {import('./lib/test-counts.mjs').Count} Count */
/** @typedef {{ name: string, needs?: string, run: (args: string[]) => Promise<Count> }} Step */

/** @type {Step[]} */
const STEPS = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: () => runScript('lint') },
  { name: 'boundaries', run: () => runScript('boundaries') },
  { name: 'deadcode', run: () => runScript('deadcode') },
  { name: 'drift', run: () => runScript('db:drift') },
  { name: 'unit', run: runVitest },
  { name: 'build', run: runBuild },
  { name: 'journeys', needs: 'build', run: (args) => runJourneys(supervisor, env, args) },
]

/** Settings of the app that a shell or `.env` may hold, for another database than the tests' own. */
const APP_SETTING = /^(APP_|AUTH_|CRON_|DATABASE_|JOBS$|MAIL_|PLATFORM_|SEED_|SMTP_|STORAGE_|PG|VERCEL|PORT$|NODE_ENV$)/

await ensureNode(fileURLToPath(import.meta.url))
process.exitCode = 1
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env }
for (const name of Object.keys(env)) if (APP_SETTING.test(name)) delete env[name]
const supervisor = createSupervisor()
const { steps, args } = chooseSteps(process.argv.slice(2))

try {
  await installPackages()
  await runSteps()
} catch (error) {
  await supervisor.stop(error instanceof Error ? error.message : String(error))
}

async function runSteps() {
  /** @type {Map<string, Count & { seconds: number }>} */
  const results = new Map()
  for (const step of steps) {
    console.log(`\n── ${step.name}`)
    const startedAt = performance.now()
    const count = await runStep(step, results)
    results.set(step.name, { ...count, seconds: (performance.now() - startedAt) / 1000 })
  }
  console.log('')
  for (const [name, { passed, failed, seconds }] of results) {
    const outcome = failed > 0 ? `${failed} FAILED, ${passed} passed` : `${passed} passed`
    console.log(`${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${outcome}`)
  }
  const total = { passed: sum(results, 'passed'), failed: sum(results, 'failed') }
  if (total.failed === 0) process.exitCode = 0
  console.log(`${total.passed} passed, ${total.failed} failed`)
  await supervisor.stop()
}

/**
 * @param {Step} step
 * @param {Map<string, Count>} results
 * @returns {Promise<Count>}
 */
async function runStep(step, results) {
  if (step.needs && results.get(step.needs)?.failed) {
    console.log(`Not run: it needs "${step.needs}".`)
    return { passed: 0, failed: 1 }
  }
  try {
    return await step.run(args)
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}

/** @param {string[]} words */
function chooseSteps(words) {
  const named = STEPS.filter(({ name }) => words.includes(name))
  const rest = words.filter((word) => !named.some(({ name }) => name === word))
  if (rest.length > 0 && named.length !== 1) {
    console.error(`Name one step to pass "${rest.join(' ')}" on to: ${STEPS.map(({ name }) => name).join(', ')}.`)
    process.exit(1)
  }
  const needed = named.map(({ needs }) => needs)
  const isChosen = (/** @type {Step} */ step) => named.includes(step) || needed.includes(step.name)
  return { steps: named.length > 0 ? STEPS.filter(isChosen) : STEPS, args: rest }
}

/** @param {string} script */
async function runScript(script) {
  const { command, args: npmArgs } = npmCommand(['run', '--silent', script])
  return exitCodeCount(await supervisor.run(npmArgs, { command, env }))
}

async function checkTypes() {
  // Routes and the types of style sheets and images are generated ones.
  const generated = await supervisor.run([...tools.next, 'typegen'], { env })
  return generated.code === 0 ? runScript('typecheck') : exitCodeCount(generated)
}

/** @param {string[]} runnerArgs */
async function runVitest(runnerArgs) {
  const report = inProject('.data/test/vitest.json')
  mkdirSync(inProject('.data/test'), { recursive: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const result = await supervisor.run([...tools.vitest, 'run', ...reporters, ...runnerArgs], { env })
  return vitestCount(report, result)
}

async function runBuild() {
  const isBuilt = await buildApp(async (nextArgs) => {
    const { code } = await supervisor.run(nextArgs, { env })
    if (code !== 0) throw new Error('next build failed.')
  })
  if (!isBuilt) console.log('The last build is of the same sources.')
  return { passed: 1, failed: 0 }
}

/**
 * @param {Map<string, Count>} results
 * @param {keyof Count} key
 */
function sum(results, key) {
  return [...results.values()].reduce((total, count) => total + count[key], 0)
}
