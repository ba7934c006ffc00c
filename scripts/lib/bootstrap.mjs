// @ts-check
// Runs on Node 20 and before any package is installed: nothing but Node's own modules here and in what it imports.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { findLaunchers } from './instance.mjs'
import { withLock } from './lock.mjs'
import { readIfThere, runQuietly } from './processes.mjs'
import { inProject, ROOT, tools } from './project.mjs'
import { hashFiles, isStamped, stamp } from './stamp.mjs'

const NODE_MAJOR = 24

/**
 * Goes on with Node 24: when this Node is older, the one from npm's packages runs the same command in its stead.
 * @param {string} script
 */
export async function ensureNode(script) {
  if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR) {
    passOnEnvironment()
    return
  }
  const node = await installNode()
  const env = { ...process.env, MOJSTER_LAUNCHERS: findLaunchers().join(',') }
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(/** @type {NodeJS.Signals} */ (signal)))
  await new Promise((_, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => process.exit(code ?? 1))
  })
}

/** What runs from here on uses this Node as well, and reports to nobody. */
function passOnEnvironment() {
  process.env.PATH = [dirname(process.execPath), process.env.PATH].join(delimiter)
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.env.CHECKPOINT_DISABLE = '1'
}

async function installNode() {
  const os = process.platform === 'win32' ? 'win' : process.platform
  const name = `node${os === 'darwin' && process.arch === 'arm64' ? '-bin' : ''}-${os}-${process.arch}`
  const node = inProject('.node/node_modules', name, 'bin', os === 'win' ? 'node.exe' : 'node')
  await withInstallLock(async () => {
    if (existsSync(node)) return
    console.log(`This is Node ${process.versions.node}: getting Node ${NODE_MAJOR} into .node …`)
    const wanted = `${name}@${NODE_MAJOR}`
    await runNpm([
      'install',
      '--prefix',
      inProject('.node'),
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      wanted,
    ])
  })
  return node
}

/** Installs the packages of package-lock.json and generates what the sources import, when it is missing or outdated. */
export async function installPackages() {
  await withInstallLock(async () => {
    if (!arePackagesCurrent()) {
      console.log('Installing packages …')
      await installFromLockfile()
    }
    await generate('generated', 'prisma', {
      title: 'the database client',
      sources: ['prisma/schema', 'prisma/tenancy-generator.mjs', 'package-lock.json'],
      args: [...tools.prisma, 'generate'],
    })
    await generate('player', 'scorm-player.ts', {
      title: 'the player of course packages',
      sources: ['src/features/scorm/player', 'scripts/player.mjs', 'package-lock.json'],
      args: tools.player,
    })
  })
}

/**
 * Makes a part of `src/generated` unless it is of the same sources.
 * @param {string} name Of its stamp.
 * @param {string} target
 * @param {{ title: string, sources: string[], args: string[] }} how
 */
async function generate(name, target, { title, sources, args }) {
  const hash = hashFiles(sources, (path) => !/\.test\.ts$/.test(path))
  if (existsSync(inProject('src/generated', target)) && isStamped(name, hash)) return
  console.log(`Generating ${title} …`)
  await runOrThrow(process.execPath, args)
  stamp(name, hash)
}

/**
 * Not `npm ci`: that refuses package-lock.json as soon as the registry lacks an optional package of any other platform.
 */
async function installFromLockfile() {
  const wasInterrupted = !existsSync(inProject('node_modules/.package-lock.json'))
  if (wasInterrupted) rmSync(inProject('node_modules'), { recursive: true, force: true })
  await runNpm(['install', '--no-save', '--include=dev', '--ignore-scripts'])
}

/** Compares what is installed with what package-lock.json asks for, whatever the files' times. */
function arePackagesCurrent() {
  const installed = readPackages('node_modules/.package-lock.json')
  return Object.entries(readPackages('package-lock.json')).every(([path, wanted]) => {
    const isOptional = wanted.optional || wanted.devOptional
    return path === '' || (installed[path] ? installed[path].version === wanted.version : isOptional)
  })
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(lockfile) {
  return JSON.parse(readIfThere(inProject(lockfile)) ?? '{}').packages ?? {}
}

/** @param {() => Promise<void>} work */
async function withInstallLock(work) {
  mkdirSync(inProject('.data'), { recursive: true })
  await withLock(inProject('.data/install.lock'), work)
}

/**
 * How to run npm: the one that runs us, on our Node, or else the one on the PATH.
 * @param {string[]} args
 */
export function npmCommand(args) {
  const { npm_execpath: npm = '' } = process.env
  return npm.endsWith('npm-cli.js') ? { command: process.execPath, args: [npm, ...args] } : { command: 'npm', args }
}

/** @param {string[]} args */
async function runNpm(args) {
  const npm = npmCommand([...args, '--no-audit', '--no-fund', '--no-update-notifier'])
  await runOrThrow(npm.command, npm.args)
}

/**
 * @param {string} command
 * @param {string[]} args
 */
async function runOrThrow(command, args) {
  const shell = process.platform === 'win32' && command === 'npm'
  const { code, output } = await runQuietly(command, args, { cwd: ROOT, shell })
  if (code !== 0) throw new Error(`"${command} ${args.join(' ')}" failed:\n${output}`)
}
