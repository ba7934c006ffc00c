import type { Page } from '@playwright/test'
import { createMember, createModule } from '@/test/factories'
import { expect, test } from './fixtures'

const LIMIT_BYTES = 250_000

/** Loads the page as a first visit does and adds up the scripts as they came over the wire, compressed. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const scripts = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await session.detach()
  return bytes
}

test("learners' pages load at most 250 kB of script", async ({ page, tenant, signInAs }) => {
  const author = await createMember(tenant, { role: 'OWNER' })
  const learner = await createMember(tenant)
  const module = await createModule(tenant, author, { title: 'Fire safety' })
  const [text, , quiz] = module.content.sections
  await signInAs(learner)
  const base = `/t/${tenant.slug}`
  const paths = ['', '/modules', `/modules/${module.slug}`, '/certificates'].concat(
    [text, quiz].map((section) => `/modules/${module.slug}/sections/${section?.id}`),
  )
  const weights: Record<string, number> = {}
  for (const path of paths) weights[path || '/'] = await scriptBytes(page, base + path)
  test.info().annotations.push({ type: 'bytes of script', description: JSON.stringify(weights) })
  expect(Object.entries(weights).filter(([, bytes]) => bytes > LIMIT_BYTES)).toEqual([])
})
