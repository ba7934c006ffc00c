import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { publishedModule } from '../schema'

let tenant: TestTenant
let mentor: TestMember
let learner: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  mentor = await createMember(tenant, { role: 'ADMIN' })
  learner = await createMember(tenant)
})

const db = () => tenantDb(tenant.id)
const author = () => callerFor(mentor).module
const text = (title: string, chapter?: string) => ({ title, chapter, html: `<p>${title}</p>` })

/** `-: A | One: B C | Two: D` */
const create = () =>
  createModule(tenant, mentor, {
    sections: [text('A'), text('B', 'One'), text('C', 'One'), text('D', 'Two')],
  })
type Fixture = Awaited<ReturnType<typeof create>>

const sectionId = ({ content }: Fixture, title: string) =>
  content.sections.find((section) => section.title === title)?.id ?? ''
const chapterId = ({ content }: Fixture, title: string) =>
  content.chapters.find((chapter) => chapter.title === title)?.id ?? ''

type Outline = { chapters: { id: string; title: string }[]; sections: { title: string; chapterId: string | null }[] }

const drawn = ({ chapters, sections }: Outline) =>
  [{ id: null, title: '-' }, ...chapters]
    .map(({ id, title }) => {
      const part = sections.filter((section) => section.chapterId === id).map((section) => section.title)
      return `${title}: ${part.join(' ')}`
    })
    .join(' | ')
const outlineOf = async ({ id }: Fixture) => drawn(await author().get({ moduleId: id }))
const orderOf = async ({ id }: Fixture) =>
  (await author().get({ moduleId: id })).sections.map(({ title }) => title).join('')
const add = (fixture: Fixture, more: { sectionIds?: string[]; beforeId?: string | null; requestId?: string } = {}) =>
  author().chapter.create({ moduleId: fixture.id, requestId: newId(), title: 'New', beforeId: null, ...more })

describe('chapters', () => {
  it('stand over the sections that follow, and can begin at any of them', async () => {
    const module = await create()
    expect(await outlineOf(module)).toBe('-: A | One: B C | Two: D')
    await add(module, { sectionIds: [sectionId(module, 'C')], beforeId: chapterId(module, 'Two') })
    expect(await outlineOf(module)).toBe('-: A | One: B | New: C | Two: D')
    expect(await orderOf(module)).toBe('ABCD')
  })

  it('are added once however often a request comes', async () => {
    const module = await create()
    const requestId = newId()
    const made = await Promise.all([1, 2, 3].map(() => add(module, { requestId })))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await outlineOf(module)).toBe('-: A | One: B C | Two: D | New: ')
  })

  it('move with their sections', async () => {
    const module = await create()
    await author().chapter.move({ chapterId: chapterId(module, 'Two'), beforeId: chapterId(module, 'One') })
    expect(await outlineOf(module)).toBe('-: A | Two: D | One: B C')
    expect(await orderOf(module)).toBe('ADBC')
  })

  it('leave their sections where they are when they are deleted, and come back with them', async () => {
    const module = await create()
    const undo = await author().chapter.delete({ chapterId: chapterId(module, 'One') })
    expect(await outlineOf(module)).toBe('-: A B C | Two: D')
    const second = await author().chapter.delete({ chapterId: chapterId(module, 'Two') })
    expect(await outlineOf(module)).toBe('-: A B C D')
    await author().chapter.create(second)
    await author().chapter.create({
      ...undo,
      beforeId: (await author().get({ moduleId: module.id })).chapters[0]?.id ?? null,
    })
    expect(await outlineOf(module)).toBe('-: A | One: B C | Two: D')
  })

  it('refuse a name that somebody else gave meanwhile, and an empty one', async () => {
    const module = await create()
    const ref = { chapterId: chapterId(module, 'One') }
    const { updatedAt } = await db().chapter.findUniqueOrThrow({ where: { id: ref.chapterId } })
    const rename = (title: string) => author().chapter.update({ ...ref, updatedAt, changes: { title } })
    await expect(rename(' ')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await rename('Basics')
    await expect(rename('Other')).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await outlineOf(module)).toBe('-: A | Basics: B C | Two: D')
    const rows = await db().auditLog.findMany({ where: { entityId: ref.chapterId } })
    expect(rows).toMatchObject([{ action: 'CHAPTER_UPDATED', metadata: { title: { from: 'One', to: 'Basics' } } }])
  })

  it('take at most thirty, and no section of another module', async () => {
    const [module, other] = [await create(), await create()]
    await add(module, { sectionIds: [sectionId(other, 'A')] })
    expect(await outlineOf(other)).toBe('-: A | One: B C | Two: D')
    const rows = Array.from({ length: 27 }, (_, sortOrder) => ({ moduleId: module.id, title: 'Part', sortOrder }))
    await db().chapter.createMany({ data: rows })
    await expect(add(module)).rejects.toMatchObject({ message: 'tooMany' })
  })
})

