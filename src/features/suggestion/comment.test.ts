import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'

let tenant: TestTenant
let admin: TestMember
let author: TestMember
let voter: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  admin = await createMember(tenant, { role: 'ADMIN', name: 'Ana Admin' })
  author = await createMember(tenant, { name: 'Avgust Author' })
  voter = await createMember(tenant, { name: 'Vesna Voter' })
})

const db = () => tenantDb(tenant.id)
const board = (member: TestMember) => callerFor(member).suggestion
const suggest = async () =>
  (await board(author).create({ title: `Sourdough ${newId()}`, description: '', requestId: newId() })).id
const rowOf = (id: string) => db().knowledgeSuggestion.findUniqueOrThrow({ where: { id } })
const actions = async (id: string) =>
  (await db().auditLog.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } })).map(({ action }) => action)

describe('comments', () => {
  it('name people: told once instead of a reply, shown, told of anew when changed, and only of the company', async () => {
    const suggestionId = await suggest()
    const named = await createMember(tenant, { name: 'Neža Named' })
    const stranger = await createMember(await createTenant())
    const say = (mentionIds: string[]) =>
      board(voter).comment.create({ suggestionId, body: '@Neža Named knows', mentionIds, requestId: newId() })
    await expect(say([stranger.id])).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { id: commentId } = await say([author.id, author.id, voter.id])
    const told = async ({ id }: TestMember) =>
      (await db().notification.findMany({ where: { membershipId: id, path: { contains: commentId } } })).map(
        ({ type }) => type,
      )
    expect([await told(author), await told(voter), await told(named)]).toEqual([['MENTION'], [], []])
    const change = { commentId, body: '@Neža Named knows best', mentionIds: [named.id] }
    await board(voter).comment.update(change)
    await board(voter).comment.update(change)
    expect([await told(author), await told(named)]).toEqual([['MENTION'], ['MENTION']])
    const mentions = async () => (await board(admin).comment.list({ suggestionId })).items[0]?.mentions
    expect(await mentions()).toEqual([{ id: named.id, name: 'Neža Named' }])
    await board(voter).comment.delete({ commentId })
    expect(await mentions()).toEqual([])
  })

  it('are threads of one level, written once per request, told to whom they concern, and counted', async () => {
    const suggestionId = await suggest()
    const say = (by: TestMember, body: string, parentId: string | null = null, requestId = newId()) =>
      board(by).comment.create({ suggestionId, body, parentId, requestId })
    const requestId = newId()
    const [thread, again] = await Promise.all([
      say(voter, 'Yes please', null, requestId),
      say(voter, 'Yes please', null, requestId),
    ])
    expect(again).toEqual(thread)
    const reply = await say(author, 'Thanks', thread.id)
    await expect(say(voter, 'Deeper', reply.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      board(voter).comment.create({
        suggestionId: await suggest(),
        parentId: thread.id,
        body: 'Lost',
        requestId: newId(),
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const replies = async (member: TestMember) =>
      (await db().notification.findMany({ where: { membershipId: member.id, type: 'COMMENT_REPLY' } })).map(
        ({ path }) => path,
      )
    expect(await replies(author)).toEqual([`/suggestions/${suggestionId}?comment=${thread.id}`])
    expect(await replies(voter)).toEqual([`/suggestions/${suggestionId}?comment=${reply.id}`])
    expect((await rowOf(suggestionId)).commentCount).toBe(2)
    const { items } = await board(admin).comment.list({ suggestionId })
    expect(items).toMatchObject([
      { id: thread.id, body: 'Yes please', replies: [{ id: reply.id }], hasMoreReplies: false },
    ])
  })

  it('keep their place when deleted, and come back from who deleted them', async () => {
    const suggestionId = await suggest()
    const { id: commentId } = await board(voter).comment.create({ suggestionId, body: 'Secret', requestId: newId() })
    await board(voter).comment.update({ commentId, body: 'Changed' })
    await expect(board(admin).comment.update({ commentId, body: 'Mine' })).rejects.toMatchObject({
      message: 'notYourRemark',
    })
    await expect(board(author).comment.delete({ commentId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await board(admin).comment.delete({ commentId })
    const [deleted] = (await board(author).comment.list({ suggestionId })).items
    expect(deleted).toMatchObject({ isDeleted: true, body: '', canEdit: false })
    expect((await rowOf(suggestionId)).commentCount).toBe(0)
    await expect(board(voter).comment.restore({ commentId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await board(admin).comment.restore({ commentId })
    expect((await rowOf(suggestionId)).commentCount).toBe(1)
    expect(await actions(suggestionId)).toEqual(['SUGGESTION_COMMENT_DELETED', 'SUGGESTION_COMMENT_DELETED'])
    const stranger = await createMember(await createTenant(), { role: 'OWNER' })
    for (const verb of ['delete', 'restore'] as const) {
      await expect(board(stranger).comment[verb]({ commentId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await expect(board(stranger).comment.update({ commentId, body: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(board(stranger).comment.replies({ threadId: commentId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('are read a page at a time, threads and replies', async () => {
    const suggestionId = await suggest()
    const say = async (body: string, parentId: string | null = null) =>
      (await board(voter).comment.create({ suggestionId, body, parentId, requestId: newId() })).id
    const threads = [await say('1'), await say('2'), await say('3')]
    const replies: string[] = []
    for (const body of ['a', 'b', 'c', 'd']) replies.push(await say(body, threads[0]))
    const first = await board(author).comment.list({ suggestionId, limit: 2 })
    const second = await board(author).comment.list({ suggestionId, limit: 2, cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(threads)
    expect(first.items[0]).toMatchObject({ hasMoreReplies: true })
    expect(first.items[0]?.replies.map(({ id }) => id)).toEqual(replies.slice(1))
    const threadId = threads[0] ?? ''
    const page = await board(author).comment.replies({ threadId, limit: 3 })
    const rest = await board(author).comment.replies({ threadId, limit: 3, cursor: page.nextCursor })
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(replies)
  })
})
