import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { CHROMIUM_ARGS } from './chromium-args'
import { expect } from './fixtures'

/** A Chromium with a profile of its own, which outlives it: killing it disturbs no other journey. */
export class OwnBrowser {
  private readonly profile = mkdtempSync(join(tmpdir(), 'mojster-browser-'))
  private process: ChildProcess | null = null
  private browser: Browser | null = null

  /** `deniedSite` may keep nothing in this browser: neither cookies nor anything else. */
  async start({ deniedSite }: { deniedSite?: string } = {}): Promise<BrowserContext> {
    if (deniedSite) this.deny(deniedSite)
    const portFile = join(this.profile, 'DevToolsActivePort')
    rmSync(portFile, { force: true })
    const args = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${this.profile}`, ...CHROMIUM_ARGS]
    const path = process.env.CHROMIUM_PATH ?? chromium.executablePath()
    this.process = spawn(path, [...args, 'about:blank'], { stdio: 'ignore', detached: true })
    let port = ''
    const readPort = () => {
      try {
        port = readFileSync(portFile, 'utf8').split('\n')[0] ?? ''
      } catch {
        port = ''
      }
      return port
    }
    await expect.poll(readPort, { timeout: 20_000 }).not.toBe('')
    this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const [context] = this.browser.contexts()
    if (!context) throw new Error('the browser has no window')
    return context
  }

  /** All of its processes at once, without a word. */
  async kill(): Promise<void> {
    const { process: child } = this
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    const isGone = once(child, 'exit')
    process.kill(-child.pid, 'SIGKILL')
    await isGone
    await this.browser?.close().catch(() => undefined)
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }

  private deny(site: string) {
    const folder = join(this.profile, 'Default')
    mkdirSync(folder, { recursive: true })
    const cookies = { [`${site},*`]: { setting: 2 } }
    const preferences = { profile: { content_settings: { exceptions: { cookies } } } }
    writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences))
  }
}
