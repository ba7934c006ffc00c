import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { EDIT_MINUTES, MAX_CHANGES } from './policy'

let tenant: TestTenant
let owner: TestMember
let mentor: TestMember
let ana: TestMember
let bor: TestMember
let module: Awaited<ReturnType<typeof createModule>>

beforeAll(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
  mentor = await createMember(tenant, { name: 'Mentor' })
  ana = await createMember(tenant, { name: 'Ana' })
  bor = await createMember(tenant, { name: 'Bor' })
})

beforeEach(async () => {
  module = await createModule(tenant, owner, { mentorIds: [mentor.id] })
  await Promise.all([ana, bor].map((member) => enroll(member, module.id)))
})

const db = () => tenantDb(tenant.id)
const enroll = (member: TestMember, moduleId: string) =>
  db().enrollment.createMany({ data: [{ id: newId(), membershipId: member.id, moduleId }] })

type Said = Partial<Parameters<ReturnType<typeof callerFor>['chat']['send']>[0]>

const say = (by: TestMember, body: string, more: Said = {}, now?: Date) =>
  callerFor(by, now ? { now } : {}).chat.send({ moduleId: module.id, requestId: newId(), body, ...more })
const page = (by: TestMember, moduleId: string | null = module.id) => callerFor(by).chat.messages({ moduleId })
const bodies = async (by: TestMember) =>
  (await page(by)).items.map(({ type, body }) => (type === 'MESSAGE' ? body : type))
const told = (member: TestMember) =>
  db().notification.findMany({
    where: { membershipId: member.id },
    orderBy: { id: 'asc' },
    select: { type: true, path: true },
  })
const minutes = (count: number) => new Date(Date.now() + count * 60_000)

