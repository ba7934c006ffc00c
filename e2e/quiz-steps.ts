import { expect, type Page } from '@playwright/test'
import { sampleQuiz } from '@/test/factories'

type QuestionType = (typeof sampleQuiz.questions)[number]['type']

/** The button of one option. */
export const optionOf = (page: Page, type: QuestionType, name: string) =>
  page.getByRole(type === 'MULTIPLE_CHOICE' ? 'checkbox' : 'radio', { name, exact: true })

/** Answers the sample quiz rightly from the question shown, up to and without submitting. */
export async function answerSampleQuiz(page: Page, questions = sampleQuiz.questions): Promise<void> {
  for (const [index, question] of questions.entries()) {
    await expect(page.getByRole('heading', { name: question.prompt })).toBeVisible()
    for (const option of question.options.filter(({ isCorrect }) => isCorrect)) {
      await optionOf(page, question.type, option.text).check()
    }
    if (index < questions.length - 1) await page.getByRole('button', { name: 'Next', exact: true }).click()
  }
}
