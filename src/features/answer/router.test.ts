import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { texts } from '@/test/learning'
import { saySomething } from '@/test/talk'

let tenant: TestTenant
let owner: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
})

const db = () => tenantDb(tenant.id)

type Scene = Awaited<ReturnType<typeof createScene>>

/** A module with a mentor, a question in its conversation, and two answers by two people. */
async function createScene() {
  const [mentor, asker, one, two] = await Promise.all(
    ['Mentor', 'Asker', 'One', 'Two'].map((name) => createMember(tenant, { name })),
  )
  if (!mentor || !asker || !one || !two) throw new Error('four were made')
  const module = await createModule(tenant, owner, { sections: texts(1), mentorIds: [mentor.id] })
  const say = (by: TestMember, body: string, extra: Partial<Parameters<typeof saySomething>[2]> = {}) =>
    saySomething(tenant, by, { ...extra, body, moduleId: module.id })
  const questionId = await say(asker, 'How hot is the oven?', { isQuestion: true })
  const [first, second] = [
    await say(one, '230 degrees.\n\nSee https://example.com', { replyToId: questionId }),
    await say(two, 'Ask Maja.', { replyToId: questionId }),
  ]
  return { mentor, asker, one, two, module, say, questionId, first, second }
}

let scene: Scene

beforeEach(async () => {
  scene = await createScene()
})

const confirm = (by: TestMember, answerId: string, { questionId } = scene) =>
  callerFor(by).answer.confirm({ questionId, answerId })
const unconfirm = (by: TestMember) => callerFor(by).answer.unconfirm({ questionId: scene.questionId })
const paidTo = (member: TestMember) =>
  db().xpTransaction.findMany({
    where: { membershipId: member.id },
    select: { amount: true, source: true, sourceEntityId: true },
  })
const balanceOf = async (member: TestMember) =>
  (await db().userXpBalance.findFirst({ where: { membershipId: member.id } }))?.totalXp ?? 0
const message = (id: string) =>
  db().chatMessage.findUniqueOrThrow({
    where: { id },
    select: { answerId: true, isConfirmedAnswer: true, confirmedById: true, revision: true },
  })
const toldOf = async (member: TestMember) =>
  (await callerFor(member).notification.list({})).items.filter(({ type }) => type === 'ANSWER_CONFIRMED')

