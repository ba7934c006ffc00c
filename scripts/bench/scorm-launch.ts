import { chromium, type Frame, type Page } from '@playwright/test'
import type { BenchContext, BenchRow } from './lib/bench'
import { percentile } from './lib/measure'
import { startSite } from './lib/site'
import { ACCOUNTS, signIn, VISITS } from './lib/vitals-pages'

export const compared = `The production build with the demo data, in Chromium on this machine (1280 × 800), cache warm: from the click on the
course's button, or from the request of the player's own address, until the first page of an imported package has painted
its content in its frame. Each is done once before and ${VISITS} times for its row.`

/** A busy machine is slow, which is a figure and no reason to stop. */
const PATIENCE_MS = 120_000
const MODULE = 'using-the-pallet-truck'

const contentOf = (page: Page): Frame | undefined =>
  page.frames().find((frame) => frame.parentFrame()?.url().endsWith('~player'))

/** When the content was first painted, by the clock of this machine; null before. */
const paintedAt = (frame: Frame) =>
  frame
    .evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint')
      return paint ? performance.timeOrigin + paint.startTime : null
    })
    .catch(() => null)

async function untilPainted(page: Page, start: number): Promise<number> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await page.waitForTimeout(20)) {
    const frame = contentOf(page)
    const at = frame && (await paintedAt(frame))
    if (at) return at - start
  }
  throw new Error('The content did not appear.')
}

async function leave(page: Page) {
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await page.waitForURL(/\/sections\/[^/]+$/)
}

const open = (page: Page) => page.getByRole('link', { name: /^(Start|Continue) the course|^Look at it again/ })

async function times(page: Page, begin: () => Promise<unknown>): Promise<number[]> {
  const all: number[] = []
  for (let visit = 0; visit <= VISITS; visit += 1) {
    await open(page).waitFor()
    await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => {})
    const start = Date.now()
    const beginning = begin()
    all.push(await untilPainted(page, start))
    await beginning
    await leave(page)
  }
  return all.slice(1)
}

export async function run(context: BenchContext): Promise<BenchRow[]> {
  const [learner] = ACCOUNTS
  if (!learner) throw new Error('There is no learner.')
  const site = await startSite(context)
  const browser = await chromium.launch({ ...site.chromium, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
    page.setDefaultTimeout(PATIENCE_MS)
    await signIn(page, site.address, learner)
    await page.goto(`${site.address}/t/${learner.tenant}/modules/${MODULE}`)
    await page
      .getByRole('main')
      .getByRole('link', { name: /Course package/ })
      .first()
      .click()
    await open(page).waitFor()
    const address = `${page.url()}/play`
    context.log('by the button')
    const clicked = await times(page, () => open(page).click())
    context.log('by the address')
    const asked = await times(page, () => page.goto(address))
    const rowOf = (name: string, all: number[]): BenchRow => ({
      case: name,
      callers: 1,
      p50Ms: percentile(all, 0.5),
      p95Ms: percentile(all, 0.95),
    })
    return [rowOf('first content after the click', clicked), rowOf('first content by the address', asked)]
  } finally {
    await browser.close()
    await site.stop()
  }
}
