import superjson from 'superjson'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PublishedModule } from '@/features/module/schema'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { createQuizModule, type QuizModule, rightAnswers, startQuiz } from '@/test/quiz-scene'
import { countStatements } from '../../../scripts/bench/lib/measure'

let tenant: TestTenant
let author: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
})

const db = () => tenantDb(tenant.id)
const quizModule = (quiz: Parameters<typeof createQuizModule>[2] = {}) => createQuizModule(tenant, author, quiz)

/** Writes the next version, as publishing does. */
async function publish(module: QuizModule, change: (content: PublishedModule) => PublishedModule) {
  const content = change(structuredClone(module.content))
  const { version } = await db().module.update({
    where: { id: module.id },
    data: { version: { increment: 1 } },
    select: { version: true },
  })
  await db().moduleChangeLog.create({ data: { id: newId(), moduleId: module.id, version, content } })
}

const withQuiz = (change: (quiz: QuizModule['quiz']) => QuizModule['quiz'] | null) => (content: PublishedModule) => ({
  ...content,
  sections: content.sections.map((section) => ({ ...section, quiz: section.quiz && change(section.quiz) })),
})

/** Everything a learner's browser can ask for about this module. */
async function everythingAbout(member: TestMember, module: QuizModule) {
  const { quiz, enrollment, certificate } = callerFor(member)
  const history = await quiz.attempts(module.address)
  return superjson.stringify([
    history,
    await quiz.overview(module.address),
    await quiz.start(module.ref).catch(() => null),
    ...(await Promise.all(history.items.map(({ id }) => quiz.attempt({ attemptId: id })))),
    await enrollment.openSection(module.ref),
    await enrollment.section(module.address),
    await enrollment.module({ slug: module.slug }),
    await enrollment.explain({ moduleId: module.id }),
    await enrollment.home(),
    await enrollment.catalogue({}),
    await certificate.list({}),
  ])
}

const SECRET = /isCorrect|explanation|can be halved|Two and two is four/

describe('right answers and explanations', () => {
  it('reach no browser while the attempt is under way', async () => {
    const member = await createMember(tenant)
    const module = await quizModule()
    const attemptId = await startQuiz(member, module)
    const running = [
      await callerFor(member).quiz.attempt({ attemptId }),
      await callerFor(member).quiz.save({ attemptId, answers: rightAnswers(module) }),
      await callerFor(member)
        .quiz.submit({ attemptId, isTimeUp: true })
        .catch(() => null),
    ]
    expect(running[0]).toMatchObject({ status: 'OPEN', questions: { length: 3 } })
    expect(superjson.stringify(running)).not.toMatch(SECRET)
    expect(await everythingAbout(member, module)).not.toMatch(SECRET)
  })

  it('are shown after the submission, but not while another attempt is under way', async () => {
    const member = await createMember(tenant)
    const module = await quizModule({ reviewPolicy: 'AFTER_SUBMIT' })
    const { quiz } = callerFor(member)
    const attemptId = await startQuiz(member, module)
    const { attempt } = await quiz.submit({ attemptId, answers: rightAnswers(module).slice(0, 1) })
    expect(attempt).toMatchObject({
      review: 'SHOWN',
      questions: [
        { earnedPoints: 2, explanation: 'Two and two is four.', chosen: { length: 1 } },
        { earnedPoints: 0 },
        { earnedPoints: 0 },
      ],
    })
    const secondId = await startQuiz(member, module)
    expect(await quiz.attempt({ attemptId })).toMatchObject({ review: 'WHILE_OPEN', questions: null })
    expect(await everythingAbout(member, module)).not.toMatch(SECRET)
    await quiz.submit({ attemptId: secondId })
    expect(await quiz.attempt({ attemptId })).toMatchObject({ review: 'SHOWN' })
  })

  it('wait for a pass or the last attempt when the policy says so', async () => {
    const member = await createMember(tenant)
    const { quiz } = callerFor(member)
    const failing = await quizModule({ reviewPolicy: 'AFTER_PASS', maxAttempts: 2 })
    const first = await startQuiz(member, failing)
    const { attempt } = await quiz.submit({ attemptId: first })
    expect(attempt).toMatchObject({ review: 'AFTER_PASS', questions: null })
    const last = await startQuiz(member, failing)
    expect(await quiz.attempt({ attemptId: first })).toMatchObject({ review: 'WHILE_OPEN' })
    expect(await everythingAbout(member, failing)).not.toMatch(SECRET)
    await quiz.submit({ attemptId: last })
    expect(await quiz.attempt({ attemptId: first })).toMatchObject({ review: 'SHOWN' })

    const passing = await quizModule({ reviewPolicy: 'AFTER_PASS' })
    const failed = await startQuiz(member, passing)
    await quiz.submit({ attemptId: failed })
    await quiz.submit({ attemptId: await startQuiz(member, passing), answers: rightAnswers(passing) })
    expect(await quiz.attempt({ attemptId: failed })).toMatchObject({ review: 'SHOWN' })
  })

  it('are never shown when the policy says never', async () => {
    const member = await createMember(tenant)
    const module = await quizModule({ reviewPolicy: 'NEVER' })
    const attemptId = await startQuiz(member, module)
    const { attempt } = await callerFor(member).quiz.submit({ attemptId, answers: rightAnswers(module) })
    expect(attempt).toMatchObject({ score: 100, review: 'NEVER', questions: null })
    expect(await everythingAbout(member, module)).not.toMatch(SECRET)
  })
})

