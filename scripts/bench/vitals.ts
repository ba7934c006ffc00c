import { chromium } from '@playwright/test'
import type { BenchContext, BenchRow } from './lib/bench'
import { percentile } from './lib/measure'
import { startSite } from './lib/site'
import { ACCOUNTS, type Account, openPage, readVitals, signIn, VISITS, watchVitals } from './lib/vitals-pages'

export const compared = `The production build with the demo data, opened in Chromium on this machine (1280 × 800), cache warm, one page at a time,
as a learner, an author and HR. Largest contentful paint: from the request of the page's own address to the last larger
paint. Slowest interaction: of the three or more clicks and keys on the page, the one that took longest from the input to
the next paint; Chromium counts in steps of 8 ms and none below 16. Each page is opened once before and ${VISITS} times for
its row.`

export async function run(context: BenchContext): Promise<BenchRow[]> {
  const site = await startSite(context)
  const browser = await chromium.launch({ ...site.chromium, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const rows: BenchRow[] = []
    for (const account of ACCOUNTS) rows.push(...(await measureAccount(browser, site.address, account, context.log)))
    return rows
  } finally {
    await browser.close()
    await site.stop()
  }
}

/** A busy machine is slow, which is a figure and no reason to stop. */
const PATIENCE_MS = 120_000

type Browser = Awaited<ReturnType<typeof chromium.launch>>

async function measureAccount(browser: Browser, address: string, account: Account, log: BenchContext['log']) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  context.setDefaultTimeout(PATIENCE_MS)
  await context.addInitScript(watchVitals)
  const page = await context.newPage()
  await signIn(page, address, account)
  const rows: BenchRow[] = []
  for (const { name, path, act } of account.pages) {
    log(`${account.who}: ${name}`)
    const paints: number[] = []
    const interactions: number[] = []
    for (let visit = 0; visit <= VISITS; visit += 1) {
      await openPage(page, `${address}/t/${account.tenant}${path}`)
      const paint = (await readVitals(page)).paint
      await act(page)
      const { interaction } = await readVitals(page)
      if (visit === 0) continue
      paints.push(paint)
      interactions.push(interaction)
    }
    rows.push(
      rowOf(`${account.who}, ${name}: largest contentful paint`, paints),
      rowOf(`${account.who}, ${name}: slowest interaction`, interactions),
    )
  }
  await context.close()
  return rows
}

const rowOf = (name: string, times: readonly number[]): BenchRow => ({
  case: name,
  callers: 1,
  p50Ms: percentile(times, 0.5),
  p95Ms: percentile(times, 0.95),
})
