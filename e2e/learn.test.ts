import { createMember, createModule, sampleQuiz } from '@/test/factories'
import { expect, test } from './fixtures'
import { answerSampleQuiz, optionOf } from './quiz-steps'

test('takes a module to its certificate, which a stranger verifies', async ({
  page,
  tenant,
  signInAs,
  expectAccessible,
  browser,
  baseURL,
}) => {
  const author = await createMember(tenant, { role: 'OWNER' })
  const learner = await createMember(tenant, { name: 'Črt Žagar' })
  await createModule(tenant, author, { title: 'Fire safety' })
  await signInAs(learner)

  await page.goto(`/t/${tenant.slug}`)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Modules', exact: true }).click()
  await page.getByRole('searchbox').fill('f')
  await expect(page.getByRole('link', { name: /Fire safety/ }).first()).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('link', { name: /Fire safety/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Fire safety', level: 1 })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { name: 'Why it matters' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Done, next' }).click()
  await expect(page.getByRole('heading', { name: 'How it is done' })).toBeVisible()

  await page.goto(`/t/${tenant.slug}`)
  await expect(page.getByText('33 %')).toBeVisible()
  await page
    .getByRole('link', { name: /Continue/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'How it is done' })).toBeVisible()
  await page.getByRole('button', { name: 'Done, next' }).click()

  await expect(page.getByRole('heading', { name: 'Check yourself' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Start the quiz' }).click()
  await answerSampleQuiz(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Check and submit' }).first().click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'You have passed' })).toBeVisible()
  await expect(page.getByText('Two and two is four.')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'See your certificate' }).click()
  await expect(page.getByText('Črt Žagar').last()).toBeVisible()
  await expectAccessible(page)
  const pdf = await page.request.get(`${page.url()}/pdf`)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  const code = /CERT-\d{4}-[0-9A-HJKMNP-TV-Z]{10}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? ''

  const stranger = await browser.newContext({ baseURL: baseURL ?? '' })
  const theirs = await stranger.newPage()
  await theirs.goto(`/verify/${code}`)
  await expect(theirs.getByText('This certificate is valid.')).toBeVisible()
  await expect(theirs.getByText('Črt Žagar')).toBeVisible()
  await expectAccessible(theirs)
  await theirs.goto('/verify/CERT-2026-0000000000')
  await expect(theirs.getByText('Črt Žagar')).toHaveCount(0)
  await stranger.close()
})

test('a second tab cannot start an extra attempt', async ({ page, context, tenant, signInAs }) => {
  const author = await createMember(tenant, { role: 'OWNER' })
  const learner = await createMember(tenant)
  const module = await createModule(tenant, author, {
    sections: [{ title: 'Check yourself', quiz: { ...sampleQuiz, maxAttempts: 1 } }],
  })
  await signInAs(learner)
  const address = `/t/${tenant.slug}/modules/${module.slug}/sections/${module.content.sections[0]?.id}`
  const second = await context.newPage()
  await Promise.all([page.goto(address), second.goto(address)])
  await page.getByRole('button', { name: 'Start the quiz' }).click()
  await expect(page).toHaveURL(/\/attempts\//)
  await second.getByRole('button', { name: 'Start the quiz' }).click()
  await expect(second).toHaveURL(/\/attempts\//)
  expect(new URL(second.url()).pathname).toBe(new URL(page.url()).pathname)

  // A tab behind another draws once a second.
  await page.bringToFront()
  await answerSampleQuiz(page)
  await page.getByRole('button', { name: 'Check and submit' }).first().click()
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'You have passed' })).toBeVisible()
  await second.goto(address)
  await expect(second.getByText('You have passed this quiz')).toBeVisible()
  await expect(second.getByRole('button', { name: /Start/ })).toHaveCount(0)
})

test('takes a quiz by the keyboard alone', async ({ page, tenant, signInAs }) => {
  const author = await createMember(tenant, { role: 'OWNER' })
  const learner = await createMember(tenant)
  const module = await createModule(tenant, author, { sections: [{ title: 'Check yourself', quiz: sampleQuiz }] })
  await signInAs(learner)
  await page.goto(`/t/${tenant.slug}/modules/${module.slug}/sections/${module.content.sections[0]?.id}`)
  await page.getByRole('button', { name: 'Start the quiz' }).press('Enter')
  for (const { prompt, options, type } of sampleQuiz.questions) {
    await expect(page.getByRole('heading', { name: prompt })).toBeVisible()
    for (const [index, { text, isCorrect }] of options.entries()) {
      if (!isCorrect) continue
      await page.keyboard.press(`${index + 1}`)
      await expect(optionOf(page, type, text)).toBeChecked()
    }
    await page.keyboard.press('ArrowRight')
  }
  await page.getByRole('button', { name: 'Submit', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'You have passed' })).toBeVisible()
})
