import { beforeAll, describe, expect, it } from 'vitest'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import {
  createMember,
  createModule,
  createTenant,
  sampleQuiz,
  type TestMember,
  type TestTenant,
} from '@/test/factories'
import { certificatesOf, completeAll, enrollmentOf, onlyPartOf, partsOf, type TestModule, texts } from '@/test/learning'

const DAY_MS = 86_400_000

let tenant: TestTenant
let author: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
})

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS)
const renewAt = (member: TestMember, module: TestModule, now: Date) =>
  callerFor(member, { now }).enrollment.renew({ moduleId: module.id })

async function completedModule(validityMonths: number | null = 12) {
  const module = await createModule(tenant, author, { sections: texts(2), validityMonths })
  const member = await createMember(tenant)
  await completeAll(member, module)
  return { module, member }
}

describe('renewal', () => {
  it('sets the expiry with the completion and opens a new cycle that keeps certificate and history', async () => {
    const { module, member } = await completedModule()
    const before = await enrollmentOf(tenant, member, module)
    const [first] = await certificatesOf(tenant, member)
    expect(before?.expiresAt).toEqual(first?.expiresAt)
    expect(before?.expiresAt?.getTime()).toBeGreaterThan(inDays(360).getTime())

    expect(await renewAt(member, module, inDays(340))).toEqual({ cycle: 2 })
    expect(await enrollmentOf(tenant, member, module)).toMatchObject({
      status: 'IN_PROGRESS',
      progress: 0,
      cycle: 2,
      completedAt: null,
      expiresAt: before?.expiresAt,
    })
    expect(await certificatesOf(tenant, member)).toEqual([first])
    const history = await tenantDb(tenant.id).enrollmentCycle.findMany({ where: { enrollmentId: before?.id ?? '' } })
    expect(history).toMatchObject([
      { cycle: 1, end: 'RENEWED', progress: 100, completedAt: before?.completedAt, completedVersion: 1 },
    ])
    expect(history[0]?.sections).toHaveLength(2)

    const now = inDays(350)
    for (const part of partsOf(module)) await callerFor(member, { now }).enrollment.completeSection(part)
    const certificates = await certificatesOf(tenant, member)
    expect(certificates.map(({ cycle }) => cycle).sort()).toEqual([1, 2])
    const renewed = await enrollmentOf(tenant, member, module)
    expect(renewed).toMatchObject({ status: 'COMPLETED', cycle: 2, completedAt: now })
    expect(renewed?.expiresAt?.getTime()).toBeGreaterThan(inDays(700).getTime())
  })

  it('opens after the expiry too, and one cycle for two requests at once', async () => {
    const { module, member } = await completedModule()
    const answers = await Promise.all([1, 2, 3].map(() => renewAt(member, module, inDays(500))))
    expect(answers).toEqual([{ cycle: 2 }, { cycle: 2 }, { cycle: 2 }])
    expect(await enrollmentOf(tenant, member, module)).toMatchObject({ cycle: 2 })
  })

  it('waits until ninety days before the expiry and says how long; what never expires is not renewed', async () => {
    const { module, member } = await completedModule()
    await expect(renewAt(member, module, inDays(200))).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' })
    const forever = await completedModule(null)
    expect(await enrollmentOf(tenant, forever.member, forever.module)).toMatchObject({ expiresAt: null })
    await expect(renewAt(forever.member, forever.module, inDays(3_000))).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
    })
    expect(await enrollmentOf(tenant, member, module)).toMatchObject({ cycle: 1, status: 'COMPLETED' })
  })

  it('does not block on earlier attempts, and closes one that is still under way', async () => {
    const module = await createModule(tenant, author, {
      sections: [{ title: 'Quiz', type: 'QUIZ', quiz: { ...sampleQuiz, maxAttempts: 1 } }],
      validityMonths: 6,
    })
    const member = await createMember(tenant)
    const ref = onlyPartOf(module)
    const { attemptId } = await callerFor(member).quiz.start(ref)
    const db = tenantDb(tenant.id)
    await db.enrollment.updateMany({
      where: { membershipId: member.id, moduleId: module.id },
      data: { status: 'COMPLETED', progress: 100, completedAt: new Date(), completedVersion: 1, expiresAt: inDays(10) },
    })
    await renewAt(member, module, new Date())
    const closed = await db.quizAttempt.findUniqueOrThrow({ where: { id: attemptId } })
    expect(closed).toMatchObject({ cycle: 1, score: 0, passed: false })
    expect(closed.submittedAt).not.toBeNull()
    const again = await callerFor(member).quiz.start(ref)
    expect(again.attemptId).not.toBe(attemptId)
  })

  it('belongs to the learner: nobody renews what they have not taken', async () => {
    const { module } = await completedModule()
    const stranger = await createMember(tenant)
    await expect(renewAt(stranger, module, inDays(350))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
