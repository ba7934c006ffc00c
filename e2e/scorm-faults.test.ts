import type { BrowserContext, Page, Request } from '@playwright/test'
import { env } from '@/env'
import { createMember, type TestMember, type TestTenant } from '@/test/factories'
import { expect, test } from './fixtures'
import { OwnBrowser } from './own-browser'
import { freePort, kill, startServer } from './own-server'
import { contentOf, pagesUpTo, publishPackage, readRecord } from './scorm-package'

const COMMITS = '**/api/scorm/commit'

type Course = Awaited<ReturnType<typeof publishPackage>>
let course: Course
let learner: TestMember

async function prepare(tenant: TestTenant) {
  const author = await createMember(tenant, { role: 'OWNER' })
  learner = await createMember(tenant)
  course = await publishPackage(tenant, author)
}

async function play(page: Page, address = '', query = '') {
  await page.goto(`${address}${course.path}/play${query}`)
  return contentOf(page)
}

/** Turns pages as fast as a hand can't, and answers on which one it is. */
async function turnPages(page: Page, count: number): Promise<number> {
  const content = await contentOf(page)
  for (let turned = 0; turned < count; turned += 1) await content.getByRole('button', { name: 'Next page' }).click()
  return Number(await content.locator('output').textContent())
}

const pageOf = async (page: Page) => Number(await (await contentOf(page)).locator('output').textContent())
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 40_000 })
/** Sooner than the player would by itself, unless it just has. */
const tryAgain = (page: Page) =>
  page
    .getByRole('button', { name: 'Try again' })
    .click({ timeout: 1000 })
    .catch(() => undefined)
const someTime = (most: number) => Math.floor(Math.random() * most)

async function expectWhole(tenant: TestTenant, page: number) {
  const { state, places } = await readRecord(tenant, learner, course.sectionId)
  expect(places).toEqual(pagesUpTo(page))
  expect(state?.location).toBe(String(page))
  expect(state?.suspendData).toBe(`page=${page}`)
}

test('loses nothing when the server is killed at any moment', async ({ page, tenant, signInAs }) => {
  test.setTimeout(120_000)
  await prepare(tenant)
  const [port, contentPort] = [await freePort(), await freePort()]
  const address = `http://localhost:${port}`
  const settings = { APP_URL: address, CONTENT_URL: `http://localhost:${contentPort}` }
  let server = await startServer(port, settings)
  try {
    await signInAs(learner)
    await play(page, address)
    await turnPages(page, 3)
    // The commit of these may be under way, kept without an answer, or not sent yet.
    await (await contentOf(page)).evaluate(() => Object(self).api.LMSCommit(''))
    const turning = turnPages(page, 5)
    await new Promise((resolve) => setTimeout(resolve, someTime(150)))
    await kill(server)
    await turning
    await expect(page.getByText(/No connection\. Carry on: everything is kept/)).toBeVisible({ timeout: 20_000 })
    const reached = await turnPages(page, 2)
    server = await startServer(port, settings)
    await tryAgain(page)
    await saved(page)
    expect(reached).toBe(11)
    await expectWhole(tenant, reached)
    await page.reload()
    expect(await pageOf(page)).toBe(reached)
  } finally {
    await kill(server)
  }
})