describe('sections in chapters', () => {
  it('go before another one, into its chapter, or last into one', async () => {
    const module = await create()
    const [a, d] = [sectionId(module, 'A'), sectionId(module, 'D')]
    await author().section.move({ sectionId: d, beforeId: sectionId(module, 'C') })
    expect(await outlineOf(module)).toBe('-: A | One: B D C | Two: ')
    await author().section.move({ sectionId: a, chapterId: chapterId(module, 'One'), beforeId: null })
    expect(await outlineOf(module)).toBe('-:  | One: B D C A | Two: ')
    await author().section.move({ sectionId: d, chapterId: null, beforeId: null })
    expect(await outlineOf(module)).toBe('-: D | One: B C A | Two: ')
    const other = await create()
    const foreign = { sectionId: d, chapterId: chapterId(other, 'One'), beforeId: null }
    await expect(author().section.move(foreign)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('are added last, or last in a chapter, and come back to their chapter', async () => {
    const module = await create()
    await author().section.create({ moduleId: module.id, type: 'TEXT', title: 'E' })
    await author().section.create({
      moduleId: module.id,
      type: 'TEXT',
      title: 'F',
      chapterId: chapterId(module, 'One'),
    })
    expect(await outlineOf(module)).toBe('-: A | One: B C F | Two: D E')
    await author().section.remove({ sectionId: sectionId(module, 'B') })
    await author().chapter.move({ chapterId: chapterId(module, 'One'), beforeId: null })
    await author().section.restore({ sectionId: sectionId(module, 'B') })
    expect(await outlineOf(module)).toBe('-: A | Two: D E | One: B C F')
  })

  it('keep all of them when two authors move at once', async () => {
    const module = await create()
    await Promise.all([
      author().section.move({ sectionId: sectionId(module, 'A'), chapterId: chapterId(module, 'Two'), beforeId: null }),
      author().chapter.move({ chapterId: chapterId(module, 'Two'), beforeId: chapterId(module, 'One') }),
      author().chapter.delete({ chapterId: chapterId(module, 'One') }),
    ])
    expect((await orderOf(module)).split('').toSorted().join('')).toBe('ABCD')
  })

  it('say when they are deleted whether learners see them until the next version', async () => {
    const module = await create()
    const { id } = await author().section.create({ moduleId: module.id, type: 'TEXT', title: 'E' })
    expect(await author().section.remove({ sectionId: id })).toEqual({ isPublished: false })
    expect(await author().section.remove({ sectionId: sectionId(module, 'A') })).toEqual({ isPublished: true })
  })
})

describe('chapters of what is published', () => {
  it('are those that have sections, and only once they are published', async () => {
    const module = await create()
    const shown = async () => {
      const { module: content, sections } = await callerFor(learner).enrollment.module({ slug: module.slug })
      return drawn({ chapters: content.chapters, sections })
    }
    expect(await shown()).toBe('-: A | One: B C | Two: D')
    await author().section.move({ sectionId: sectionId(module, 'D'), chapterId: null, beforeId: null })
    await author().chapter.move({ chapterId: chapterId(module, 'Two'), beforeId: chapterId(module, 'One') })
    const state = await author().get({ moduleId: module.id })
    expect(state.hasUnpublishedChanges).toBe(true)
    expect(await shown()).toBe('-: A | One: B C | Two: D')
    expect(drawn(await author().preview({ moduleId: module.id }))).toBe('-: A D | One: B C')
    await author().publish({ moduleId: module.id, version: 1, changeSummary: '', isMaterial: false })
    expect(await shown()).toBe('-: A D | One: B C')
    const one = { slug: module.slug, sectionId: sectionId(module, 'B') }
    expect((await callerFor(learner).enrollment.section(one)).module.chapters).toMatchObject([{ title: 'One' }])
  })

  it('are none in versions of before there were any', async () => {
    const module = await createModule(tenant, mentor, { sections: [text('A')] })
    const { chapters: _chapters, sections, ...content } = module.content
    const before = { ...content, sections: sections.map(({ chapterId: _chapter, ...section }) => section) }
    expect(publishedModule.parse(before)).toMatchObject({ chapters: [], sections: [{ chapterId: null }] })
    await db().moduleChangeLog.create({
      data: { moduleId: module.id, version: 2, content: before },
      select: { id: true },
    })
    await db().module.update({ where: { id: module.id }, data: { version: 2 }, select: { id: true } })
    const shown = await callerFor(learner).enrollment.module({ slug: module.slug })
    expect(shown.module.chapters).toEqual([])
    expect(shown.sections).toMatchObject([{ title: 'A', chapterId: null }])
  })
})
