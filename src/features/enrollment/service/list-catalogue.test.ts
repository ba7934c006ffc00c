import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import type { RouterInputs } from '@/trpc/client'

const TITLES = ['Fire safety', 'First aid', 'Čebelarstvo', 'Data protection', 'Customer care']
const text = { title: 'Text', html: '<p>Text</p>' }

let tenant: TestTenant
let member: TestMember
let categoryId: string
let tagId: string
const modules = new Map<string, { id: string; sectionId: string }>()

beforeAll(async () => {
  tenant = await createTenant()
  const author = await createMember(tenant, { role: 'ADMIN' })
  member = await createMember(tenant)
  const db = tenantDb(tenant.id)
  categoryId = (await db.moduleCategory.create({ data: { id: newId(), name: 'Safety' } })).id
  tagId = (await db.tag.create({ data: { id: newId(), name: 'mandatory' } })).id
  for (const [index, title] of TITLES.entries()) {
    const isSafety = index < 2
    const module = await createModule(tenant, author, {
      title,
      description: isSafety ? 'What to do in an emergency' : '',
      difficulty: index === 3 ? 'ADVANCED' : 'BEGINNER',
      publishedAt: new Date(Date.UTC(2026, 0, index + 1)),
      ...(isSafety ? { categoryId, categoryName: 'Safety', tags: [{ id: tagId, name: 'mandatory' }] } : {}),
      sections: [text],
    })
    modules.set(title, { id: module.id, sectionId: module.content.sections[0]?.id ?? '' })
  }
  await createModule(tenant, author, { title: 'Fire drafts', status: 'DRAFT', sections: [text] })
  await createModule(tenant, author, { title: 'Fire archives', status: 'ARCHIVED', sections: [text] })
})

const titles = async (input: RouterInputs['enrollment']['catalogue']) =>
  (await callerFor(member).enrollment.catalogue(input)).items.map(({ title }) => title)

describe('catalogue', () => {
  it('shows what is published, the newest first, or by title', async () => {
    expect(await titles({})).toEqual([...TITLES].reverse())
    expect((await titles({ sort: 'TITLE' })).slice(0, 2)).toEqual(['Customer care', 'Čebelarstvo'])
  })

  it.each(['NEWEST', 'TITLE'] as const)('pages without gap or repeat, by %s', async (sort) => {
    const all: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<ReturnType<typeof callerFor>['enrollment']['catalogue']>> = await callerFor(
        member,
      ).enrollment.catalogue({ sort, limit: 2, cursor })
      all.push(...page.items.map(({ title }) => title))
      cursor = page.nextCursor
    } while (cursor)
    expect(all).toEqual(await titles({ sort }))
  })

  it('finds from the first letter, without accents, the best match first', async () => {
    expect(await titles({ q: 'f' })).toEqual(['First aid', 'Fire safety'])
    expect(await titles({ q: 'cebel' })).toEqual(['Čebelarstvo'])
    expect(await titles({ q: 'fire emergency' })).toEqual(['Fire safety'])
    expect(await titles({ q: '%' })).toEqual([])
    const first = await callerFor(member).enrollment.catalogue({ q: 'f', limit: 1 })
    expect(await titles({ q: 'f', limit: 1, cursor: first.nextCursor })).toEqual(['Fire safety'])
  })

  it('narrows by category, tag, difficulty and all of them', async () => {
    const safety = ['First aid', 'Fire safety']
    expect(await titles({ categoryId })).toEqual(safety)
    expect(await titles({ tagId })).toEqual(safety)
    expect(await titles({ difficulty: 'ADVANCED' })).toEqual(['Data protection'])
    expect(await titles({ categoryId, tagId, difficulty: 'BEGINNER', q: 'aid' })).toEqual(['First aid'])
    expect(await titles({ categoryId: newId() })).toEqual([])
  })

  it('narrows by what the member has done', async () => {
    const { enrollment } = callerFor(member)
    const [aid, fire] = [modules.get('First aid'), modules.get('Fire safety')]
    await enrollment.start({ moduleId: aid?.id ?? '' })
    await enrollment.completeSection({ moduleId: fire?.id ?? '', sectionId: fire?.sectionId ?? '' })
    expect(await titles({ state: 'IN_PROGRESS' })).toEqual(['First aid'])
    expect(await titles({ state: 'COMPLETED' })).toEqual(['Fire safety'])
    expect(await titles({ state: 'NOT_STARTED' })).toEqual(['Customer care', 'Data protection', 'Čebelarstvo'])
    const other = callerFor(await createMember(tenant)).enrollment
    expect((await other.catalogue({ state: 'COMPLETED' })).items).toEqual([])
  })

  it('says what comes first', async () => {
    const [care, data] = [modules.get('Customer care'), modules.get('Data protection')]
    await tenantDb(tenant.id).modulePrerequisite.create({
      data: { dependentId: care?.id ?? '', prerequisiteId: data?.id ?? '' },
    })
    const { items } = await callerFor(member).enrollment.catalogue({})
    const locked = items.flatMap(({ title, lockedBy }) => (lockedBy.length > 0 ? [{ title, lockedBy }] : []))
    expect(locked).toEqual([{ title: 'Customer care', lockedBy: ['Data protection'] }])
  })

  it('offers what it can be narrowed to', async () => {
    expect(await callerFor(member).enrollment.filters()).toEqual({
      categories: [{ id: categoryId, name: 'Safety' }],
      tags: [{ id: tagId, name: 'mandatory' }],
    })
  })
})
