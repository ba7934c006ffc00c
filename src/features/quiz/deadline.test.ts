import { beforeAll, describe, expect, it } from 'vitest'
import { tenantDb } from '@/server/db/tenant-db'
import { drainJobs } from '@/server/jobs/drain'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { createQuizModule, type QuizModule, rightAnswers } from '@/test/quiz-scene'

let tenant: TestTenant
let author: TestMember
let member: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
  member = await createMember(tenant)
})

const db = () => tenantDb(tenant.id)
const rowOf = (id: string) => db().quizAttempt.findUniqueOrThrow({ where: { id } })
const noon = new Date('2026-03-01T12:00:00Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const at = (seconds: number) => callerFor(member, { now: later(seconds) }).quiz

describe('the clock of the server', () => {
  const timed = { timeLimitSeconds: 60 }
  const started = async (quiz: Parameters<typeof createQuizModule>[2] = timed) => {
    const module = await createQuizModule(tenant, author, quiz)
    return { module, ...(await at(0).start(module.ref)) }
  }

  it('takes answers until five seconds after the deadline', async () => {
    const { module, attemptId } = await started()
    const [first, second, third] = rightAnswers(module).map((answer) => [answer])
    await expect(at(60).save({ attemptId, answers: first ?? [] })).resolves.toBeTruthy()
    await expect(at(65).save({ attemptId, answers: second ?? [] })).resolves.toBeTruthy()
    await expect(at(65.001).save({ attemptId, answers: third ?? [] })).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
      message: expect.stringContaining('attemptTimeUp'),
    })
    expect(await at(66).attempt({ attemptId })).toMatchObject({
      status: 'CLOSED',
      score: 75,
      submittedAt: later(60),
      isClosedByClock: true,
    })
  })

  it('closes with what was saved, also when nobody comes back', async () => {
    const { module, attemptId } = await started()
    await at(30).save({ attemptId, answers: rightAnswers(module) })
    await drainJobs()
    expect(await rowOf(attemptId)).toMatchObject({ submittedAt: later(60), score: 100, passed: true })
    expect(await db().certificate.count({ where: { moduleId: module.id } })).toBe(1)
  })

  it('closes with what was saved, whoever reads first', async () => {
    const readers = [
      ({ module }: { module: QuizModule }) => at(3600).overview(module.address),
      ({ attemptId }: { attemptId: string }) => at(3600).attempt({ attemptId }),
      ({ attemptId }: { attemptId: string }) => at(3600).submit({ attemptId }),
      ({ module }: { module: QuizModule }) => at(3600).start(module.ref),
    ]
    for (const read of readers) {
      const { module, attemptId } = await started()
      await at(30).save({ attemptId, answers: rightAnswers(module) })
      await read({ module, attemptId })
      expect(await rowOf(attemptId)).toMatchObject({ submittedAt: later(60), score: 100, passed: true })
      expect(await db().certificate.count({ where: { moduleId: module.id } })).toBe(1)
    }
  })

  it('does not let a submission after the end add answers', async () => {
    const { module, attemptId } = await started()
    const { attempt, notCounted } = await at(66).submit({ attemptId, answers: rightAnswers(module) })
    expect(notCounted).toBe(3)
    expect(attempt).toMatchObject({ status: 'CLOSED', score: 0, submittedAt: later(60) })
  })

  it('ends the attempt at its deadline when the learner’s clock says so, and not before', async () => {
    const { module, attemptId } = await started()
    const answers = rightAnswers(module)
    const early = await at(30).submit({ attemptId, isTimeUp: true, answers: answers.slice(0, 2) })
    expect(early).toMatchObject({ notCounted: 0, attempt: { status: 'OPEN', now: later(30), deadlineAt: later(60) } })
    const inTime = await at(61).submit({ attemptId, isTimeUp: true, answers })
    expect(inTime).toMatchObject({ notCounted: 0, attempt: { status: 'CLOSED', score: 100, submittedAt: later(60) } })
  })

  it('starts the next attempt after one that ran out, or shows that one when it was the last', async () => {
    const two = await started({ ...timed, maxAttempts: 2 })
    const next = await at(120).start(two.module.ref)
    expect(next.attemptId).not.toBe(two.attemptId)
    expect(await at(400).start(two.module.ref)).toEqual(next)
    expect(await rowOf(next.attemptId)).toMatchObject({ number: 2, submittedAt: later(180) })
    await expect(at(500).start(two.module.ref)).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' })
  })
})
