import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { createQuizModule, refusalsOf, rightAnswers, startQuiz } from '@/test/quiz-scene'

let tenant: TestTenant
let author: TestMember
let member: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
  member = await createMember(tenant)
})

const db = () => tenantDb(tenant.id)
const quizModule = (quiz: Parameters<typeof createQuizModule>[2] = {}) => createQuizModule(tenant, author, quiz)
const rowOf = (id: string) => db().quizAttempt.findUniqueOrThrow({ where: { id } })
const noon = new Date('2026-03-01T12:00:00Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const at = (seconds: number, who: TestMember = member) => callerFor(who, { now: later(seconds) }).quiz

describe('overview', () => {
  it('says what the quiz asks for and where the member stands', async () => {
    const module = await quizModule({ maxAttempts: 3, timeLimitSeconds: 600, questionsPerAttempt: 2 })
    const { quiz, standing } = await callerFor(member).quiz.overview(module.address)
    expect(quiz).toMatchObject({ asked: 2, available: 3, passingScore: 80, timeLimitSeconds: 600, maxAttempts: 3 })
    expect(standing).toMatchObject({ used: 0, best: null, attemptsLeft: 3, openAttempt: null, step: { kind: 'START' } })
  })

  it('shows a viewer the rules only', async () => {
    const module = await quizModule()
    const viewer = callerFor(await createMember(tenant, { role: 'VIEWER' })).quiz
    expect(await viewer.overview(module.address)).toMatchObject({ quiz: { asked: 3 }, standing: null })
    const refusals = await refusalsOf([
      viewer.start(module.ref),
      viewer.attempts(module.address),
      viewer.attempt({ attemptId: newId() }),
      viewer.save({ attemptId: newId(), answers: rightAnswers(module) }),
      viewer.submit({ attemptId: newId() }),
    ])
    expect(refusals).toEqual(refusals.map(() => 'FORBIDDEN'))
  })

  it('counts what is answered of the attempt under way', async () => {
    const module = await quizModule()
    const attemptId = await startQuiz(member, module)
    const [first, second] = rightAnswers(module)
    if (!first || !second) throw new Error('two questions')
    await callerFor(member).quiz.save({ attemptId, answers: [first, { ...second, optionIds: [], isFlagged: true }] })
    const { standing } = await callerFor(member).quiz.overview(module.address)
    expect(standing).toMatchObject({
      step: { kind: 'CONTINUE' },
      openAttempt: { id: attemptId, number: 1, asked: 3, answered: 1 },
    })
  })

  it('is not found for a section without a quiz, an unknown one or an archived module', async () => {
    const module = await quizModule()
    const texts = await createModule(tenant, author, { sections: [{ title: 'Text' }] })
    const [text] = texts.content.sections
    await db().module.update({ where: { id: module.id }, data: { status: 'ARCHIVED' } })
    for (const address of [
      { slug: texts.slug, sectionId: text?.id ?? '' },
      { slug: texts.slug, sectionId: newId() },
      module.address,
      { ...module.address, sectionId: module.quiz.id },
    ]) {
      await expect(callerFor(member).quiz.overview(address)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })
})

describe('start', () => {
  it('enrolls, sets the deadline and asks the questions of the published version', async () => {
    const module = await quizModule({ timeLimitSeconds: 600 })
    const learner = await createMember(tenant)
    const { attemptId } = await at(0, learner).start(module.ref)
    const attempt = await at(1, learner).attempt({ attemptId })
    expect(attempt).toMatchObject({ status: 'OPEN', number: 1, startedAt: noon, deadlineAt: later(600), now: later(1) })
    if (attempt.status !== 'OPEN') throw new Error('not open')
    expect(attempt.questions.map(({ id }) => id)).toEqual(module.quiz.questions.map(({ id }) => id))
    expect(await db().enrollment.count({ where: { membershipId: learner.id, moduleId: module.id } })).toBe(1)
  })

  it('takes up the attempt under way instead of a second one', async () => {
    const module = await quizModule({ maxAttempts: 1 })
    expect(await startQuiz(member, module)).toBe(await startQuiz(member, module))
    expect(await db().quizAttempt.count({ where: { quizId: module.quiz.id } })).toBe(1)
  })

  it('refuses when there are no attempts left, while waiting, and after a pass', async () => {
    const module = await quizModule({ maxAttempts: 2, cooldownSeconds: 3600 })
    const { attemptId } = await at(0).start(module.ref)
    await at(10).submit({ attemptId })
    await expect(at(3609).start(module.ref)).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
      message: expect.stringContaining('quizWait'),
    })
    expect((await at(20).overview(module.address)).standing).toMatchObject({
      attemptsLeft: 1,
      best: 0,
      step: { kind: 'WAIT', until: later(3610) },
    })
    const second = await at(3610).start(module.ref)
    await at(3620).submit(second)
    await expect(at(9999).start(module.ref)).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' })

    const passed = await quizModule()
    await callerFor(member).quiz.submit({ attemptId: await startQuiz(member, passed), answers: rightAnswers(passed) })
    await expect(startQuiz(member, passed)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('is locked while a module that comes first is not complete', async () => {
    const [first, module] = [await quizModule(), await quizModule()]
    await db().modulePrerequisite.create({ data: { dependentId: module.id, prerequisiteId: first.id } })
    await expect(startQuiz(member, module)).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' })
    await callerFor(member).quiz.submit({ attemptId: await startQuiz(member, first), answers: rightAnswers(first) })
    await expect(startQuiz(member, module)).resolves.toBeTruthy()
  })

  it('refuses a quiz without questions', async () => {
    const module = await quizModule({ questions: [] })
    await expect(startQuiz(member, module)).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' })
  })

  it('draws and mixes questions and options, but no true and false', async () => {
    const options = Array.from({ length: 8 }, (_, index) => ({ text: `${index}`, isCorrect: index === 0 }))
    const single = { type: 'SINGLE_CHOICE' as const, prompt: '?', options, points: 1, explanation: '' }
    const questions = [...Array.from({ length: 12 }, () => single), ...trueFalse(4)]
    const module = await quizModule({ shuffle: true, questionsPerAttempt: 12, questions })
    const attempt = await callerFor(member).quiz.attempt({ attemptId: await startQuiz(member, module) })
    if (attempt.status !== 'OPEN') throw new Error('not open')
    const original = new Map(module.quiz.questions.map((question) => [question.id, question]))
    expect(new Set(attempt.questions.map(({ id }) => id)).size).toBe(12)
    const isAsWritten = attempt.questions.map(({ id, options: shown }) =>
      shown.every((option, index) => option.id === original.get(id)?.options[index]?.id),
    )
    expect(isAsWritten).toContain(false)
    attempt.questions.forEach((question, index) => {
      if (question.type === 'TRUE_FALSE') expect(isAsWritten[index]).toBe(true)
    })
  })
})

const trueFalse = (count: number) =>
  Array.from({ length: count }, () => ({
    type: 'TRUE_FALSE' as const,
    prompt: 'So?',
    options: [
      { text: 'True', isCorrect: true },
      { text: 'False', isCorrect: false },
    ],
    points: 1,
    explanation: '',
  }))

describe('save', () => {
  it('keeps each answer, and a late or repeated save overwrites nothing newer', async () => {
    const module = await quizModule()
    const attemptId = await startQuiz(member, module)
    const [question] = module.quiz.questions
    const [wrong, right] = question?.options ?? []
    const save = (optionId: string | undefined, revision: number, isFlagged = false) =>
      callerFor(member).quiz.save({
        attemptId,
        answers: [{ questionId: question?.id ?? '', optionIds: optionId ? [optionId] : [], isFlagged, revision }],
      })
    await save(wrong?.id, 1, true)
    const newest = await save(right?.id, 3, true)
    expect(newest).toMatchObject({ answers: { [question?.id ?? '']: { optionIds: [right?.id], revision: 3 } } })
    for (const late of [await save(wrong?.id, 2), await save(right?.id, 3), await save(wrong?.id, 3)]) {
      expect(late).toMatchObject({ answers: newest.answers, flagged: [question?.id] })
    }
    expect((await save(undefined, 4)).flagged).toEqual([])
    const attempt = await callerFor(member).quiz.attempt({ attemptId })
    expect(attempt).toMatchObject({ answers: { [question?.id ?? '']: { optionIds: [], revision: 4 } }, flagged: [] })
  })

  it('refuses what the attempt does not offer', async () => {
    const module = await quizModule()
    const other = await quizModule()
    const attemptId = await startQuiz(member, module)
    const [single, multiple] = rightAnswers(module)
    if (!single || !multiple) throw new Error('two questions')
    for (const answer of [
      { ...single, questionId: newId() },
      { ...single, optionIds: multiple.optionIds },
      { ...single, optionIds: module.quiz.questions[0]?.options.map(({ id }) => id) ?? [] },
      ...rightAnswers(other),
    ]) {
      await expect(callerFor(member).quiz.save({ attemptId, answers: [answer] })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    }
    expect(await rowOf(attemptId)).toMatchObject({ answers: {} })
  })

  it.each([
    { answers: [] },
    { answers: [{ questionId: 'x', optionIds: [], isFlagged: false, revision: 1 }] },
    { answers: [{ questionId: newId(), optionIds: [], isFlagged: false, revision: 0 }] },
    { answers: [{ questionId: newId(), optionIds: [], isFlagged: false, revision: 1, score: 100 }] },
    { answers: 'all right' },
  ])('answers malformed input %j with BAD_REQUEST', async (input) => {
    const save: (input: never) => Promise<unknown> = callerFor(member).quiz.save
    await expect(save({ attemptId: newId(), ...input } as never)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('is refused once the attempt has been submitted, but a repeated save is not an error', async () => {
    const module = await quizModule()
    const attemptId = await startQuiz(member, module)
    const answers = rightAnswers(module)
    await callerFor(member).quiz.save({ attemptId, answers })
    await callerFor(member).quiz.submit({ attemptId })
    await expect(callerFor(member).quiz.save({ attemptId, answers })).resolves.toMatchObject({ flagged: [] })
    const changed = answers.map((answer) => ({ ...answer, optionIds: [], revision: 9 }))
    await expect(callerFor(member).quiz.save({ attemptId, answers: changed })).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
    })
    expect(await rowOf(attemptId)).toMatchObject({ score: 100 })
  })
})

describe('submit', () => {
  it('scores, completes the section and with it the module, and issues the certificate', async () => {
    const module = await quizModule()
    const attemptId = await startQuiz(member, module)
    const { attempt, notCounted } = await callerFor(member).quiz.submit({ attemptId, answers: rightAnswers(module) })
    expect(notCounted).toBe(0)
    expect(attempt).toMatchObject({
      status: 'CLOSED',
      score: 100,
      hasPassed: true,
      isModuleComplete: true,
      step: { kind: 'PASSED' },
      earnedPoints: 4,
      totalPoints: 4,
      answered: 3,
    })
    const certificate = await db().certificate.findFirst({ where: { membershipId: member.id, moduleId: module.id } })
    expect(attempt).toMatchObject({ certificateId: certificate?.id })
  })

  it('without enough points completes nothing', async () => {
    const module = await quizModule({ passingScore: 80 })
    const attemptId = await startQuiz(member, module)
    const answers = rightAnswers(module).slice(0, 2)
    const { attempt } = await callerFor(member).quiz.submit({ attemptId, answers })
    expect(attempt).toMatchObject({ score: 75, hasPassed: false, isModuleComplete: false, step: { kind: 'START' } })
    expect(
      await db().sectionProgress.count({ where: { sectionId: module.ref.sectionId, completedAt: { not: null } } }),
    ).toBe(0)
    expect(await db().certificate.count({ where: { moduleId: module.id } })).toBe(0)
  })

  it('twice answers the same, and takes no answer any more', async () => {
    const module = await quizModule()
    const attemptId = await startQuiz(member, module)
    const first = await at(0).submit({ attemptId })
    const again = await at(60).submit({ attemptId, answers: rightAnswers(module) })
    expect(again.notCounted).toBe(3)
    expect(again.attempt).toEqual({ ...first.attempt, now: later(60) })
    const flagged = rightAnswers(module).map((answer) => ({ ...answer, optionIds: [], isFlagged: true }))
    expect((await at(60).submit({ attemptId, answers: flagged })).notCounted).toBe(0)
  })

  it('lists the finished attempts, the last one first', async () => {
    const module = await quizModule()
    for (let number = 1; number <= 3; number += 1) {
      await callerFor(member).quiz.submit({ attemptId: await startQuiz(member, module) })
    }
    await startQuiz(member, module)
    const page = await callerFor(member).quiz.attempts({ ...module.address, limit: 2 })
    expect(page.items).toMatchObject([{ number: 3 }, { number: 2 }])
    const rest = await callerFor(member).quiz.attempts({ ...module.address, limit: 2, cursor: page.nextCursor })
    expect(rest).toMatchObject({ items: [{ number: 1 }], nextCursor: null })
  })
})

describe('somebody else’s attempt', () => {
  it('answers like one that never existed, in the own and in another tenant', async () => {
    const module = await quizModule()
    const attemptId = await startQuiz(member, module)
    const foreigner = await createMember(await createTenant(), { role: 'OWNER' })
    const answers = rightAnswers(module)
    for (const who of [await createMember(tenant), author, foreigner]) {
      const { quiz } = callerFor(who)
      for (const id of [attemptId, newId()]) {
        const asked = [
          quiz.attempt({ attemptId: id }),
          quiz.save({ attemptId: id, answers }),
          quiz.submit({ attemptId: id }),
        ]
        expect(await refusalsOf(asked)).toEqual(asked.map(() => 'NOT_FOUND'))
      }
    }
    const asked = [
      callerFor(foreigner).quiz.start(module.ref),
      callerFor(foreigner).quiz.overview(module.address),
      callerFor(foreigner).quiz.attempts(module.address),
    ]
    expect(await refusalsOf(asked)).toEqual(asked.map(() => 'NOT_FOUND'))
    expect(await rowOf(attemptId)).toMatchObject({ submittedAt: null, answers: {} })
  })
})