describe('what is published later', () => {
  it('changes neither the questions nor the scoring nor the rules of an attempt under way', async () => {
    const member = await createMember(tenant)
    const module = await quizModule({ passingScore: 75, timeLimitSeconds: 600 })
    const attemptId = await startQuiz(member, module)
    const before = await callerFor(member).quiz.attempt({ attemptId })
    await publish(
      module,
      withQuiz((quiz) => ({
        ...quiz,
        title: 'Harder',
        passingScore: 100,
        timeLimitSeconds: 1,
        reviewPolicy: 'NEVER',
        questions: quiz.questions.slice(1).map((question) => ({
          ...question,
          prompt: 'Rewritten',
          points: 50,
          options: question.options.map((option) => ({ ...option, isCorrect: !option.isCorrect })),
        })),
      })),
    )
    const after = await callerFor(member).quiz.attempt({ attemptId })
    expect(after).toEqual({ ...before, now: after.now })
    const { attempt } = await callerFor(member).quiz.submit({ attemptId, answers: rightAnswers(module).slice(0, 2) })
    expect(attempt).toMatchObject({ score: 75, hasPassed: true, passingScore: 75, review: 'SHOWN', title: 'Quiz' })
    const progress = await db().sectionProgress.findFirst({ where: { membershipId: member.id } })
    expect(progress).toMatchObject({ sectionId: module.ref.sectionId, completedAt: expect.any(Date) })
  })

  it('may take the quiz away: the attempt is still scored and shown', async () => {
    const member = await createMember(tenant)
    const module = await quizModule()
    const attemptId = await startQuiz(member, module)
    await publish(module, (content) => ({ ...content, sections: [] }))
    const { attempt } = await callerFor(member).quiz.submit({ attemptId, answers: rightAnswers(module) })
    expect(attempt).toMatchObject({ score: 100, hasPassed: true, step: null, place: { sectionId: null } })
  })

  it('counts for the next attempt', async () => {
    const member = await createMember(tenant)
    const module = await quizModule({ maxAttempts: 1 })
    await callerFor(member).quiz.submit({ attemptId: await startQuiz(member, module) })
    await publish(
      module,
      withQuiz((quiz) => ({ ...quiz, maxAttempts: 2, questions: quiz.questions.slice(0, 1) })),
    )
    const attempt = await callerFor(member).quiz.attempt({ attemptId: await startQuiz(member, module) })
    expect(attempt).toMatchObject({ number: 2, questions: { length: 1 } })
  })
})

describe('cost', () => {
  const manyQuestions = (count: number) =>
    Array.from({ length: count }, () => ({
      type: 'SINGLE_CHOICE' as const,
      prompt: '?',
      options: [
        { text: 'Yes', isCorrect: true },
        { text: 'No', isCorrect: false },
      ],
      points: 1,
      explanation: '',
    }))

  async function costOf(questions: number, attempts: number) {
    const member = await createMember(tenant)
    const module = await quizModule({ questions: manyQuestions(questions) })
    const { quiz } = callerFor(member)
    for (let count = 1; count < attempts; count += 1) await quiz.submit({ attemptId: await startQuiz(member, module) })
    const attemptId = await startQuiz(member, module)
    const answers = rightAnswers(module)
    return {
      overview: await countStatements(() => quiz.overview(module.address)),
      attempts: await countStatements(() => quiz.attempts(module.address)),
      attempt: await countStatements(() => quiz.attempt({ attemptId })),
      start: await countStatements(() => quiz.start(module.ref)),
      save: await countStatements(() => quiz.save({ attemptId, answers })),
      submit: await countStatements(() => quiz.submit({ attemptId })),
      result: await countStatements(() => quiz.attempt({ attemptId })),
    }
  }

  it('is the same number of statements for one question and 100, for the first attempt and the tenth', async () => {
    const small = await costOf(1, 1)
    expect(await costOf(100, 10)).toEqual(small)
    expect(small).toMatchObject({ overview: 4, attempts: 3, attempt: 3, save: 5, result: 6 })
  })
})
