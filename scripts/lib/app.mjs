// @ts-check
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { withLock } from './lock.mjs'
import { readIfThere } from './processes.mjs'
import { inProject, tools } from './project.mjs'
import { hashFiles, isStamped, stamp } from './stamp.mjs'
import { endChild } from './supervisor.mjs'

const SOURCES = [
  'src',
  'public',
  'prisma/schema',
  'next.config.ts',
  'postcss.config.cjs',
  'tsconfig.json',
  'package-lock.json',
]
const START_TIMEOUT_MS = 180_000

/**
 * Runs a step that says nothing unless it fails.
 * @param {import('./supervisor.mjs').Supervisor} supervisor
 * @param {string} title
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function runStep(supervisor, title, args, env) {
  console.log(`${title} …`)
  const { code, output } = await supervisor.run(args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  if (code !== 0) throw new Error(`${output}\n${title}: failed.`)
}

/**
 * What the production build is made of; tests and generated code are not among it.
 */
function hashSources() {
  return hashFiles(SOURCES, (path) => !/\.test\.tsx?$|^src[\\/](generated|test)[\\/]/.test(path))
}

/**
 * Whether `.next` holds the build of the sources as they are.
 * @param {string} sources
 */
function isBuilt(sources) {
  const id = readIfThere(inProject('.next/BUILD_ID'))
  return id !== undefined && isStamped('build', `${sources} ${id}`)
}

/**
 * Builds the app unless the last build is of the same sources.
 * @param {(args: string[]) => Promise<void>} run
 * @returns {Promise<boolean>} Whether there was something to do.
 */
export async function buildApp(run) {
  return withLock(inProject('.data/build.lock'), async () => {
    const sources = hashSources()
    if (isBuilt(sources)) return false
    await run([...tools.next, 'build'])
    stamp('build', `${sources} ${readIfThere(inProject('.next/BUILD_ID'))}`)
    return true
  })
}

/**
 * Starts Next.js and waits until it answers.
 * @param {import('./supervisor.mjs').Supervisor} supervisor
 * @param {{ mode: 'start' | 'dev', port: number, env: NodeJS.ProcessEnv, onExit: (reason: string) => void, stdio?: import('node:child_process').StdioOptions }} options
 */
export async function serveApp(supervisor, { mode, port, env, onExit, stdio = 'inherit' }) {
  const child = supervisor.start([...tools.next, mode, '-p', String(port), '-H', hostOf(env)], { env, stdio })
  let isExpected = false
  const stop = () => {
    isExpected = true
    return endChild(child)
  }
  once(child, 'exit').then(async ([code, signal]) => {
    // Ctrl-C reaches the child as well, and may end it before it has reached us.
    await sleep(200)
    if (!isExpected) onExit(`Next.js ended by itself (${signal ?? `exit code ${code}`}).`)
  })
  for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline; await sleep(100)) {
    if (await answers(port)) return { stop }
    if (child.exitCode !== null || child.signalCode !== null) break
  }
  isExpected = true
  throw new Error('Next.js did not start.')
}

/**
 * The address to listen at. Demo accounts and their mails are for this machine alone, unless HOST says otherwise.
 * @param {NodeJS.ProcessEnv} env
 */
const hostOf = (env) => env.HOST || (env.DEV_MAIL_PAGE ? '127.0.0.1' : '0.0.0.0')

/** @param {number} port */
async function answers(port) {
  try {
    await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual', signal: AbortSignal.timeout(START_TIMEOUT_MS) })
    return true
  } catch {
    return false
  }
}
