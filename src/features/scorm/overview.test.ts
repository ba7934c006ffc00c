import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { type Course, createCourse, openCourse, send } from '@/test/scorm-play'

let tenant: TestTenant
let author: TestMember
let course: Course

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
  course = await createCourse(tenant, author)
})

const overviewOf = (member: TestMember, { slug, sectionId }: Pick<Course, 'slug' | 'sectionId'> = course) =>
  callerFor(member).scorm.overview({ slug, sectionId })

describe('an overview', () => {
  it('says before the first launch where the package is and that nothing has begun', async () => {
    const learner = await createMember(tenant)
    const { contentUrl, standing, activities, rule } = await overviewOf(learner)
    expect(contentUrl?.startsWith(`${env.CONTENT_URL}/`)).toBe(true)
    expect(standing).toMatchObject({ attempt: null, otherWindow: null, result: { completion: 'NOT_ATTEMPTED' } })
    expect(activities).toMatchObject([{ title: 'Lesson', completion: 'NOT_ATTEMPTED', score: null, isHeading: false }])
    expect(rule).toBe('COMPLETED')
    expect(await tenantDb(tenant.id).scormRegistration.count({ where: { membershipId: learner.id } })).toBe(0)
  })

  it('follows what was reached, and which window is open', async () => {
    const learner = await createMember(tenant)
    const launch = await openCourse(learner, course)
    await send(launch, 1, [['cmi.core.lesson_status', 'incomplete']])
    const open = (await overviewOf(learner)).standing
    expect(open).toMatchObject({ attempt: { number: 1 }, result: { completion: 'INCOMPLETE', isFulfilled: false } })
    expect(open?.lacking).toEqual({ kind: 'NOT_COMPLETED' })
    expect(open?.otherWindow?.openedAt).toBeInstanceOf(Date)
    await send(
      launch,
      2,
      [
        ['cmi.core.lesson_status', 'passed'],
        ['cmi.core.score.raw', '90'],
        ['cmi.core.session_time', '00:01:30'],
      ],
      { final: true },
    )
    const { standing, activities } = await overviewOf(learner)
    expect(standing).toMatchObject({
      otherWindow: null,
      lacking: null,
      result: { success: 'PASSED', score: 90, totalTimeMs: 90_000, isFulfilled: true },
    })
    expect(activities).toMatchObject([{ success: 'PASSED', score: 90 }])
  })

  it('keeps the best while an attempt begins again', async () => {
    const learner = await createMember(tenant)
    await send(await openCourse(learner, course), 1, [['cmi.core.lesson_status', 'completed']], { final: true })
    await callerFor(learner).scorm.startAgain({ sectionId: course.sectionId, attemptNumber: 1 })
    const { standing, activities } = await overviewOf(learner)
    expect(standing).toMatchObject({ attempt: { number: 2 }, result: { completion: 'COMPLETED', isFulfilled: true } })
    expect(activities).toMatchObject([{ completion: 'NOT_ATTEMPTED' }])
  })

  it('has no standing for who only reads, and no way in while the module is locked', async () => {
    const viewer = await createMember(tenant, { role: 'VIEWER' })
    const seen = await overviewOf(viewer)
    expect(seen.standing).toBeNull()
    expect(seen.contentUrl).not.toBeNull()
    const locked = await createCourse(tenant, author)
    const before = await createModule(tenant, author)
    await tenantDb(tenant.id).modulePrerequisite.create({
      data: { dependentId: locked.moduleId, prerequisiteId: before.id },
    })
    expect((await overviewOf(await createMember(tenant), locked)).contentUrl).toBeNull()
  })

  it('is of this tenant, of a section with a package, and of what is published', async () => {
    const stranger = await createMember(await createTenant(), { role: 'OWNER' })
    await expect(overviewOf(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const plain = await createModule(tenant, author)
    const place = { slug: plain.slug, sectionId: plain.content.sections[0]?.id ?? '' }
    await expect(overviewOf(author, place)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await tenantDb(tenant.id).module.update({ where: { id: course.moduleId }, data: { status: 'ARCHIVED' } })
    await expect(overviewOf(await createMember(tenant))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
