import { createMember } from '@/test/factories'
import { expect, test } from './fixtures'

test('a suggestion that others vote for becomes a module, and who voted hears of it', async ({
  page,
  tenant,
  signInAs,
  expectAccessible,
  browser,
  baseURL,
}) => {
  const author = await createMember(tenant, { name: 'Avgust Author' })
  const voter = await createMember(tenant, { name: 'Vesna Voter' })
  const admin = await createMember(tenant, { name: 'Ana Admin', role: 'ADMIN' })
  await signInAs(author)
  await page.goto(`/t/${tenant.slug}/suggestions`)
  await expect(page.getByRole('heading', { name: 'No suggestions yet' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'New suggestion' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^What should there be/ }).fill('Feeding the sourdough')
  await dialog.getByRole('textbox', { name: /^What is it needed for/ }).fill('It died twice over a weekend.')
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'No suggestions yet' })).toBeVisible()
  await page.getByRole('button', { name: 'New suggestion' }).first().click()
  await expect(dialog.getByRole('textbox', { name: /^What should there be/ })).toHaveValue('Feeding the sourdough')
  await dialog.getByRole('button', { name: 'Make the suggestion' }).click()
  await expect(page.getByRole('heading', { name: 'Feeding the sourdough' })).toBeVisible()
  await expectAccessible(page)

  const other = await browser.newContext({ baseURL: baseURL ?? '' })
  await signInAs(voter, other)
  const theirs = await other.newPage()
  await theirs.goto(`/t/${tenant.slug}/suggestions`)
  await expect(theirs.getByRole('link', { name: 'Feeding the sourdough' })).toBeVisible()
  await theirs.getByRole('button', { name: 'New suggestion' }).click()
  await theirs.getByRole('textbox', { name: /^What should there be/ }).fill('feeding sourdough')
  await theirs.getByRole('dialog').getByRole('button', { name: 'Vote for “Feeding the sourdough”' }).click()
  await expect(theirs.getByRole('heading', { name: 'Feeding the sourdough' })).toBeVisible()
  await expect(theirs.getByRole('button', { name: /2 votes/, pressed: true })).toBeVisible()
  await theirs.getByRole('combobox', { name: 'Write a comment' }).fill('Please with pictures.')
  await theirs.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(theirs.getByText('Please with pictures.')).toBeVisible()

  const office = await browser.newContext({ baseURL: baseURL ?? '' })
  await signInAs(admin, office)
  const queue = await office.newPage()
  await queue.goto(`/t/${tenant.slug}/suggestions`)
  await expect(queue.getByRole('link', { name: 'Feeding the sourdough' })).toBeVisible()
  await queue.keyboard.press('?')
  await expect(queue.getByRole('dialog', { name: 'Keys of the board' })).toBeVisible()
  await queue.keyboard.press('Escape')
  await expect(queue.getByRole('dialog')).toBeHidden()
  await queue.keyboard.press('j')
  await expect(queue.getByRole('link', { name: 'Feeding the sourdough' })).toBeFocused()
  await queue.keyboard.press('a')
  await queue.getByRole('dialog').getByRole('textbox').fill('Needed on every shift.')
  await expectAccessible(queue)
  await queue.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
  await expect(queue.getByText('“Feeding the sourdough” is approved.')).toBeVisible()

  await queue.goto(`/t/${tenant.slug}/suggestions?status=APPROVED`)
  await expect(queue.getByText('Needed on every shift.')).toBeVisible()
  await queue.getByRole('link', { name: 'Feeding the sourdough' }).focus()
  await queue.keyboard.press('c')
  await expect(queue.getByRole('dialog').getByText('Avgust Author earns 150 points.')).toBeVisible()
  await expectAccessible(queue)
  await queue.getByRole('dialog').getByRole('button', { name: 'Make a module of it' }).click()
  await expect(queue.getByRole('link', { name: 'From a suggestion by Avgust Author' })).toBeVisible()

  await queue.getByRole('tab', { name: /Sections/ }).click()
  await queue.getByRole('button', { name: 'Add a section' }).click()
  await queue.getByRole('menuitem', { name: /^Text To read/ }).click()
  await queue.getByRole('textbox', { name: /^Title/ }).fill('Every evening')
  await queue.getByRole('textbox', { name: 'Text', exact: true }).fill('Flour and water in equal parts.')
  await expect(queue.getByText('Everything is saved')).toBeVisible()
  await queue.getByRole('link', { name: 'Feeding the sourdough' }).first().click()
  await queue.getByRole('button', { name: 'Publish' }).click()
  await queue.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await expect(queue.getByText('Feeding the sourdough: version 1 is published.')).toBeVisible()

  const news = theirs.getByRole('link', { name: 'Now a module: Feeding the sourdough' })
  await expect(async () => {
    await theirs.goto(`/t/${tenant.slug}/notifications`)
    await expect(news).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await news.click()
  await expect(theirs.getByRole('heading', { name: 'Feeding the sourdough' })).toBeVisible()

  await page.goto(`/t/${tenant.slug}/points`)
  await expect(page.getByText('Your suggestion “Feeding the sourdough” became a module')).toBeVisible()
})
