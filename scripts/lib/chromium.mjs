// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { readIfThere } from './processes.mjs'
import { tools } from './project.mjs'

/**
 * The path of a Chromium for the journeys, installed if there is none; undefined is Playwright's own.
 * @param {import('./supervisor.mjs').Supervisor} supervisor
 */
export async function findChromium(supervisor) {
  const found = process.env.CHROMIUM_PATH || findInstalled()
  if (found) return found
  const isDebian = /^ID=debian$/m.test(readIfThere('/etc/os-release') ?? '')
  if (isDebian && process.getuid?.() === 0) {
    console.log("Installing Chromium from Debian's packages …")
    await install('apt-get', ['update', '-qq'])
    await install('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    return findInstalled()
  }
  console.log('Installing Chromium through Playwright …')
  await install(process.execPath, [...tools.playwright, 'install', 'chromium'])
  return undefined

  /**
   * @param {string} command
   * @param {string[]} args
   */
  async function install(command, args) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { code, output } = await supervisor.run(args, { command, env, stdio: ['ignore', 'pipe', 'pipe'] })
    if (code !== 0) throw new Error(`${output}\nChromium could not be installed.`)
  }
}

function findInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    folders.map((dir) => join(dir, name)),
  )
  return paths.find((path) => existsSync(path) && spawnSync(path, ['--version']).status === 0)
}