test('loses nothing when the browser is killed, and says when it may keep nothing', async ({
  tenant,
  baseURL,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await prepare(tenant)
  const own = new OwnBrowser()
  const open = async (context: BrowserContext, query = '') => {
    await signInAs(learner, context)
    const page = context.pages()[0] ?? (await context.newPage())
    await play(page, baseURL, query)
    return page
  }
  try {
    let reached = 1
    for (const isHeard of [false, true]) {
      const context = await own.start()
      const page = await open(context)
      expect(await pageOf(page)).toBe(reached)
      // Unheard: nothing gets out. Heard: what has got out by then has.
      if (!isHeard) await context.route(COMMITS, () => undefined)
      reached = await turnPages(page, 4)
      await new Promise((resolve) => setTimeout(resolve, 20 + someTime(isHeard ? 2500 : 20)))
      await own.kill()
    }
    const page = await open(await own.start())
    expect(await pageOf(page)).toBe(reached)
    await saved(page)
    await expectWhole(tenant, reached)
    await own.kill()

    const context = await own.start({ deniedSite: env.CONTENT_URL ?? '' })
    // Nobody can say that the window from before is gone.
    const denied = await open(context, '?here=1')
    await expect(denied.getByText(/This browser lets us keep no copy/)).toBeVisible()
    await context.route(COMMITS, (route) => route.fulfill({ status: 503 }))
    reached = await turnPages(denied, 1)
    await expect(denied.getByText(/this browser keeps no copy\. Keep this window open/)).toBeVisible({
      timeout: 15_000,
    })
    await context.unroute(COMMITS)
    await tryAgain(denied)
    await saved(denied)
    await expectWhole(tenant, reached)
  } finally {
    await own.remove()
  }
})

test('loses nothing offline, signed out, with a wrong clock, and to commits out of order', async ({
  page,
  context,
  tenant,
  signInAs,
}) => {
  test.setTimeout(90_000)
  await prepare(tenant)
  await signInAs(learner)
  await play(page)
  const unheard: Request[] = []
  await context.route(COMMITS, (route, request) => {
    unheard.push(request)
    return route.fulfill({ status: 503 })
  })
  await turnPages(page, 2)
  await expect(page.getByText(/The server does not answer\. Carry on/)).toBeVisible({ timeout: 15_000 })
  await turnPages(page, 1)
  await context.setOffline(true)
  await context.unroute(COMMITS)
  await page.clock.setSystemTime(new Date('2031-01-01T12:00:00Z'))
  await turnPages(page, 2)
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Not everything is saved yet' })).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText(/is kept in this browser, and is saved the next time/)).toBeVisible()
  await page.close()
  await context.setOffline(false)

  // What had been tried before arrives now, late, backwards and twice, and signed by nothing but the window's token.
  for (const request of [...unheard, ...unheard].reverse()) {
    const answer = await page.context().request.post(request.url(), {
      data: request.postData() ?? '',
      headers: { 'content-type': 'text/plain', origin: new URL(env.CONTENT_URL ?? '').origin },
    })
    expect(answer.status()).toBe(200)
  }
  const again = await context.newPage()
  await play(again)
  expect(await pageOf(again)).toBe(6)
  await saved(again)
  await expectWhole(tenant, 6)

  await context.clearCookies()
  await turnPages(again, 1)
  await saved(again)
  await expectWhole(tenant, 7)
  const { calls } = await readRecord(tenant, learner, course.sectionId)
  expect(calls.every(({ receivedAt }) => receivedAt < new Date('2031-01-01'))).toBe(true)
})

test('keeps what two windows say apart, and large values whole', async ({ page, context, tenant, signInAs }) => {
  test.setTimeout(90_000)
  await prepare(tenant)
  await signInAs(learner)
  await play(page)
  await turnPages(page, 3)
  await saved(page)
  const second = await context.newPage()
  await second.goto(course.path)
  await expect(second.getByText(/open in another window/)).toBeVisible()
  await second.goto(`${course.path}/play`)
  await expect(second.getByRole('heading', { name: 'This course is open in another window' })).toBeVisible()
  await second.getByRole('button', { name: 'Continue here' }).click()
  expect(await pageOf(second)).toBe(4)
  // A tab behind another draws once a second, and by then it has heard that it is no longer the one.
  await page.bringToFront()
  await turnPages(page, 2)
  await expect(page.getByRole('heading', { name: 'You continue in another window' })).toBeVisible()
  await second.bringToFront()
  await turnPages(second, 1)
  await saved(second)
  await expectWhole(tenant, 5)
  const { calls } = await readRecord(tenant, learner, course.sectionId)
  expect(calls.some(({ isBranch }) => isBranch)).toBe(true)
  await page.close()

  let window = second
  const texts = ['a'.repeat(64_000), 'čž漢😀\u0000'.repeat(12_000), 'x'.repeat(1_000_000)]
  for (const text of texts) {
    const content = await contentOf(window)
    expect(await content.evaluate((value) => Object(self).api.LMSSetValue('cmi.suspend_data', value), text)).toBe(
      'true',
    )
    await window.close()
    window = await context.newPage()
    const next = await play(window)
    expect(await next.evaluate(() => Object(self).api.LMSGetValue('cmi.suspend_data'))).toBe(text)
  }
})
