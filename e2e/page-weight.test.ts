import type { Page } from '@playwright/test'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, createModule, type TestMember, type TestTenant } from '@/test/factories'
import { saySomething } from '@/test/talk'
import { expect, test } from './fixtures'
import { publishPackage } from './scorm-package'

const LIMIT_BYTES = 250_000

const readBytes = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => new URL(entry.name).pathname.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  )

/** Opens the page as a first visit does and adds up the bodies of its scripts, compressed as they came. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  await page.goto(path)
  let bytes = 0
  // A page that is live never rests: it is there when no more scripts come.
  const isComplete = async () => {
    const before = bytes
    bytes = await readBytes(page)
    return bytes === before
  }
  await expect.poll(isComplete, { intervals: [1_000] }).toBe(true)
  return bytes
}

/** A question in the company's own conversation, and its confirmed answer. */
async function talk(tenant: TestTenant, asker: TestMember, answerer: TestMember) {
  const questionId = await saySomething(tenant, asker, { body: 'Where is the oven?', isQuestion: true })
  const answerId = await saySomething(tenant, answerer, { body: 'By the door.', replyToId: questionId })
  const db = tenantDb(tenant.id)
  await db.chatMessage.update({ where: { id: answerId }, data: { isConfirmedAnswer: true } })
  await db.chatMessage.update({ where: { id: questionId }, data: { answerId } })
}

test("learners' pages load at most 250 kB of script", async ({ page, tenant, signInAs }) => {
  test.slow()
  const author = await createMember(tenant, { role: 'OWNER' })
  const learner = await createMember(tenant)
  const module = await createModule(tenant, author, { title: 'Fire safety' })
  const [text, , quiz] = module.content.sections
  const course = await publishPackage(tenant, author)
  await talk(tenant, learner, author)
  await signInAs(learner)
  const base = `/t/${tenant.slug}`
  const sections = [text, quiz].map((section) => `/modules/${module.slug}/sections/${section?.id}`)
  const paths = ['', '/modules', `/modules/${module.slug}`, ...sections, '/certificates', '/notifications']
    .concat(['/chat', '/chat/company', '/radar', '/suggestions'])
    .concat(['/points', '/leaderboard', '/rewards', '/account', course.place, `${course.place}/play`])
  const weights: Record<string, number> = {}
  for (const path of paths) weights[path || '/'] = await scriptBytes(page, base + path)
  test.info().annotations.push({ type: 'bytes of script', description: JSON.stringify(weights) })
  expect(Object.entries(weights).filter(([, bytes]) => bytes > LIMIT_BYTES)).toEqual([])
})
