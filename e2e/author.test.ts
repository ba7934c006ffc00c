import { createMember } from '@/test/factories'
import { expect, test } from './fixtures'

test('writes a module with a text and a quiz, previews and publishes it, and a learner finds it', async ({
  page,
  tenant,
  signInAs,
  expectAccessible,
  browser,
  baseURL,
}) => {
  const mentor = await createMember(tenant, { name: 'Mira Mentor', permissions: ['MANAGE_OWN_MODULES'] })
  const learner = await createMember(tenant)
  await signInAs(mentor)
  await page.goto(`/t/${tenant.slug}/authoring`)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'New module' }).first().click()
  await expect(page.getByRole('heading', { name: 'New module' })).toBeVisible()
  await page.getByRole('textbox', { name: /^Title/ }).fill('Safe ladders')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Create and write' }).click()
  await expect(page.getByRole('heading', { name: 'Safe ladders' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('tab', { name: /Sections/ }).click()
  await page.getByRole('button', { name: 'Add a section' }).click()
  await page.getByRole('menuitem', { name: /^Text To read/ }).click()
  await page.getByRole('textbox', { name: /^Title/ }).fill('Before you climb')
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Check every rung before you climb.')
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Safe ladders' }).first().click()
  await expect(page.getByRole('heading', { name: 'Safe ladders' })).toBeVisible()

  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click()
  await page.getByRole('tab', { name: /Sections/ }).click()
  await page.getByRole('button', { name: 'Add a section' }).click()
  await page.getByRole('menuitem', { name: /^Quiz/ }).click()
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByRole('menuitem', { name: /^True or false/ }).click()
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('A ladder with a cracked rung may be used.')
  await page.getByRole('radio', { name: 'Answer 2 is right' }).check()
  await expect(page.getByText('Everything is saved')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Safe ladders' }).first().click()
  await expect(page.getByRole('heading', { name: 'Safe ladders' })).toBeVisible()

  await page.getByRole('link', { name: 'Preview' }).click()
  await expect(page.getByText('Check every rung before you climb.')).toBeVisible()
  await page.getByRole('link', { name: 'Back to writing' }).click()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Safe ladders: version 1 is published.')).toBeVisible()

  const reader = await browser.newContext({ baseURL: baseURL ?? '' })
  await signInAs(learner, reader)
  const theirs = await reader.newPage()
  await theirs.goto(`/t/${tenant.slug}`)
  await theirs
    .getByRole('link', { name: /Safe ladders/ })
    .first()
    .click()
  await theirs.getByRole('button', { name: 'Start' }).click()
  await expect(theirs.getByText('Check every rung before you climb.')).toBeVisible()
  await reader.close()
})
