import { createMember, createModule, sampleQuiz } from '@/test/factories'
import { expect, test } from './fixtures'
import { freePort, kill, startServer } from './own-server'
import { answerSampleQuiz, optionOf } from './quiz-steps'

test('goes on with every answer after the server was killed in the middle of a quiz', async ({
  page,
  tenant,
  signInAs,
}) => {
  test.setTimeout(120_000)
  const author = await createMember(tenant, { role: 'OWNER' })
  const learner = await createMember(tenant)
  const module = await createModule(tenant, author, { sections: [{ title: 'Check yourself', quiz: sampleQuiz }] })
  const [first, second, third] = sampleQuiz.questions
  const port = await freePort()
  let server = await startServer(port)
  try {
    await signInAs(learner)
    const section = `/t/${tenant.slug}/modules/${module.slug}/sections/${module.content.sections[0]?.id}`
    await page.goto(`http://localhost:${port}${section}`)
    await page.getByRole('button', { name: 'Start the quiz' }).click()
    await optionOf(page, 'SINGLE_CHOICE', 'Four').check()
    await expect(page.getByText('All answers saved')).toBeVisible()

    await kill(server)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(page.getByRole('heading', { name: second?.prompt ?? '' })).toBeVisible()
    await optionOf(page, 'MULTIPLE_CHOICE', 'Two').check()
    await expect(page.getByText('No connection to the server')).toBeVisible({ timeout: 20_000 })

    server = await startServer(port)
    await expect(page.getByText('All answers saved')).toBeVisible({ timeout: 40_000 })
    await page.reload()
    await page.getByRole('button', { name: /Question 1/ }).click()
    await expect(page.getByRole('heading', { name: first?.prompt ?? '' })).toBeVisible()
    await expect(optionOf(page, 'SINGLE_CHOICE', 'Four')).toBeChecked()
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(optionOf(page, 'MULTIPLE_CHOICE', 'Two')).toBeChecked()
    await answerSampleQuiz(
      page,
      [second, third].filter((question) => question !== undefined),
    )
    await page.getByRole('button', { name: 'Check and submit' }).first().click()
    await page.getByRole('button', { name: 'Submit', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'You have passed' })).toBeVisible()
  } finally {
    await kill(server)
  }
})
