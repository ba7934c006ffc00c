import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { createQuizModule, rightAnswers, startQuiz } from '@/test/quiz-scene'

let tenant: TestTenant
let author: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
})

const db = () => tenantDb(tenant.id)
const times = <T>(count: number, run: (index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => run(index)))
const answersOf = <T>(results: PromiseSettledResult<T>[]) =>
  results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
const attemptsOf = (member: TestMember) =>
  db().quizAttempt.findMany({ where: { membershipId: member.id }, orderBy: { number: 'asc' } })
const noon = new Date('2026-03-01T12:00:00Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)

describe('20 starts at once', () => {
  it.each([1, 3])('make one attempt and never more than %i in all', async (maxAttempts) => {
    const member = await createMember(tenant)
    const module = await createQuizModule(tenant, author, { maxAttempts })
    for (let round = 0; round <= maxAttempts; round += 1) {
      const results = await times(20, () => startQuiz(member, module))
      const started = new Set(answersOf(results))
      expect(started.size).toBe(round < maxAttempts ? 1 : 0)
      for (const attemptId of started) await callerFor(member).quiz.submit({ attemptId })
    }
    expect((await attemptsOf(member)).map(({ number }) => number)).toEqual(
      Array.from({ length: maxAttempts }, (_, index) => index + 1),
    )
  })

  it('while others submit the open one, still respect the limit', async () => {
    const member = await createMember(tenant)
    const module = await createQuizModule(tenant, author, { maxAttempts: 3 })
    await times(60, async (index) => {
      const attemptId = await startQuiz(member, module)
      if (index % 3 === 0) await callerFor(member).quiz.submit({ attemptId })
    })
    expect((await attemptsOf(member)).length).toBeLessThanOrEqual(3)
  })

  it('close one that ran out once, and start its successor once', async () => {
    const member = await createMember(tenant)
    const module = await createQuizModule(tenant, author, { timeLimitSeconds: 60, maxAttempts: 2 })
    const first = await startQuiz(member, module, noon)
    const results = await times(20, () => startQuiz(member, module, later(120)))
    expect(new Set(answersOf(results)).size).toBe(1)
    const attempts = await attemptsOf(member)
    expect(attempts).toMatchObject([
      { id: first, submittedAt: later(60) },
      { number: 2, submittedAt: null },
    ])
  })

  it('have the database behind them: a second open attempt cannot be stored', async () => {
    const member = await createMember(tenant)
    const module = await createQuizModule(tenant, author)
    await startQuiz(member, module)
    const second = { id: newId(), membershipId: member.id, quizId: module.quiz.id, number: 2, startedAt: noon }
    await expect(db().quizAttempt.create({ data: { ...second, rules: {}, questions: [] } })).rejects.toMatchObject({
      code: 'P2002',
    })
  })
})

describe('submissions at once', () => {
  it('give one result, one completion and one certificate', async () => {
    const member = await createMember(tenant)
    const module = await createQuizModule(tenant, author)
    const attemptId = await startQuiz(member, module)
    const answers = rightAnswers(module)
    const results = await times(12, () => callerFor(member).quiz.submit({ attemptId, answers }))
    const submitted = new Set(
      answersOf(results).map(({ attempt }) => attempt.status === 'CLOSED' && attempt.submittedAt.getTime()),
    )
    expect([results.length, submitted.size]).toEqual([12, 1])
    expect(results.every(({ status }) => status === 'fulfilled')).toBe(true)
    expect(await db().certificate.count({ where: { membershipId: member.id } })).toBe(1)
    expect(await db().sectionProgress.count({ where: { membershipId: member.id } })).toBe(1)
  })

  it('count every answer whose save was acknowledged, and refuse every other one', async () => {
    const questions = Array.from({ length: 20 }, () => ({
      type: 'TRUE_FALSE' as const,
      prompt: 'So?',
      options: [
        { text: 'True', isCorrect: true },
        { text: 'False', isCorrect: false },
      ],
      points: 1,
      explanation: '',
    }))
    const module = await createQuizModule(tenant, author, { questions })
    const answers = rightAnswers(module)
    for (let round = 0; round < 5; round += 1) {
      const member = await createMember(tenant)
      const attemptId = await startQuiz(member, module)
      const results = await times(21, async (index) => {
        const answer = answers[index < 10 ? index : index - 1]
        if (index === 10 || !answer) return callerFor(member).quiz.submit({ attemptId })
        return callerFor(member).quiz.save({ attemptId, answers: [answer] })
      })
      const acknowledged = answersOf(results).length - 1
      const [attempt] = await attemptsOf(member)
      expect(Object.keys(attempt?.answers ?? {})).toHaveLength(acknowledged)
      expect(attempt?.score).toBe(acknowledged * 5)
    }
  })
})

describe('saves at once', () => {
  it('keep every question’s newest answer, whatever order they are stored in', async () => {
    const member = await createMember(tenant)
    const module = await createQuizModule(tenant, author)
    const attemptId = await startQuiz(member, module)
    const changes = [1, 2, 3, 4, 5, 6, 7].flatMap((revision) =>
      rightAnswers(module, { revision }).map((answer) =>
        revision === 7 ? answer : { ...answer, optionIds: [], isFlagged: true },
      ),
    )
    const results = await times(changes.length, (index) =>
      callerFor(member).quiz.save({ attemptId, answers: changes.slice(index, index + 1) }),
    )
    expect(answersOf(results)).toHaveLength(changes.length)
    const [attempt] = await attemptsOf(member)
    expect(attempt?.flagged).toEqual([])
    expect(attempt?.answers).toEqual(
      Object.fromEntries(
        rightAnswers(module).map(({ questionId, optionIds }) => [questionId, { optionIds, revision: 7 }]),
      ),
    )
  })
})

describe('an attempt that ran out', () => {
  it('is closed once by everybody who comes upon it', async () => {
    const member = await createMember(tenant)
    const module = await createQuizModule(tenant, author, { timeLimitSeconds: 60 })
    const attemptId = await startQuiz(member, module, noon)
    await callerFor(member, { now: later(30) }).quiz.save({ attemptId, answers: rightAnswers(module) })
    const results = await times(16, async (index) => {
      const { quiz } = callerFor(member, { now: later(100 + index) })
      if (index % 4 === 0) return quiz.overview(module.address)
      if (index % 4 === 1) return quiz.attempt({ attemptId })
      if (index % 4 === 2) return quiz.submit({ attemptId })
      return quiz.start(module.ref)
    })
    // A start that comes after another one has closed it finds the quiz passed.
    const refused = results.filter(({ status }) => status === 'rejected')
    expect(refused.every((result) => result.status === 'rejected' && result.reason.code === 'CONFLICT')).toBe(true)
    expect(await attemptsOf(member)).toMatchObject([{ submittedAt: later(60), score: 100, passed: true }])
    expect(await db().certificate.count({ where: { membershipId: member.id } })).toBe(1)
    expect(await db().auditLog.count({ where: { actorId: member.id, action: 'CERTIFICATE_ISSUED' } })).toBe(1)
  })
})
