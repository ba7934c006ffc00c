import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
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
import { completeAll, film, texts } from '@/test/learning'

let tenant: TestTenant
let author: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
})

const learner = () => createMember(tenant)
const db = () => tenantDb(tenant.id)

describe('explain', () => {
  it('says exactly what is missing and why', async () => {
    const sections = [
      ...texts(1),
      film(),
      { title: 'Quiz', quiz: { ...sampleQuiz, passingScore: 75, maxAttempts: 3 } },
      { title: 'Extra', html: '', isRequired: false },
    ]
    const module = await createModule(tenant, author, { sections })
    const member = await learner()
    const [text, video, quiz] = module.content.sections
    const { enrollment } = callerFor(member)
    expect(await enrollment.explain({ moduleId: module.id })).toMatchObject({
      status: 'NOT_STARTED',
      isComplete: false,
      required: 3,
      done: 0,
      missing: [
        { kind: 'START' },
        { kind: 'READ', id: text?.id, title: 'Part 1' },
        { kind: 'WATCH', id: video?.id, watchedPercent: 0, neededPercent: 90 },
        { kind: 'PASS', id: quiz?.id, best: null, needed: 75, used: 0, left: 3 },
      ],
    })
    await enrollment.completeSection({ moduleId: module.id, sectionId: text?.id ?? '' })
    await db().quizAttempt.create({
      data: {
        id: newId(),
        membershipId: member.id,
        quizId: quiz?.quiz?.id ?? '',
        number: 1,
        rules: {},
        questions: [],
        startedAt: new Date(),
        submittedAt: new Date(),
        score: 50,
        passed: false,
      },
    })
    expect(await enrollment.explain({ moduleId: module.id })).toMatchObject({
      status: 'IN_PROGRESS',
      done: 1,
      missing: [{ kind: 'WATCH' }, { kind: 'PASS', best: 50, used: 1, left: 2 }],
    })
  })

  it('has nothing to say of a completed module', async () => {
    const module = await createModule(tenant, author, { sections: texts(1) })
    const member = await learner()
    await completeAll(member, module)
    expect(await callerFor(member).enrollment.explain({ moduleId: module.id })).toMatchObject({
      status: 'COMPLETED',
      isComplete: true,
      missing: [],
    })
  })
})
