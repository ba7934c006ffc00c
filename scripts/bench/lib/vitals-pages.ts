import type { Page } from '@playwright/test'
import accounts from '../../../prisma/demo/accounts.json'

/** How often each page is opened for its figures. */
export const VISITS = 9

/** Long enough for what an input causes to be painted and reported. */
const SETTLE_MS = 400
const REST_MS = 3_000

type Vitals = { paint: number; interaction: number }

declare global {
  interface Window {
    vitals: Vitals
  }
}

/** Runs in every page before its own scripts. It holds no function with a name: tsx would mark it by a helper of its own. */
export function watchVitals(): void {
  window.vitals = { paint: 0, interaction: 0 }
  const events = { type: 'event', buffered: true, durationThreshold: 16 }
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.vitals.paint = Math.max(window.vitals.paint, startTime)
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const isInteraction = 'interactionId' in entry && Number(entry.interactionId) > 0
      if (isInteraction) window.vitals.interaction = Math.max(window.vitals.interaction, entry.duration)
    }
  }).observe(events)
}

/** Opens a page by its address and lets it come to rest, unless it goes on listening to the server. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForLoadState('networkidle', { timeout: REST_MS }).catch(() => {})
}

export async function readVitals(page: Page): Promise<Vitals> {
  await page.waitForTimeout(SETTLE_MS)
  const { paint, interaction } = await page.evaluate(() => window.vitals)
  if (paint === 0) throw new Error(`Nothing was painted at ${page.url()}`)
  return { paint, interaction: Math.max(interaction, 16) }
}

export async function signIn(page: Page, address: string, { email }: Account): Promise<void> {
  await page.goto(`${address}/sign-in`)
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(accounts.password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

type Act = (page: Page) => Promise<void>

const press =
  (...keys: string[]): Act =>
  async (page) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await page.waitForTimeout(SETTLE_MS)
    }
  }

/** The bell, and closing it again. */
const openBell: Act = async (page) => {
  await page
    .locator('header')
    .getByRole('button', { name: /notification/i })
    .first()
    .click()
  await page.waitForTimeout(SETTLE_MS)
  await press('Escape')(page)
}

const search =
  (text: string): Act =>
  async (page) => {
    await page.locator('main').getByRole('searchbox').or(page.locator('main input[type=search]')).first().click()
    await page.keyboard.type(text, { delay: 60 })
    await page.waitForTimeout(SETTLE_MS)
  }

const inTurn =
  (...acts: Act[]): Act =>
  async (page) => {
    for (const act of acts) await act(page)
  }

const focusOn = press('Tab', 'Tab', 'Tab')

export type Account = {
  who: string
  tenant: string
  email: string
  pages: { name: string; path: string; act: Act }[]
}

/** The pages where people spend their days, and what they do on each. */
export const ACCOUNTS: Account[] = [
  {
    who: 'learner',
    tenant: 'alder-finch',
    email: 'ethan@alderfinch.example',
    pages: [
      { name: 'home', path: '', act: inTurn(openBell, focusOn) },
      { name: 'catalogue', path: '/modules', act: inTurn(search('fire'), focusOn) },
      { name: 'module', path: '/modules/fire-safety', act: inTurn(openBell, focusOn) },
      { name: 'points', path: '/points', act: inTurn(openBell, focusOn) },
      { name: 'certificates', path: '/certificates', act: inTurn(openBell, focusOn) },
      { name: 'notifications', path: '/notifications', act: inTurn(openBell, focusOn) },
    ],
  },
  {
    who: 'author',
    tenant: 'alder-finch',
    email: 'marcus@alderfinch.example',
    pages: [{ name: 'modules to write', path: '/authoring', act: inTurn(search('lathe'), focusOn) }],
  },
  {
    who: 'HR',
    tenant: 'alder-finch',
    email: 'harriet@alderfinch.example',
    pages: [
      { name: 'dashboard', path: '/dashboard', act: inTurn(openBell, focusOn) },
      { name: 'compliance', path: '/compliance', act: inTurn(search('eth'), focusOn) },
      { name: 'people', path: '/people', act: inTurn(search('eth'), focusOn) },
      { name: 'groups', path: '/groups', act: inTurn(openBell, focusOn) },
    ],
  },
]
