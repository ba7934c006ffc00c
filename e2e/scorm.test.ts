import { createMember } from '@/test/factories'
import { manifestXml, zipOf } from '@/test/scorm-packages'
import { expect, test } from './fixtures'
import { contentOf, courseArchive, courseFiles, publishPackage, readRecord } from './scorm-package'

test('imports a package, publishes it, and a learner takes it to the certificate in two goes', async ({
  page,
  tenant,
  signInAs,
  expectAccessible,
  browser,
  baseURL,
}) => {
  test.slow()
  const author = await createMember(tenant, { role: 'OWNER' })
  const learner = await createMember(tenant)
  await signInAs(author)
  await page.goto(`/t/${tenant.slug}/authoring`)
  await page.getByRole('link', { name: 'New module' }).first().click()
  await expect(page.getByRole('heading', { name: 'New module' })).toBeVisible()
  await page.getByRole('textbox', { name: /^Title/ }).fill('Safe ovens')
  await page.getByRole('button', { name: 'Create and write' }).click()
  await page.getByRole('tab', { name: /Sections/ }).click()
  await page.getByRole('button', { name: 'Add a section' }).click()
  await page.getByRole('menuitem', { name: /^Course package/ }).click()
  await page.getByRole('textbox', { name: /^Title/ }).fill('The course')
  const file = { name: 'ovens.zip', mimeType: 'application/zip', buffer: await courseArchive() }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(page.getByText('Nothing is missing, and nothing speaks against it.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Versions' })).toBeVisible()
  const wrong = { name: 'notes.zip', mimeType: 'application/zip', buffer: await zipOf({ 'notes.txt': 'No course.' }) }
  await page.locator('input[type=file]').first().setInputFiles(wrong)
  await expect(page.getByRole('alert').filter({ hasText: 'notes.zip was not imported' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Safe ovens' }).first().click()

  await page.getByRole('link', { name: 'Preview' }).click()
  await page.getByRole('link', { name: 'Try it' }).click()
  await expect(page.getByText('Nothing is recorded')).toBeVisible()
  await (await contentOf(page)).getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await page.getByRole('link', { name: 'Back to writing' }).click()
  await page.getByRole('link', { name: 'Safe ovens' }).first().click()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Safe ovens: version 1 is published.')).toBeVisible()

  const reader = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' })
  await signInAs(learner, reader)
  const theirs = await reader.newPage()
  await theirs.goto(`/t/${tenant.slug}/modules`)
  await theirs
    .getByRole('link', { name: /Safe ovens/ })
    .first()
    .click()
  await theirs.getByRole('button', { name: 'Start' }).click()
  await expect(theirs.getByText('Not begun')).toBeVisible()
  await expectAccessible(theirs)
  const section = theirs.url()
  await theirs.getByRole('link', { name: 'Start the course' }).click()
  const content = await contentOf(theirs)
  await content.getByRole('button', { name: 'Next page' }).click()
  await expect(theirs.getByText('Saved', { exact: true })).toBeVisible()
  await expectAccessible(theirs)
  await theirs.getByRole('button', { name: 'Leave', exact: true }).click()

  await expect(theirs.getByText('In progress')).toBeVisible()
  await theirs.getByRole('link', { name: 'Continue the course' }).click()
  const again = await contentOf(theirs)
  await expect(again.locator('output')).toHaveText('2')
  await again.getByRole('button', { name: 'Finish' }).click()
  await theirs.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(theirs.getByRole('definition').filter({ hasText: 'Completed' })).toBeVisible()
  await expect(theirs.getByText('80 %')).toBeVisible()
  await expect(theirs.getByText('2 minutes')).toBeVisible()
  await expect(theirs.getByText('You have completed this module')).toBeVisible()
  await theirs.getByRole('button', { name: 'Start again' }).click()
  await expect(theirs.getByText('Start again from the beginning?')).toBeVisible()
  await expectAccessible(theirs)
  await theirs.goto(`/t/${tenant.slug}/certificates`)
  await expect(theirs.getByText('Safe ovens').first()).toBeVisible()
  await reader.close()

  await page.goto(`${section}/learners`)
  await expect(page.getByRole('link', { name: `Show the record of ${learner.name}` })).toBeVisible()
  await expectAccessible(page)
  await page.getByText('Questions', { exact: true }).click()
  await expect(page.getByText('0 of 1 (0 %)').filter({ visible: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByText('Learners', { exact: true }).last().click()
  await page.getByRole('link', { name: `Show the record of ${learner.name}` }).click()
  await expect(page.getByText('By the rule, this attempt is complete.')).toBeVisible()
  await page
    .getByRole('button', { name: /^Show all/ })
    .first()
    .click()
  await expect(page.getByText('cmi.interactions.0.id = Which-glove')).toBeVisible()
  await expectAccessible(page)
})

test('leads through several activities on a phone by keyboard, and starts again when it is asked to', async ({
  page,
  tenant,
  signInAs,
  expectAccessible,
}) => {
  test.slow()
  const author = await createMember(tenant, { role: 'OWNER' })
  const learner = await createMember(tenant)
  const item = (number: number) =>
    `<item identifier="i${number}" identifierref="r1"><title>Lesson ${number}</title></item>`
  const archive = await zipOf({
    ...courseFiles,
    'imsmanifest.xml': manifestXml({ items: item(1) + item(2) }),
  })
  const course = await publishPackage(tenant, author, archive)
  await signInAs(learner)
  await page.setViewportSize({ width: 360, height: 720 })
  await page.goto(`${course.path}/play`)
  const lesson = await contentOf(page)
  await lesson.getByRole('button', { name: 'Next page' }).click()
  const activities = page.getByRole('button', { name: 'Activities' })
  await activities.press('Enter')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(activities).toBeFocused()
  await activities.press('Enter')
  const [first, second] = [1, 2].map((number) =>
    page.getByRole('dialog').getByRole('button', { name: new RegExp(`^Lesson ${number}`) }),
  )
  await expect(first ?? page.getByRole('dialog')).toHaveAttribute('aria-current', 'step')
  await second?.press('Enter')
  await expect.poll(() => lesson.isDetached()).toBe(true)
  const content = await contentOf(page)
  await expect(content.locator('output')).toHaveText('1')
  await content.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('button', { name: 'Leave', exact: true }).press('Enter')
  await expect(page.getByText(/Lesson 1 · in progress/)).toBeVisible()
  await expect(page.getByText(/Lesson 2 · completed · 80 %/)).toBeVisible()

  await page.getByRole('button', { name: 'Start again' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Start again' }).click()
  await expect((await contentOf(page)).locator('output')).toHaveText('1')
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(page.getByText(/Lesson 2 · not begun/)).toBeVisible()
  await expect(page.getByText('80 %')).toBeVisible()
  const { places } = await readRecord(tenant, learner, course.sectionId)
  expect(places).toEqual([2])
})
