import { beforeEach, describe, expect, it } from 'vitest'
import { tellUpdated } from '@/features/module/service/tell-updated'
import { tenantDb } from '@/server/db/tenant-db'
import { drainJobs } from '@/server/jobs/drain'
import { callerFor } from '@/test/caller'
import {
  createMember,
  createModule,
  createTenant,
  sampleQuiz,
  type TestMember,
  type TestTenant,
} from '@/test/factories'
import { completeAll, inTransaction, onlyPartOf, texts } from '@/test/learning'

let tenant: TestTenant
let mentor: TestMember
let member: TestMember

beforeEach(async () => {
  tenant = await createTenant()
  mentor = await createMember(tenant, { role: 'ADMIN' })
  member = await createMember(tenant)
})

const told = async (type: string) =>
  (await tenantDb(tenant.id).notification.findMany({ where: { membershipId: member.id } })).filter(
    (row) => row.type === type,
  )

describe('a certificate', () => {
  it('is told once when it is issued, and leads to it', async () => {
    const module = await createModule(tenant, mentor, { title: 'First aid', sections: texts(2), validityMonths: 12 })
    await completeAll(member, module)
    await completeAll(member, module)
    const certificate = await tenantDb(tenant.id).certificate.findFirstOrThrow()
    expect(await told('CERTIFICATE_ISSUED')).toMatchObject([
      {
        params: { moduleTitle: 'First aid', expiresAt: certificate.expiresAt?.toISOString() },
        path: `/certificates/${certificate.id}`,
        cause: { kind: 'OWN' },
        mailAfter: expect.any(Date),
      },
    ])
  })
})

describe('the result of a quiz', () => {
  async function start(now = new Date()) {
    const quiz = { ...sampleQuiz, timeLimitSeconds: 60 }
    const module = await createModule(tenant, mentor, { title: 'First aid', sections: [{ title: 'Check', quiz }] })
    const part = onlyPartOf(module)
    const { attemptId } = await callerFor(member, { now }).quiz.start(part)
    return { module, part, attemptId }
  }

  it('is under the bell, and no mail, for who has just submitted', async () => {
    const { module, part, attemptId } = await start()
    await callerFor(member).quiz.submit({ attemptId })
    expect(await told('QUIZ_RESULT')).toMatchObject([
      {
        params: { moduleTitle: 'First aid', score: 0, isPassed: false },
        path: `/modules/${module.slug}/sections/${part.sectionId}/attempts/${attemptId}`,
        mailAfter: null,
      },
    ])
  })

  it('is mailed to who let the time run out', async () => {
    const started = new Date(Date.now() - 3_600_000)
    const { attemptId } = await start(started)
    await callerFor(member).quiz.attempt({ attemptId })
    expect(await told('QUIZ_RESULT')).toMatchObject([{ mailAfter: expect.any(Date) }])
  })
})

describe('a material change of a module', () => {
  it('is told once to who completed it before', async () => {
    const module = await createModule(tenant, mentor, { title: 'First aid', sections: texts(1) })
    await completeAll(member, module)
    await createMember(tenant)
    await callerFor(mentor).module.publish({
      moduleId: module.id,
      version: 1,
      isMaterial: true,
      changeSummary: 'A new law',
    })
    await drainJobs()
    const again = { moduleId: module.id, version: 2, after: null }
    await inTransaction(tenant, mentor, (ctx) => tellUpdated(ctx, again))
    expect(await told('MODULE_UPDATED')).toMatchObject([
      {
        params: { moduleTitle: 'First aid', changeSummary: 'A new law' },
        path: `/modules/${module.slug}`,
        cause: { kind: 'EARLIER_VERSION' },
      },
    ])
    expect(await tenantDb(tenant.id).notification.count({ where: { type: 'MODULE_UPDATED' } })).toBe(1)
  })
})
