import { beforeAll, describe, expect, it } from 'vitest'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { certificatesOf, film, onlyPartOf, texts } from '@/test/learning'

let tenant: TestTenant
let author: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN' })
})

const learner = () => createMember(tenant)
const _db = () => tenantDb(tenant.id)

describe('video', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 5, 1, 8) + seconds * 1000)
  const watch = async (durationSeconds: number | null = 100) => {
    const module = await createModule(tenant, author, { sections: [film(durationSeconds)] })
    const member = await learner()
    const part = onlyPartOf(module)
    const when = (seconds: number) => callerFor(member, { now: at(seconds) }).enrollment
    await when(0).openSection(part)
    return { module, member, part, when }
  }

  it('is done at 90 %, by stretches watched in any order', async () => {
    const { part, when, member } = await watch()
    expect(await when(60).saveVideo({ ...part, ranges: [[40, 100]], position: 100 })).toMatchObject({
      watchedSeconds: 60,
      isDone: false,
    })
    expect(await when(80).saveVideo({ ...part, ranges: [[0, 29]], position: 29 })).toMatchObject({
      watchedSeconds: 89,
      isDone: false,
    })
    expect(await when(82).saveVideo({ ...part, ranges: [[0, 30]], position: 30 })).toMatchObject({
      watchedSeconds: 90,
      isDone: true,
      isNew: true,
      hasJustCompleted: true,
    })
    expect(await certificatesOf(tenant, member)).toHaveLength(1)
    expect(await when(90).saveVideo({ ...part, ranges: [[0, 100]], position: 50 })).toMatchObject({
      isDone: true,
      isNew: false,
    })
  })

  it('cannot be watched faster than twice its speed', async () => {
    const { part, when } = await watch(600)
    expect(await when(5).saveVideo({ ...part, ranges: [[0, 600]], position: 600 })).toMatchObject({
      watchedSeconds: 10,
      isDone: false,
      ranges: [[0, 10]],
    })
    expect(await when(5.4).saveVideo({ ...part, ranges: [[0, 600]], position: 600 })).toMatchObject({
      watchedSeconds: 10,
    })
    expect(await when(6).saveVideo({ ...part, ranges: [[0, 600]], position: 600 })).toMatchObject({
      watchedSeconds: 12,
    })
    const many = await Promise.all(
      Array.from({ length: 10 }, () => when(10).saveVideo({ ...part, ranges: [[0, 600]], position: 600 })),
    )
    expect(Math.max(...many.map(({ watchedSeconds }) => watchedSeconds))).toBe(20)
    const later = await when(7).saveVideo({ ...part, ranges: [[0, 600]], position: 1 })
    expect(later).toMatchObject({ watchedSeconds: 20 })
  })

  it('counts from the first sign of the player when the section was never opened', async () => {
    const module = await createModule(tenant, author, { sections: [film()] })
    const member = await learner()
    const part = onlyPartOf(module)
    const { enrollment } = callerFor(member)
    expect(await enrollment.saveVideo({ ...part, ranges: [[0, 100]], position: 100 })).toMatchObject({
      watchedSeconds: 0,
    })
  })

  it('resumes at the second, within the video', async () => {
    const { module, part, when } = await watch()
    await when(20).saveVideo({ ...part, ranges: [[0, 20]], position: 20.4 })
    const page = await when(30).section({ slug: module.slug, sectionId: part.sectionId })
    expect(page.state).toMatchObject({ position: 20, ranges: [[0, 20]], watchedPercent: 20 })
    expect((await when(30).home()).underWay).toMatchObject([{ resume: { id: part.sectionId, position: 20 } }])
    await when(40).saveVideo({ ...part, ranges: [], position: 5000 })
    expect((await when(41).section({ slug: module.slug, sectionId: part.sectionId })).state.position).toBe(100)
  })

  it("learns an unknown length once from each member's player, and believes nobody for the others", async () => {
    const { part, when, module } = await watch(null)
    expect(await when(10).saveVideo({ ...part, ranges: [[0, 10]], position: 10 })).toMatchObject({
      durationSeconds: null,
      watchedSeconds: 0,
      isDone: false,
    })
    await when(20).saveVideo({ ...part, ranges: [[0, 20]], position: 20, durationSeconds: 60.7 })
    const cheat = await when(21).saveVideo({ ...part, ranges: [[0, 20]], position: 20, durationSeconds: 1 })
    expect(cheat).toMatchObject({ durationSeconds: 60, watchedSeconds: 20, isDone: false })
    expect((await when(22).module({ slug: module.slug })).sections).toMatchObject([{ durationSeconds: 60 }])

    const other = callerFor(await learner(), { now: at(30) }).enrollment
    expect((await other.module({ slug: module.slug })).sections).toMatchObject([{ durationSeconds: null }])
    expect(await other.saveVideo({ ...part, ranges: [], position: 0, durationSeconds: 90 })).toMatchObject({
      durationSeconds: 90,
    })
  })

  it('of another section is no video', async () => {
    const module = await createModule(tenant, author, { sections: texts(1) })
    const part = onlyPartOf(module)
    const { enrollment } = callerFor(await learner())
    await expect(enrollment.saveVideo({ ...part, ranges: [], position: 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
