import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { texts } from '@/test/learning'

let tenant: TestTenant
let [owner, mentor, author, other]: TestMember[] = []
let moduleId: string
let slug: string

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('set in beforeEach')
  return value
}
const people = () => ({ owner: must(owner), mentor: must(mentor), author: must(author), other: must(other) })
const db = () => tenantDb(tenant.id)

beforeAll(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
})

beforeEach(async () => {
  mentor = await createMember(tenant, { name: 'Mentor' })
  author = await createMember(tenant, { name: 'Author' })
  other = await createMember(tenant, { name: 'Other' })
  const module = await createModule(tenant, people().owner, { sections: texts(1), mentorIds: [mentor.id] })
  moduleId = module.id
  slug = module.slug
})

type Extra = { parentId?: string; mentionIds?: string[]; requestId?: string; now?: Date }

async function write(by: TestMember, body: string, { now, requestId = newId(), ...extra }: Extra = {}) {
  const { id } = await callerFor(by, now ? { now } : {}).comment.create({ moduleId, body, requestId, ...extra })
  return id
}

const toldOf = async (member: TestMember) =>
  (await callerFor(member).notification.list({})).items.map(({ type, path, text }) => ({ type, path, text }))

describe('writing', () => {
  it('begins a thread and replies in it, and everybody reads it', async () => {
    const { author, other } = people()
    const threadId = await write(author, 'Which gloves?')
    const replyId = await write(other, 'The blue ones.', { parentId: threadId })
    const viewer = callerFor(await createMember(tenant, { role: 'VIEWER' }))
    const { items, canWrite } = await viewer.comment.list({ moduleId })
    expect(canWrite).toBe(false)
    expect(items).toMatchObject([
      { id: threadId, body: 'Which gloves?', replyCount: 1, replies: [{ id: replyId, author: { name: 'Other' } }] },
    ])
    expect(await viewer.comment.thread({ commentId: replyId })).toMatchObject({ id: threadId, canWrite: false })
    await expect(viewer.comment.create({ moduleId, body: 'Me too', requestId: newId() })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('writes once per request, however many send it at once', async () => {
    const { author } = people()
    const requestId = newId()
    const ids = await Promise.all(Array.from({ length: 6 }, () => write(author, 'Once', { requestId })))
    expect(new Set(ids).size).toBe(1)
    expect(await db().comment.count({ where: { moduleId } })).toBe(1)
  })

  it('has one level: a reply is not replied to, nor is a thread of another module', async () => {
    const { author, other, owner } = people()
    const threadId = await write(author, 'Thread')
    const replyId = await write(other, 'Reply', { parentId: threadId })
    await expect(write(author, 'Deeper', { parentId: replyId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const elsewhere = await createModule(tenant, owner)
    const input = { moduleId: elsewhere.id, parentId: threadId, body: 'Lost', requestId: newId() }
    await expect(callerFor(author).comment.create(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tells mentors of a thread, those in it of a reply, and each who is named; nobody twice, nobody of their own', async () => {
    const { author, other, mentor } = people()
    const threadId = await write(author, 'Ask @Mentor and @Other', {
      mentionIds: [must(mentor).id, other.id, author.id],
    })
    const path = `/modules/${slug}?comment=${threadId}`
    expect(await toldOf(mentor)).toMatchObject([{ type: 'MENTION', path }])
    expect(await toldOf(other)).toMatchObject([{ type: 'MENTION', path }])
    expect(await toldOf(author)).toEqual([])
    const replyId = await write(mentor, 'Here is how.', { parentId: threadId })
    expect(await toldOf(author)).toMatchObject([{ type: 'COMMENT_REPLY', path: `/modules/${slug}?comment=${replyId}` }])
    expect(await toldOf(mentor)).toHaveLength(1)
    await write(author, 'And another')
    expect((await toldOf(mentor)).map(({ type }) => type)).toEqual(['COMMENT_REPLY', 'MENTION'])
  })

  it('is not for a draft, nor for an archived module that one has not started', async () => {
    const { author, owner } = people()
    for (const status of ['DRAFT', 'ARCHIVED'] as const) {
      const hidden = await createModule(tenant, owner, { status })
      const input = { moduleId: hidden.id, body: 'Hello', requestId: newId() }
      await expect(callerFor(author).comment.create(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(callerFor(author).comment.list({ moduleId: hidden.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('does not exist for another company', async () => {
    const stranger = callerFor(await createMember(await createTenant(), { role: 'OWNER' }))
    const commentId = await write(people().author, 'Ours')
    const refused = { code: 'NOT_FOUND' }
    await expect(stranger.comment.list({ moduleId })).rejects.toMatchObject(refused)
    await expect(stranger.comment.thread({ commentId })).rejects.toMatchObject(refused)
    await expect(stranger.comment.replies({ threadId: commentId })).rejects.toMatchObject(refused)
    await expect(stranger.comment.create({ moduleId, body: 'x', requestId: newId() })).rejects.toMatchObject(refused)
    await expect(stranger.comment.update({ commentId, body: 'x' })).rejects.toMatchObject(refused)
    await expect(stranger.comment.delete({ commentId })).rejects.toMatchObject(refused)
    await expect(stranger.comment.restore({ commentId })).rejects.toMatchObject(refused)
    await expect(stranger.comment.resolve({ commentId, isResolved: true })).rejects.toMatchObject(refused)
  })
})

describe('changing', () => {
  it('is for the author alone, leaves its trace, and tells who is named anew', async () => {
    const { author, other, owner } = people()
    const commentId = await write(author, 'Frist')
    await expect(callerFor(owner).comment.update({ commentId, body: 'Mine' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await callerFor(author).comment.update({ commentId, body: 'First, @Other', mentionIds: [other.id] })
    await callerFor(author).comment.update({ commentId, body: 'First, @Other!', mentionIds: [other.id] })
    const thread = await callerFor(other).comment.thread({ commentId })
    expect(thread).toMatchObject({ body: 'First, @Other!', mentions: [{ id: other.id }], canEdit: false })
    expect(thread.editedAt).not.toBeNull()
    expect(await toldOf(other)).toHaveLength(1)
  })

  it('deleting keeps the place and says nothing of what was there; who deleted it brings it back', async () => {
    const { author, other, mentor } = people()
    const commentId = await write(author, 'Secret')
    await write(other, 'Reply', { parentId: commentId })
    await expect(callerFor(other).comment.delete({ commentId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await callerFor(mentor).comment.delete({ commentId })
    const { items } = await callerFor(author).comment.list({ moduleId })
    expect(items).toMatchObject([{ isDeleted: true, body: '', canEdit: false, replies: [{ body: 'Reply' }] }])
    expect(JSON.stringify(items)).not.toContain('Secret')
    await expect(callerFor(author).comment.update({ commentId, body: 'Back' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(callerFor(author).comment.restore({ commentId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await callerFor(mentor).comment.restore({ commentId })
    expect(await callerFor(author).comment.thread({ commentId })).toMatchObject({ body: 'Secret', isDeleted: false })
    const log = await db().auditLog.findMany({ where: { entityId: commentId }, select: { action: true } })
    expect(log).toEqual([{ action: 'COMMENT_DELETED' }, { action: 'COMMENT_DELETED' }])
  })

  it('one’s own is deleted without a line in the log', async () => {
    const { author } = people()
    const commentId = await write(author, 'Mine')
    await callerFor(author).comment.delete({ commentId })
    await callerFor(author).comment.delete({ commentId })
    expect(await db().auditLog.count({ where: { entityId: commentId } })).toBe(0)
  })

  it('a thread is resolved by its author, a mentor or a manager, and opened again; once when at once', async () => {
    const { author, other, mentor, owner } = people()
    const commentId = await write(author, 'Is it so?')
    const resolve = (by: TestMember, isResolved: boolean) => callerFor(by).comment.resolve({ commentId, isResolved })
    await expect(resolve(other, true)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await Promise.all([resolve(mentor, true), resolve(mentor, true), resolve(owner, true)])
    const listed = async (state: 'OPEN' | 'RESOLVED') =>
      (await callerFor(other).comment.list({ moduleId, state })).items.map(({ id }) => id)
    expect([await listed('OPEN'), await listed('RESOLVED')]).toEqual([[], [commentId]])
    expect(await db().auditLog.count({ where: { entityId: commentId, action: 'COMMENT_RESOLVED' } })).toBe(1)
    await resolve(author, false)
    expect([await listed('OPEN'), await listed('RESOLVED')]).toEqual([[commentId], []])
  })
})

describe('lists', () => {
  it('go on where the page ended, threads newest first, replies oldest first', async () => {
    const { author } = people()
    const at = (minute: number) => ({ now: new Date(Date.UTC(2027, 0, 1, 8, minute)) })
    const ids: string[] = []
    for (let minute = 0; minute < 5; minute += 1) ids.push(await write(author, `Thread ${minute}`, at(minute)))
    const threadId = must(ids[0])
    const replies: string[] = []
    for (let minute = 10; minute < 15; minute += 1) {
      replies.push(await write(author, `Reply ${minute}`, { ...at(minute), parentId: threadId }))
    }
    const caller = callerFor(author)
    const first = await caller.comment.list({ moduleId, limit: 3 })
    const second = await caller.comment.list({ moduleId, limit: 3, cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.toReversed())
    expect(second.nextCursor).toBeNull()
    expect(second.items.at(-1)).toMatchObject({ replyCount: 5, hasMoreReplies: true })
    expect(second.items.at(-1)?.replies.map(({ id }) => id)).toEqual(replies.slice(-3))
    const one = await caller.comment.replies({ threadId, limit: 3 })
    const two = await caller.comment.replies({ threadId, limit: 3, cursor: one.nextCursor })
    expect([...one.items, ...two.items].map(({ id }) => id)).toEqual(replies)
  })
})