describe('sending', () => {
  it('writes at the end, after a line for who joins, once for a request id', async () => {
    const requestId = newId()
    const first = await say(ana, 'Hello', { requestId })
    const again = await say(ana, 'Hello', { requestId })
    await say(bor, '/me waves')
    expect(again.id).toBe(first.id)
    expect(await bodies(ana)).toEqual(['JOIN', 'Hello', 'JOIN', 'ACTION'])
    expect((await page(bor)).items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  })

  it('writes once when one request comes many times at once', async () => {
    const requestId = newId()
    const sent = await Promise.all(Array.from({ length: 8 }, () => say(ana, 'Once', { requestId })))
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
    expect(await bodies(ana)).toEqual(['JOIN', 'Once'])
  })

  it('numbers what fifty say at once without a gap, in the order of its changes', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, index) => say(index % 2 ? ana : bor, `Message ${index}`)))
    const rows = await db().chatMessage.findMany({
      where: { room: { moduleId: module.id } },
      orderBy: { seq: 'asc' },
      select: { seq: true, revision: true },
    })
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1))
    expect(rows.every(({ seq, revision }) => seq === revision)).toBe(true)
  })

  it('tells who is replied to and who is mentioned, each once, and of a question the mentors', async () => {
    const [asker, helper] = [await createMember(tenant), await createMember(tenant)]
    await Promise.all([asker, helper].map((member) => enroll(member, module.id)))
    const asked = await say(asker, 'How hot?', { isQuestion: true })
    const before = (await told(mentor)).length
    const reply = await say(helper, '@Asker 230', { replyToId: asked.id, mentionIds: [asker.id, mentor.id] })
    expect(reply.replyTo).toMatchObject({ id: asked.id, excerpt: 'How hot?' })
    expect((await told(asker)).map(({ type }) => type)).toEqual(['CHAT_REPLY'])
    expect((await told(mentor)).slice(before - 1)).toMatchObject([
      { type: 'QUESTION_ASKED', path: `/chat/${module.id}?message=${asked.id}` },
      { type: 'MENTION' },
    ])
  })

  it('does not tell somebody of a conversation in which they are not', async () => {
    const outsider = await createMember(tenant)
    await say(ana, 'Hello @Outsider', { mentionIds: [outsider.id] })
    expect(await told(outsider)).toEqual([])
    const reached = () =>
      callerFor(ana).chat.reached({ moduleId: module.id, membershipIds: [outsider.id, bor.id, newId()] })
    expect(await reached()).toEqual([bor.id])
    const other = await createModule(tenant, owner)
    const grant = { membershipId: outsider.id, permission: 'MANAGE_ALL_MODULES' as const }
    const { id } = await db().userPermission.create({ data: { ...grant, scope: { moduleIds: [other.id] } } })
    await say(ana, 'Hello again', { mentionIds: [outsider.id] })
    expect(await told(outsider)).toEqual([])
    await db().userPermission.update({
      where: { id },
      data: { scope: { moduleIds: [module.id] } },
      select: { id: true },
    })
    await say(ana, 'Hello at last', { mentionIds: [outsider.id] })
    expect(await told(outsider)).toMatchObject([{ type: 'MENTION' }])
    expect((await reached()).toSorted()).toEqual([bor.id, outsider.id].toSorted())
  })

  it('refuses viewers, outsiders, other companies and what is not in the room', async () => {
    const viewer = await createMember(tenant, { role: 'VIEWER' })
    await expect(say(viewer, 'Hi')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(say(viewer, 'Hi', { moduleId: null })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const outsider = await createMember(tenant)
    await expect(say(outsider, 'Hi')).rejects.toMatchObject({ code: 'FORBIDDEN', message: 'notInConversation' })
    await expect(page(outsider)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const stranger = await createMember(await createTenant(), { role: 'OWNER' })
    await expect(say(stranger, 'Hi')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(page(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const company = await say(ana, 'To all', { moduleId: null })
    await expect(say(ana, 'Hi', { replyToId: company.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(say(ana, 'Hi', { mentionIds: [stranger.id] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(say(ana, '  ')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('leaves the conversation of an archived module as it is', async () => {
    const { id: messageId } = await say(ana, 'Before')
    await db().module.update({ where: { id: module.id }, data: { status: 'ARCHIVED' }, select: { id: true } })
    await expect(say(ana, 'After')).rejects.toMatchObject({ message: 'conversationClosed' })
    await expect(callerFor(ana).chat.edit({ messageId, body: 'x' })).rejects.toMatchObject({
      message: 'conversationClosed',
    })
    expect(await bodies(ana)).toEqual(['JOIN', 'Before'])
  })
})

describe('changing', () => {
  it('lets its author say it differently soon after, and keeps what was said', async () => {
    const { id: messageId, revision } = await say(ana, 'Helo')
    const edited = await callerFor(ana).chat.edit({ messageId, body: 'Hello @Bor', mentionIds: [bor.id] })
    expect(edited).toMatchObject({ body: 'Hello @Bor', mentions: [{ id: bor.id, name: 'Bor' }] })
    expect(edited.revision).toBeGreaterThan(revision)
    expect(await db().chatMessageEdit.findMany({ where: { messageId } })).toMatchObject([{ body: 'Helo' }])
    const late = callerFor(ana, { now: minutes(EDIT_MINUTES + 1) }).chat
    await expect(late.edit({ messageId, body: 'Late' })).rejects.toMatchObject({ message: 'messageTooOld' })
    await expect(late.delete({ messageId })).rejects.toMatchObject({ message: 'messageTooOld' })
    for (const other of [bor, mentor, owner]) {
      await expect(callerFor(other).chat.edit({ messageId, body: 'Mine' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  it('hides what is deleted, keeps its trace, and brings it back', async () => {
    const { id: messageId } = await say(ana, 'Nonsense about ovens')
    await expect(callerFor(bor).chat.delete({ messageId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const deleted = await callerFor(ana).chat.delete({ messageId })
    expect(deleted).toMatchObject({ body: '', deletedById: ana.id })
    expect(await callerFor(bor).chat.search({ search: 'nonsense' })).toEqual([])
    await expect(callerFor(bor).chat.restore({ messageId })).rejects.toMatchObject({ message: 'messageGone' })
    expect(await callerFor(ana).chat.restore({ messageId })).toMatchObject({
      body: 'Nonsense about ovens',
      deletedAt: null,
    })
    expect(await db().chatMessageEdit.count({ where: { messageId } })).toBe(1)
  })

  it('lets a mentor and a manager delete at any time, and writes that down', async () => {
    for (const moderator of [mentor, owner]) {
      const { id: messageId } = await say(ana, 'Off topic')
      const later = callerFor(moderator, { now: minutes(600) }).chat
      await later.delete({ messageId })
      await later.restore({ messageId })
      const rows = await db().auditLog.findMany({
        where: { entityId: messageId },
        select: { action: true, actorId: true },
      })
      expect(rows.map(({ action }) => action).toSorted()).toEqual(['CHAT_MESSAGE_DELETED', 'CHAT_MESSAGE_RESTORED'])
      expect(rows.every(({ actorId }) => actorId === moderator.id)).toBe(true)
    }
  })

  it('leaves an answered question and its answer as they are', async () => {
    const asked = await say(ana, 'How?', { isQuestion: true })
    const answer = await say(bor, 'So.', { replyToId: asked.id })
    await callerFor(mentor).answer.confirm({ questionId: asked.id, answerId: answer.id })
    for (const [by, messageId] of [
      [ana, asked.id],
      [bor, answer.id],
    ] as const) {
      await expect(callerFor(by).chat.edit({ messageId, body: 'x' })).rejects.toMatchObject({
        message: 'messageSettled',
      })
      await expect(callerFor(by).chat.delete({ messageId })).rejects.toMatchObject({ message: 'messageSettled' })
    }
    const { items } = await page(ana)
    expect(items.find(({ id }) => id === asked.id)?.answer).toMatchObject({ id: answer.id, body: 'So.' })
  })

  it('makes a question of a message, of which the mentors hear once', async () => {
    const { id: messageId } = await say(ana, 'How?')
    const count = async () => (await told(mentor)).filter(({ path }) => path.endsWith(messageId)).length
    await expect(callerFor(bor).chat.markQuestion({ messageId, isQuestion: true })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    for (const isQuestion of [true, false, true]) await callerFor(ana).chat.markQuestion({ messageId, isQuestion })
    expect(await count()).toBe(1)
  })

  it('is not for another company', async () => {
    const { id: messageId } = await say(ana, 'Ours')
    const stranger = callerFor(await createMember(await createTenant(), { role: 'OWNER' })).chat
    for (const attempt of [
      () => stranger.edit({ messageId, body: 'x' }),
      () => stranger.delete({ messageId }),
      () => stranger.restore({ messageId }),
      () => stranger.markQuestion({ messageId, isQuestion: true }),
      () => stranger.markRead({ moduleId: module.id, seq: 1 }),
      () => stranger.changesSince({ moduleId: module.id, revision: 0 }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await stranger.search({ search: 'ours' })).toEqual([])
  })
})

describe('reading', () => {
  it('gives pages from the end and around a message', async () => {
    for (let number = 1; number <= 9; number += 1) await say(ana, `${number}`)
    const caller = callerFor(bor).chat
    const read = async (input: Partial<Parameters<typeof caller.messages>[0]>) => {
      const { items, hasOlder, hasNewer } = await caller.messages({ moduleId: module.id, limit: 4, ...input })
      return { seqs: items.map(({ seq }) => seq), hasOlder, hasNewer, ids: items.map(({ id }) => id) }
    }
    const last = await read({})
    expect(last).toMatchObject({ seqs: [7, 8, 9, 10], hasOlder: true, hasNewer: false })
    const middle = await read({ cursor: last.ids[0] })
    expect(middle).toMatchObject({ seqs: [3, 4, 5, 6], hasOlder: true, hasNewer: true })
    expect(await read({ cursor: middle.ids[0] })).toMatchObject({ seqs: [1, 2], hasOlder: false })
    expect(await read({ cursor: middle.ids[2], side: 'around' })).toMatchObject({ seqs: [3, 4, 5, 6], hasNewer: true })
    expect(await read({ cursor: middle.ids[3], side: 'after' })).toMatchObject({ seqs: [7, 8, 9, 10], hasNewer: false })
    await expect(read({ cursor: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('marks what told of the messages as read with them, and nothing else', async () => {
    const member = await createMember(tenant)
    await enroll(member, module.id)
    const mentionIds = [member.id]
    const first = await say(ana, 'Hello', { mentionIds })
    await say(ana, 'And again', { mentionIds })
    await say(ana, 'To all', { mentionIds, moduleId: null })
    const unread = () => db().notification.count({ where: { membershipId: member.id, type: 'MENTION', readAt: null } })
    expect(await unread()).toBe(3)
    await callerFor(member).chat.markRead({ moduleId: module.id, seq: first.seq })
    expect(await unread()).toBe(2)
    await callerFor(member).chat.markRead({ moduleId: module.id, seq: first.seq + 1 })
    expect(await unread()).toBe(1)
  })

  it('begins where the member stopped reading', async () => {
    for (let number = 1; number <= 9; number += 1) await say(ana, `${number}`)
    const caller = callerFor(bor).chat
    const begin = async () => {
      const { items, hasOlder, hasNewer } = await caller.messages({ moduleId: module.id, limit: 4, side: 'unread' })
      return { seqs: items.map(({ seq }) => seq), hasOlder, hasNewer }
    }
    const end = { seqs: [7, 8, 9, 10], hasOlder: true, hasNewer: false }
    expect(await begin()).toEqual(end)
    await caller.markRead({ moduleId: module.id, seq: 4 })
    expect(await begin()).toEqual({ seqs: [3, 4, 5, 6], hasOlder: true, hasNewer: true })
    await caller.markRead({ moduleId: module.id, seq: 10 })
    expect(await begin()).toEqual(end)
  })

  it('counts what is unread by room and in all, and not who joined', async () => {
    const member = await createMember(tenant)
    await enroll(member, module.id)
    const chat = callerFor(member).chat
    const { unread: before } = await chat.unread()
    await say(ana, 'One')
    await say(ana, 'Two')
    const listed = async () => (await chat.rooms({})).items.find(({ id }) => id === module.id)
    expect(await listed()).toMatchObject({ unread: 2, last: { type: 'MESSAGE', excerpt: 'Two', authorName: 'Ana' } })
    expect((await chat.unread()).unread).toBe(before + 2)
    await chat.markRead({ moduleId: module.id, seq: 2 })
    await chat.markRead({ moduleId: module.id, seq: 1 })
    expect(await listed()).toMatchObject({ unread: 1 })
    await chat.markRead({ moduleId: module.id, seq: 1_000 })
    expect(await chat.roomUnread({ moduleId: module.id })).toEqual({ unread: 0 })
    await say(ana, 'Three')
    await say(bor, 'Four')
    expect(await chat.roomUnread({ moduleId: module.id })).toEqual({ unread: 2 })
  })

  it('lists the rooms of a member, and to a manager all in which somebody has written', async () => {
    const [mine, others] = [await createModule(tenant, owner), await createModule(tenant, owner)]
    await enroll(ana, mine.id)
    await say(owner, 'Hello', { moduleId: others.id })
    const idsOf = async (member: TestMember) =>
      (await callerFor(member).chat.rooms({ limit: 100 })).items.map(({ id }) => id)
    expect(await idsOf(ana)).toEqual(expect.arrayContaining([mine.id, module.id]))
    expect(await idsOf(ana)).not.toContain(others.id)
    expect(await idsOf(owner)).toContain(others.id)
    expect(await idsOf(owner)).not.toContain(mine.id)
    const walked: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const { items, nextCursor } = await callerFor(ana).chat.rooms({ limit: 1, cursor })
      walked.push(...items.map(({ id }) => id))
      cursor = nextCursor
    }
    expect(walked).toEqual(await idsOf(ana))
  })

  it('finds confirmed answers first, and only where the member may look', async () => {
    const word = `w${newId().slice(-8)}`
    const asked = await say(ana, `How ${word}?`, { isQuestion: true })
    const answer = await say(bor, `So ${word}.`, { replyToId: asked.id })
    await say(bor, `Newest ${word}`)
    await callerFor(mentor).answer.confirm({ questionId: asked.id, answerId: answer.id })
    const found = await callerFor(ana).chat.search({ search: word })
    expect(found.map(({ body }) => body)).toEqual([`So ${word}.`, `How ${word}?`, `Newest ${word}`])
    expect(found[1]).toMatchObject({ answerBody: `So ${word}.`, moduleTitle: module.content.title })
    expect(await callerFor(owner).chat.search({ search: word })).toHaveLength(3)
    expect(await callerFor(ana).chat.search({ search: word, moduleId: null })).toEqual([])
    expect(await callerFor(await createMember(tenant)).chat.search({ search: word })).toEqual([])
  })

  it('says which questions of a member were answered since they looked', async () => {
    const asker = await createMember(tenant)
    await enroll(asker, module.id)
    const asked = await say(asker, 'How?', { isQuestion: true })
    const unread = () => callerFor(asker).chat.unreadAnswers()
    expect(await unread()).toEqual([])
    const { seq } = await say(bor, 'So.', { replyToId: asked.id })
    expect(await unread()).toMatchObject([{ id: asked.id, isConfirmed: false }])
    await callerFor(asker).chat.markRead({ moduleId: module.id, seq })
    expect(await unread()).toEqual([])
  })

  it('answers with everything that has changed, or that it is too much', async () => {
    const chat = callerFor(bor).chat
    expect(await chat.changesSince({ moduleId: module.id, revision: 0 })).toEqual({ revision: 0, items: [] })
    const first = await say(ana, 'First')
    const second = await say(ana, 'Second')
    await callerFor(ana).chat.edit({ messageId: first.id, body: 'First, again' })
    const changes = await chat.changesSince({ moduleId: module.id, revision: second.revision - 1 })
    expect(changes.items?.map(({ body }) => body)).toEqual(['First, again', 'Second'])
    const none = await chat.changesSince({ moduleId: module.id, revision: changes.revision })
    expect(none).toEqual({ revision: changes.revision, items: [] })
    expect(await chat.changesSince({ moduleId: module.id, revision: 999 })).toMatchObject({ items: null })
    await Promise.all(Array.from({ length: MAX_CHANGES }, (_, index) => say(ana, `${index}`)))
    expect(await chat.changesSince({ moduleId: module.id, revision: 0 })).toMatchObject({ items: null })
  })

  it('offers people to mention: active, taking part, by the beginning of a word', async () => {
    const name = `Zoja ${newId().slice(-6)}`
    const zoja = await createMember(tenant, { name })
    await createMember(tenant, { name: `${name} viewer`, role: 'VIEWER' })
    const search = (text: string) => callerFor(ana).membership.mentionable({ search: text })
    expect(await search(name)).toEqual([{ id: zoja.id, name, jobTitle: null }])
    expect(await search('oja')).toEqual([])
    expect((await search('ana')).map(({ id }) => id)).not.toContain(ana.id)
  })
})