describe('confirming', () => {
  it('pins the answer, pays its author once, tells author and asker, and is in the log', async () => {
    const { mentor, asker, one, questionId, first } = scene
    const before = await message(questionId)
    expect(await confirm(mentor, first)).toEqual({ points: 25 })
    expect(await message(questionId)).toMatchObject({ answerId: first })
    expect(await message(first)).toMatchObject({ isConfirmedAnswer: true, confirmedById: mentor.id })
    expect((await message(questionId)).revision).toBeGreaterThan(before.revision)
    expect(await paidTo(one)).toEqual([{ amount: 25, source: 'MENTOR_CONFIRMATION', sourceEntityId: first }])
    expect(await toldOf(one)).toMatchObject([{ text: expect.stringContaining('25') }])
    expect(await toldOf(asker)).toHaveLength(1)
    expect(await toldOf(mentor)).toEqual([])
    expect(await db().auditLog.count({ where: { action: 'ANSWER_CONFIRMED', entityId: first } })).toBe(1)
    const { items } = await callerFor(one).xp.history({})
    expect(items).toMatchObject([{ params: { question: 'How hot is the oven?' } }])
  })

  it('is for the module’s mentors and managers alone', async () => {
    const { asker, two, questionId, first } = scene
    const elsewhere = await createMember(tenant)
    await createModule(tenant, owner, { mentorIds: [elsewhere.id] })
    for (const nobody of [asker, two, elsewhere, await createMember(tenant, { role: 'HR' })]) {
      await expect(confirm(nobody, first)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(unconfirm(nobody)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    const narrowed = await createMember(tenant)
    await db().userPermission.create({
      data: { membershipId: narrowed.id, permission: 'MANAGE_ALL_MODULES', scope: { moduleIds: [scene.module.id] } },
    })
    await confirm(narrowed, first)
    expect((await message(questionId)).answerId).toBe(first)
    await unconfirm(owner)
    const stranger = await createMember(await createTenant(), { role: 'OWNER' })
    await expect(confirm(stranger, first)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(unconfirm(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('in the company’s own conversation is for the mentors of any module', async () => {
    const { mentor, asker, one } = scene
    const questionId = await saySomething(tenant, asker, { body: 'When is lunch?', isQuestion: true })
    const answerId = await saySomething(tenant, one, { body: 'At noon.', replyToId: questionId })
    const input = { questionId, answerId }
    await expect(callerFor(one).answer.confirm(input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await callerFor(mentor).answer.confirm(input)).toEqual({ points: 25 })
  })

  it('takes only what came after the question in its conversation, and is still there', async () => {
    const { mentor, asker, one, say, questionId, first } = scene
    const gone = await say(one, 'Never mind', { deletedAt: new Date() })
    const elsewhere = await saySomething(tenant, one, { body: 'Elsewhere' })
    const later = await say(asker, 'And the other oven?', { isQuestion: true })
    for (const answerId of [gone, elsewhere, questionId, newId()]) {
      await expect(confirm(mentor, answerId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await expect(callerFor(mentor).answer.confirm({ questionId: later, answerId: first })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(callerFor(mentor).answer.confirm({ questionId: first, answerId: later })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('of a mentor’s own answer pins it and pays nothing', async () => {
    const { mentor, say, questionId, asker } = scene
    const own = await say(mentor, 'Look at the door.', { replyToId: questionId })
    expect(await confirm(mentor, own)).toEqual({ points: 0 })
    expect((await message(questionId)).answerId).toBe(own)
    expect(await paidTo(mentor)).toEqual([])
    expect(await toldOf(asker)).toHaveLength(1)
    await unconfirm(mentor)
    expect(await confirm(owner, own)).toEqual({ points: 25 })
  })

  it('pays what the company decided, and nothing where that is nothing', async () => {
    const other = await createTenant()
    const [boss, asker, helper] = [
      await createMember(other, { role: 'OWNER' }),
      await createMember(other),
      await createMember(other),
    ]
    const setTo = async (xpConfirmedAnswer: number) => {
      await tenantDb(other.id).tenant.update({
        where: { id: other.id },
        data: { settings: { xpConfirmedAnswer } },
        select: { id: true },
      })
      const questionId = await saySomething(other, asker, { body: 'What now?', isQuestion: true })
      const answerId = await saySomething(other, helper, { body: 'This.', replyToId: questionId })
      return callerFor(boss).answer.confirm({ questionId, answerId })
    }
    expect(await setTo(40)).toEqual({ points: 40 })
    expect(await setTo(0)).toEqual({ points: 0 })
  })
})

describe('taking back', () => {
  it('opens the question again, keeps the points, and confirming again pays nothing more', async () => {
    const { mentor, asker, one, questionId, first } = scene
    await confirm(mentor, first)
    await unconfirm(mentor)
    await unconfirm(mentor)
    expect(await message(questionId)).toMatchObject({ answerId: null })
    expect(await message(first)).toMatchObject({ isConfirmedAnswer: false, confirmedById: null })
    expect(await confirm(mentor, first)).toEqual({ points: 0 })
    expect(await balanceOf(one)).toBe(25)
    expect(await toldOf(asker)).toHaveLength(1)
    const log = await db().auditLog.findMany({ where: { entityId: first }, orderBy: { createdAt: 'asc' } })
    expect(log.map(({ action }) => action)).toEqual(['ANSWER_CONFIRMED', 'ANSWER_UNCONFIRMED', 'ANSWER_CONFIRMED'])
  })
})

describe('at once', () => {
  it('the same confirmation is one, and pays once', async () => {
    const { mentor, one, first } = scene
    const answers = await Promise.all([mentor, owner, mentor, owner, mentor].map((by) => confirm(by, first)))
    expect(answers.map(({ points }) => points).toSorted()).toEqual([0, 0, 0, 0, 25])
    expect(await balanceOf(one)).toBe(25)
    expect(await toldOf(one)).toHaveLength(1)
  })

  it('of two mentors who confirm two answers one is told, and one answer is paid', async () => {
    const { mentor, one, two, questionId, first, second } = scene
    const tries = await Promise.allSettled([confirm(mentor, first), confirm(owner, second)])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT' } })
    expect((await balanceOf(one)) + (await balanceOf(two))).toBe(25)
    expect([first, second]).toContain((await message(questionId)).answerId)
  })

  it('confirming and taking back in any order pays at most once', async () => {
    const { mentor, one, first } = scene
    await Promise.allSettled([1, 2, 3, 4].flatMap(() => [confirm(mentor, first), unconfirm(owner)]))
    expect(await balanceOf(one)).toBe(25)
  })
})

describe('the inbox', () => {
  it('holds the open questions of one’s modules and of the company, the oldest first, with their replies', async () => {
    const { mentor, asker, two, say, questionId, first, second } = scene
    const later = await say(asker, 'How long?', { isQuestion: true })
    await say(asker, 'No question')
    const company = await saySomething(tenant, asker, { body: 'And in general?', isQuestion: true })
    const other = await createModule(tenant, owner)
    const foreign = await saySomething(tenant, asker, { body: 'Not theirs', isQuestion: true, moduleId: other.id })
    const { items } = await callerFor(mentor).answer.questions({ moduleId: scene.module.id })
    expect(items.map(({ id }) => id)).toEqual([questionId, later])
    expect(items[0]).toMatchObject({
      author: { name: 'Asker' },
      module: { slug: scene.module.slug },
      replies: [{ id: first }, { id: second, author: { id: two.id } }],
      hasEarlierReplies: false,
    })
    const idsOf = async (by: TestMember) =>
      (await callerFor(by).answer.questions({ limit: 100 })).items.map(({ id }) => id)
    expect(await idsOf(mentor)).toEqual(expect.arrayContaining([questionId, later, company]))
    expect(await idsOf(mentor)).not.toContain(foreign)
    expect(await idsOf(owner)).toEqual(expect.arrayContaining([questionId, later, company, foreign]))
    expect(await idsOf(two)).toEqual([])
    expect(await callerFor(two).answer.count()).toEqual({ isConfirmer: false, count: 0 })
    const { items: own } = await callerFor(mentor).answer.questions({ isCompany: true, limit: 100 })
    expect(own.map(({ module }) => module)).toEqual(own.map(() => null))
    expect(await callerFor(mentor).answer.places()).toEqual(
      expect.arrayContaining([{ moduleId: scene.module.id, title: expect.any(String), count: 2 }]),
    )
    await confirm(mentor, first)
    expect(await idsOf(mentor)).not.toContain(questionId)
  })

  it('goes on where the page ended, for mentors and managers alike', async () => {
    const other = await createTenant()
    const [boss, mentor, asker] = [
      await createMember(other, { role: 'OWNER' }),
      await createMember(other),
      await createMember(other),
    ]
    const module = await createModule(other, boss, { mentorIds: [mentor.id] })
    const ids: string[] = []
    for (let minute = 0; minute < 7; minute += 1) {
      const place = minute % 2 ? { moduleId: module.id } : {}
      const createdAt = new Date(Date.UTC(2027, 0, 1, 8, minute))
      ids.push(await saySomething(other, asker, { body: `Question ${minute}`, isQuestion: true, createdAt, ...place }))
    }
    for (const by of [boss, mentor]) {
      const one = await callerFor(by).answer.questions({ limit: 4 })
      const two = await callerFor(by).answer.questions({ limit: 4, cursor: one.nextCursor })
      expect([...one.items, ...two.items].map(({ id }) => id)).toEqual(ids)
      expect(two.nextCursor).toBeNull()
      expect(await callerFor(by).answer.count()).toEqual({ isConfirmer: true, count: 7 })
    }
  })
})

describe('answering in place', () => {
  const reply = (by: TestMember, isConfirmed: boolean, requestId = newId()) =>
    callerFor(by).answer.reply({ questionId: scene.questionId, body: 'So it is.', isConfirmed, requestId })

  it('says it once, and confirms it in the same go', async () => {
    const { mentor, asker, questionId } = scene
    const requestId = newId()
    const { id } = await reply(mentor, true, requestId)
    expect(await reply(mentor, true, requestId)).toEqual({ id })
    expect(await message(questionId)).toMatchObject({ answerId: id })
    expect(await db().chatMessage.count({ where: { replyToId: questionId } })).toBe(3)
    expect(await toldOf(asker)).toHaveLength(1)
  })

  it('says nothing when its confirmation is refused', async () => {
    const { mentor, asker, one, questionId, first } = scene
    await db().enrollment.create({ data: { id: newId(), membershipId: one.id, moduleId: scene.module.id } })
    await expect(reply(one, true)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await confirm(mentor, first)
    await expect(reply(owner, true)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await db().chatMessage.count({ where: { replyToId: questionId } })).toBe(2)
    await reply(one, false)
    expect(await db().chatMessage.count({ where: { replyToId: questionId } })).toBe(3)
    await expect(reply(asker, false)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const stranger = await createMember(await createTenant(), { role: 'OWNER' })
    await expect(reply(stranger, false)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('rights', () => {
  it('say who confirms, and who makes a section', async () => {
    const { mentor, module, one } = scene
    const rightsOf = (by: TestMember, moduleId: string | null) => callerFor(by).answer.rights({ moduleId })
    expect(await rightsOf(mentor, module.id)).toEqual({ canConfirm: true, canMakeSection: false })
    expect(await rightsOf(mentor, null)).toEqual({ canConfirm: true, canMakeSection: false })
    expect(await rightsOf(owner, module.id)).toEqual({ canConfirm: true, canMakeSection: true })
    expect(await rightsOf(one, null)).toEqual({ canConfirm: false, canMakeSection: false })
    await expect(rightsOf(one, module.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const writer = await createMember(tenant, { permissions: ['MANAGE_OWN_MODULES'] })
    await db().moduleMentor.create({ data: { moduleId: module.id, membershipId: writer.id } })
    expect(await rightsOf(writer, module.id)).toEqual({ canConfirm: true, canMakeSection: true })
  })
})

describe('a section of an answer', () => {
  it('is a draft at the module’s end with source, author and safe text; made once', async () => {
    const { mentor, module, first } = scene
    const make = () => callerFor(owner).answer.makeSection({ answerId: first, moduleId: module.id })
    await expect(make()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await confirm(mentor, first)
    const made = await Promise.all([make(), make(), make()])
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    const sections = await db().section.findMany({ where: { moduleId: module.id }, orderBy: { sortOrder: 'asc' } })
    expect(sections.at(-1)).toMatchObject({
      id: made[0]?.id,
      type: 'TEXT',
      title: 'How hot is the oven?',
      sourceMessageId: first,
      content: expect.stringMatching(
        /^<p>230 degrees\.<\/p><p>See <a href="https:\/\/example\.com\/".*<p>.*One\.<\/p>$/,
      ),
    })
    expect(await db().auditLog.count({ where: { action: 'SECTION_CREATED', entityId: made[0]?.id ?? '' } })).toBe(1)
    await expect(callerFor(mentor).answer.makeSection({ answerId: first, moduleId: module.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('is shown as a draft to who may write the module, and to everybody once it is published', async () => {
    const { mentor, module, first } = scene
    await confirm(mentor, first)
    const { id } = await callerFor(owner).answer.makeSection({ answerId: first, moduleId: module.id })
    const seenBy = async (member: TestMember) =>
      (await callerFor(member).answer.sections({ answerId: first })).map((section) => [section.id, section.isPublished])
    expect(await seenBy(owner)).toEqual([[id, false]])
    expect(await seenBy(mentor)).toEqual([])
    await callerFor(owner).module.publish({ moduleId: module.id, version: 1, changeSummary: '', isMaterial: false })
    expect(await seenBy(mentor)).toEqual([[id, true]])
  })

  it('is not for a module of another company', async () => {
    const { mentor, first } = scene
    await confirm(mentor, first)
    const other = await createTenant()
    const boss = await createMember(other, { role: 'OWNER' })
    const theirs = await createModule(other, boss)
    await expect(callerFor(owner).answer.makeSection({ answerId: first, moduleId: theirs.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(callerFor(boss).answer.makeSection({ answerId: first, moduleId: theirs.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
