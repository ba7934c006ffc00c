import type { PublishedQuestion } from '@/features/module/schema'
import type { GivenAnswer } from '@/features/quiz/schema'
import { callerFor } from './caller'
import { createModule, sampleQuiz, type TestMember, type TestTenant } from './factories'
import type { QuizInput } from './module-rows'

/** A published module whose one section is this quiz: four points in three questions unless told otherwise. */
export async function createQuizModule(tenant: TestTenant, author: TestMember, quiz: Partial<QuizInput> = {}) {
  const module = await createModule(tenant, author, { sections: [{ title: 'Quiz', quiz: { ...sampleQuiz, ...quiz } }] })
  const [section] = module.content.sections
  if (!section?.quiz) throw new Error('The module has no quiz')
  return {
    ...module,
    ref: { moduleId: module.id, sectionId: section.id },
    address: { slug: module.slug, sectionId: section.id },
    quiz: section.quiz,
  }
}

export type QuizModule = Awaited<ReturnType<typeof createQuizModule>>

const rightOptionIds = ({ options }: PublishedQuestion) =>
  options.filter(({ isCorrect }) => isCorrect).map(({ id }) => id)

type Answering = { questions?: readonly PublishedQuestion[]; revision?: number }

/** The right answer to each of the questions. */
export const rightAnswers = ({ quiz }: QuizModule, { questions = quiz.questions, revision = 1 }: Answering = {}) =>
  questions.map(
    (question): GivenAnswer => ({
      questionId: question.id,
      optionIds: rightOptionIds(question),
      isFlagged: false,
      revision,
    }),
  )

/** Starts as the member; `at` sets the server's clock. */
export async function startQuiz(member: TestMember, module: QuizModule, at?: Date) {
  const { attemptId } = await callerFor(member, at ? { now: at } : {}).quiz.start(module.ref)
  return attemptId
}

/** How each of them was refused; 'ANSWERED' where it was not. */
export async function refusalsOf(asked: readonly Promise<unknown>[]): Promise<string[]> {
  const results = await Promise.allSettled(asked)
  return results.map((result) => (result.status === 'rejected' ? result.reason.code : 'ANSWERED'))
}
