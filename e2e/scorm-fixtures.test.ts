import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame, Page } from '@playwright/test'
import { env } from '@/env'
import { createMember } from '@/test/factories'
import { expect, test } from './fixtures'
import { publishPackage, readRecord } from './scorm-package'

/** Rustici's golf samples that talk with the platform: by what they are complete, whatever their author chose. */
const GOLF = [
  'RuntimeBasicCalls_SCORM12',
  'RuntimeBasicCalls_SCORM20043rdEdition',
  'RunTimeAdvancedCalls_SCORM20043rdEdition',
  'RuntimeMinimumCalls_SCORM12',
  'RuntimeMinimumCalls_SCORM20043rdEdition',
  'SequencingForcedSequential_SCORM20043rdEdition',
  'SequencingPostTestRollup_SCORM20043rdEdition',
  'SequencingPreOrPostTestRollup_SCORM20043rdEdition',
  'SequencingRandomTest_SCORM20043rdEdition',
]

/** Those that lead through all that they have. */
const WHOLE = /SequencingForcedSequential|SequencingPostTestRollup/

const PLAYER = '~player'

/** The document of the activity on the screen; null while there is none. */
const activityOf = (page: Page): Frame | null =>
  page.frames().find((frame) => frame.parentFrame()?.url().endsWith(PLAYER)) ?? null

/** Its number, so that one tells when another has taken its place. */
async function mark(frame: Frame | null): Promise<string | null> {
  return (
    frame
      ?.evaluate(() => {
        const own: { golf?: string } & typeof globalThis = globalThis
        own.golf ??= String(performance.timeOrigin)
        return document.readyState === 'complete' && !location.href.startsWith('about:') ? own.golf : null
      })
      .catch(() => null) ?? null
  )
}

async function nextActivity(page: Page, before: string | null): Promise<Frame | null> {
  const isEnd = () => page.getByRole('heading', { name: /end of the course|Choose an activity/ }).isVisible()
  await expect
    .poll(async () => (await isEnd()) || ![before, null].includes(await mark(activityOf(page))), { timeout: 20_000 })
    .toBe(true)
  return (await isEnd()) ? null : activityOf(page)
}

/** Goes through the pages of one activity, and through its test with the right answers. */
async function goThrough(page: Page, activity: Frame): Promise<void> {
  await activity.evaluate(() => {
    const button = () => document.querySelector<HTMLInputElement>('#butNext')
    for (let turned = 0; turned < 40 && button()?.disabled === false; turned += 1) button()?.click()
  })
  const hasTest = (frame: Frame) => frame.url().includes('assessmenttemplate') && frame !== page.mainFrame()
  const isTest = await activity.evaluate(() =>
    [location.href, ...Array.from(document.querySelectorAll('iframe'), ({ src }) => src)].some((address) =>
      address.includes('assessmenttemplate'),
    ),
  )
  if (!isTest) return
  await expect
    .poll(async () => {
      const frame = page.frames().find(hasTest)
      return frame?.evaluate(() => {
        for (const right of document.querySelectorAll('.correctAnswer')) {
          const field = right.querySelector('input')
          if (field?.type === 'radio') field.checked = true
          else if (field) field.value = /\((\d+)\)/.exec(right.textContent ?? '')?.[1] ?? ''
        }
        const submit = document.querySelector<HTMLInputElement>('input[value="Submit Answers"]')
        submit?.click()
        return document.body?.textContent?.includes('Score: 100') ?? false
      })
    })
    .toBe(true)
}

/** To the next one by the platform's own means; false when there is none. */
async function moveOn(page: Page): Promise<boolean> {
  const forward = page.getByRole('button', { name: 'Continue', exact: true })
  const open = page
    .getByRole('navigation', { name: 'Activities' })
    .locator('button:enabled:not([aria-current])')
    .filter({ hasText: 'not begun' })
  const unseen = page.getByRole('button', { name: /not begun$/ })
  let step: 'forward' | 'choose' | 'end' | null = null
  const findStep = async () => {
    if ((await forward.count()) > 0 && (await forward.isEnabled())) step = 'forward'
    else if ((await open.count()) > 0) step = 'choose'
    else if ((await unseen.count()) === 0) step = 'end'
    return step
  }
  // What becomes possible is said a moment after the content has said its own.
  await expect
    .poll(findStep, { timeout: 4000 })
    .not.toBeNull()
    .catch(() => undefined)
  if (step === 'forward') await forward.click()
  else if (step === 'choose') await open.first().click()
  else return false
  return true
}

/** Plays up to so many activities; true at the end of the course. */
async function playOn(page: Page, activities: number): Promise<boolean> {
  let before: string | null = null
  for (let played = 0; played < activities; played += 1) {
    const activity = await nextActivity(page, before)
    if (activity) await goThrough(page, activity)
    before = activity ? await mark(activity) : before
    if (!(await moveOn(page))) return true
  }
  return false
}

async function leave(page: Page) {
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(page).toHaveURL(/\/sections\/[^/]+$/)
}

for (const name of GOLF) {
  test(`plays ${name} to its end, resumed in between`, async ({ page, tenant, signInAs }) => {
    test.skip(!env.SCORM_FIXTURES, 'SCORM_FIXTURES names no folder of packages')
    test.setTimeout(120_000)
    const archive = await readFile(join(env.SCORM_FIXTURES ?? '', `${name}.zip`))
    const author = await createMember(tenant, { role: 'OWNER' })
    const learner = await createMember(tenant)
    const course = await publishPackage(tenant, author, archive)
    await signInAs(learner)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto(`${course.path}/play`)
    const isOver = await playOn(page, 2)
    await leave(page)
    await page.getByRole('link', { name: /Continue the course|Look at it again/ }).click()
    if (!isOver) await playOn(page, 40)
    else await nextActivity(page, null)
    await leave(page)
    await expect(page.getByText(/^(Completed|Passed)$/).first()).toBeVisible()
    if (WHOLE.test(name)) await expect(page.getByText('not begun')).toHaveCount(0)
    const { state } = await readRecord(tenant, learner, course.sectionId)
    expect(state).toBeDefined()
  })
}
