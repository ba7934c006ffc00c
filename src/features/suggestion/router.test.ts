import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { drainJobs } from '@/server/jobs/drain'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'

const HOUR = 3_600_000

let tenant: TestTenant
let owner: TestMember
let admin: TestMember
let author: TestMember
let voter: TestMember

beforeAll(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER', name: 'Olga Owner' })
  admin = await createMember(tenant, { role: 'ADMIN', name: 'Ana Admin' })
  author = await createMember(tenant, { name: 'Avgust Author' })
  voter = await createMember(tenant, { name: 'Vesna Voter' })
})

const db = () => tenantDb(tenant.id)
const board = (member: TestMember, now?: Date) => callerFor(member, now ? { now } : {}).suggestion
/** Long enough ago that what is told of it is due. */
const earlier = (hours = 1) => new Date(Date.now() - hours * HOUR)

async function suggest(by = author, title = `Sourdough ${newId()}`) {
  const { id } = await board(by).create({ title, description: 'How to keep it alive', requestId: newId() })
  return id
}
const rowOf = (id: string) => db().knowledgeSuggestion.findUniqueOrThrow({ where: { id } })
const votesOf = (id: string) => db().knowledgeSuggestionVote.count({ where: { suggestionId: id } })
const told = (member: TestMember, id: string) =>
  db().notification.findMany({
    where: { membershipId: member.id, params: { path: ['suggestion'], equals: id } },
    orderBy: { id: 'asc' },
  })
const actions = async (id: string) =>
  (await db().auditLog.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } })).map(({ action }) => action)

const draft = { difficulty: 'BEGINNER', categoryId: null, language: 'en' } as const
const convert = (by: TestMember, suggestionId: string, title = 'Sourdough') =>
  board(by).convert({ suggestionId, title, ...draft, mentorIds: [] })

describe('the board', () => {
  it('takes a suggestion once per request, with the vote of who makes it', async () => {
    const requestId = newId()
    const title = `Once ${requestId}`
    const make = () => board(author).create({ title, description: '', requestId })
    const ids = (await Promise.all([make(), make(), make()])).map(({ id }) => id)
    expect(new Set(ids).size).toBe(1)
    expect(await rowOf(ids[0] ?? '')).toMatchObject({ title, voteCount: 1, status: 'OPEN', authorId: author.id })
  })

  it('lists by votes or the newest, a page at a time, and filters', async () => {
    const word = newId().slice(-8)
    const ids = [
      await suggest(author, `${word} first`),
      await suggest(author, `${word} šecond`),
      await suggest(voter, `${word} third`),
    ]
    await board(voter).vote({ suggestionId: ids[0] ?? '', isVoted: true })
    const listed = async (input: object) =>
      (await board(voter).list({ search: word, ...input })).items.map(({ id }) => id)
    expect(await listed({})).toEqual([ids[0], ids[2], ids[1]])
    expect(await listed({ sort: 'NEWEST' })).toEqual(ids.toReversed())
    expect(await listed({ isMine: true })).toEqual([ids[2]])
    expect(await listed({ isVoted: true, sort: 'NEWEST' })).toEqual([ids[2], ids[0]])
    expect(await listed({ status: 'APPROVED' })).toEqual([])
    expect(await listed({ search: `${word} sec` })).toEqual([ids[1]])
    for (const sort of ['VOTES', 'NEWEST'] as const) {
      const first = await board(voter).list({ search: word, sort, limit: 2 })
      const second = await board(voter).list({ search: word, sort, limit: 2, cursor: first.nextCursor })
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(await listed({ sort }))
      expect(second.nextCursor).toBeNull()
    }
  })

  it('finds what is like a title being written', async () => {
    const id = await suggest(author, 'Čiščenje peči za kruh')
    expect((await board(voter).similar({ title: 'ciscenje pec' }))[0]).toMatchObject({
      id,
      hasVoted: false,
      voteCount: 1,
    })
    expect((await board(voter).similar({ title: 'Kako poteka čiščenje peči' }))[0]).toMatchObject({ id })
    expect((await board(voter).similar({ title: 'xyzzy quux' })).length).toBe(0)
  })

  it('lets the author change the words while it is open, and who decides always, who is audited', async () => {
    const suggestionId = await suggest()
    const words = { suggestionId, title: 'Rye bread', description: 'Please' }
    await expect(board(voter).update(words)).rejects.toMatchObject({ code: 'FORBIDDEN', message: 'notYourSuggestion' })
    await board(author).update(words)
    expect(await actions(suggestionId)).toEqual([])
    await board(admin).decide({ suggestionId, from: 'OPEN', to: 'APPROVED' })
    await expect(board(author).update(words)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await board(admin).update({ ...words, title: 'Rye' })
    expect(await actions(suggestionId)).toEqual(['SUGGESTION_APPROVED', 'SUGGESTION_UPDATED'])
  })

  it('is nothing for viewers, and does not exist for another company', async () => {
    const suggestionId = await suggest()
    const viewer = await createMember(tenant, { role: 'VIEWER' })
    const stranger = await createMember(await createTenant(), { role: 'OWNER' })
    const calls = (member: TestMember) => [
      () => board(member).get({ suggestionId }),
      () => board(member).vote({ suggestionId, isVoted: true }),
      () => board(member).update({ suggestionId, title: 'Theirs', description: '' }),
      () => board(member).decide({ suggestionId, from: 'OPEN', to: 'APPROVED' }),
      () => convert(member, suggestionId),
      () => board(member).comment.list({ suggestionId }),
      () => board(member).comment.create({ suggestionId, body: 'Hello', requestId: newId() }),
    ]
    for (const call of calls(viewer)) await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    for (const call of calls(stranger)) await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await board(stranger).list({})).items).toEqual([])
    expect(await board(stranger).similar({ title: 'Sourdough' })).toEqual([])
    expect(await rowOf(suggestionId)).toMatchObject({ status: 'OPEN', voteCount: 1, commentCount: 0 })
  })
})

describe('votes', () => {
  it('are one each, given and taken back as often as one likes', async () => {
    const suggestionId = await suggest()
    const vote = (isVoted: boolean) => board(voter).vote({ suggestionId, isVoted })
    expect(await vote(true)).toEqual({ voteCount: 2, hasVoted: true })
    expect(await vote(true)).toEqual({ voteCount: 2, hasVoted: true })
    expect(await vote(false)).toEqual({ voteCount: 1, hasVoted: false })
    expect(await vote(false)).toEqual({ voteCount: 1, hasVoted: false })
  })

  it('are over when it is not taken up or has become a module', async () => {
    const suggestionId = await suggest()
    await board(admin).decide({ suggestionId, from: 'OPEN', to: 'REJECTED', reason: 'No oven' })
    const refused = { code: 'PRECONDITION_FAILED', message: 'votingOver' }
    await expect(board(voter).vote({ suggestionId, isVoted: true })).rejects.toMatchObject(refused)
    await board(admin).decide({ suggestionId, from: 'REJECTED', to: 'APPROVED' })
    await board(voter).vote({ suggestionId, isVoted: true })
    await convert(admin, suggestionId)
    await expect(board(voter).vote({ suggestionId, isVoted: false })).rejects.toMatchObject(refused)
  })

  it('count what there is whatever the order in which they come and go', async () => {
    const people = [author, voter, admin]
    const step = fc.record({ who: fc.nat(people.length - 1), isVoted: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), fc.boolean(), async (steps, isAtOnce) => {
        const suggestionId = await suggest()
        const calls = steps.map(
          ({ who, isVoted }) =>
            () =>
              board(people[who] ?? author).vote({ suggestionId, isVoted }),
        )
        if (isAtOnce) await Promise.all(calls.map((call) => call()))
        else for (const call of calls) await call()
        expect((await rowOf(suggestionId)).voteCount).toBe(await votesOf(suggestionId))
      }),
      { numRuns: 12 },
    )
  })
})

describe('a decision', () => {
  const decide = (by: TestMember, input: Parameters<ReturnType<typeof board>['decide']>[0], now?: Date) =>
    board(by, now).decide(input)

  it('is for deciders, and not taking up needs a reason', async () => {
    const suggestionId = await suggest()
    await expect(decide(author, { suggestionId, from: 'OPEN', to: 'APPROVED' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(decide(admin, { suggestionId, from: 'OPEN', to: 'REJECTED', reason: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'reasonNeeded',
    })
    await decide(admin, { suggestionId, from: 'OPEN', to: 'REJECTED', reason: 'There is one' })
    expect(await board(voter).get({ suggestionId })).toMatchObject({
      status: 'REJECTED',
      decisionNote: 'There is one',
      decidedBy: { name: admin.name },
    })
    expect(await actions(suggestionId)).toEqual(['SUGGESTION_REJECTED'])
  })

  it('reaches the author and the voters once, and nobody when it is taken back at once', async () => {
    const title = `Told ${newId()}`
    const suggestionId = await suggest(author, title)
    await board(voter).vote({ suggestionId, isVoted: true })
    await decide(admin, { suggestionId, from: 'OPEN', to: 'APPROVED' }, earlier(3))
    await decide(admin, { suggestionId, from: 'APPROVED', to: 'OPEN' }, new Date(earlier(3).getTime() + 5_000))
    await drainJobs()
    expect([await told(author, title), await told(voter, title)]).toEqual([[], []])
    await decide(admin, { suggestionId, from: 'OPEN', to: 'REJECTED', reason: 'Not now' }, earlier(2))
    await drainJobs()
    await drainJobs()
    const notice = { type: 'SUGGESTION_STATUS_CHANGED', params: { kind: 'REJECTED', reason: 'Not now' } }
    expect(await told(author, title)).toMatchObject([{ ...notice, cause: { kind: 'SUGGESTED' } }])
    expect(await told(voter, title)).toMatchObject([{ ...notice, cause: { kind: 'VOTED' } }])
    expect(await told(admin, title)).toEqual([])
    await decide(admin, { suggestionId, from: 'REJECTED', to: 'OPEN' }, earlier(1))
    await drainJobs()
    expect((await told(voter, title)).map(({ params }) => params)).toMatchObject([
      { kind: 'REJECTED' },
      { kind: 'OPEN' },
    ])
  })

  it('is made by one of two who decide at once; the other hears who was first', async () => {
    const suggestionId = await suggest()
    const outcomes = await Promise.allSettled([
      decide(admin, { suggestionId, from: 'OPEN', to: 'APPROVED' }),
      decide(owner, { suggestionId, from: 'OPEN', to: 'REJECTED', reason: 'No' }),
    ])
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(refused).toMatchObject([{ code: 'CONFLICT', message: 'decidedMeanwhile' }])
    expect(await actions(suggestionId)).toHaveLength(1)
  })

  it('sent again after a lost answer changes nothing', async () => {
    const suggestionId = await suggest()
    const input = { suggestionId, from: 'OPEN', to: 'APPROVED' } as const
    await Promise.all([decide(admin, input), decide(admin, input)])
    expect(await actions(suggestionId)).toEqual(['SUGGESTION_APPROVED'])
  })
})

describe('becoming a module', () => {
  const ledger = (suggestionId: string) => db().xpTransaction.findMany({ where: { sourceEntityId: suggestionId } })

  it('makes a draft with its words and mentors, pays the author, and credits them', async () => {
    const suggestionId = await suggest()
    const { moduleId } = await board(admin).convert({
      suggestionId,
      title: 'Sourdough from scratch',
      ...draft,
      mentorIds: [voter.id],
    })
    expect(await callerFor(admin).module.get({ moduleId })).toMatchObject({
      title: 'Sourdough from scratch',
      description: 'How to keep it alive',
      status: 'DRAFT',
      mentors: [{ id: voter.id }],
      suggestion: { id: suggestionId, author: { name: author.name } },
    })
    expect(await ledger(suggestionId)).toMatchObject([
      { membershipId: author.id, source: 'TOP_SUGGESTION', amount: 150 },
    ])
    expect(await board(admin).get({ suggestionId })).toMatchObject({ status: 'CONVERTED', module: { id: moduleId } })
    expect((await board(author).get({ suggestionId })).module).toBeNull()
    expect(await actions(suggestionId)).toEqual(['SUGGESTION_CONVERTED'])
  })

  it('is for who decides and may write modules', async () => {
    const suggestionId = await suggest()
    const decider = await createMember(tenant, { permissions: ['MANAGE_SUGGESTIONS'] })
    const writer = await createMember(tenant, { permissions: ['MANAGE_OWN_MODULES'] })
    await expect(convert(writer, suggestionId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(convert(decider, suggestionId)).rejects.toMatchObject({ message: 'convertNeedsModules' })
    const both = await createMember(tenant, { permissions: ['MANAGE_SUGGESTIONS', 'MANAGE_OWN_MODULES'] })
    await convert(both, suggestionId)
  })

  it('happens once when two do it at once, and pays once', async () => {
    const suggestionId = await suggest()
    const title = `Race ${newId()}`
    const outcomes = await Promise.allSettled([
      convert(admin, suggestionId, title),
      convert(owner, suggestionId, title),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: 'decidedMeanwhile' },
    })
    expect(await db().module.count({ where: { title } })).toBe(1)
    expect(await ledger(suggestionId)).toHaveLength(1)
  })

  it('answers with the same module to who asks again, and pays nobody for their own', async () => {
    const suggestionId = await suggest(admin)
    const [first, again] = [await convert(admin, suggestionId), await convert(admin, suggestionId)]
    expect(again).toEqual(first)
    expect(await ledger(suggestionId)).toEqual([])
  })

  it('goes back to approved when the draft is deleted, and pays no second time', async () => {
    const suggestionId = await suggest()
    const { moduleId } = await convert(admin, suggestionId)
    await callerFor(owner).module.delete({ moduleId })
    expect(await rowOf(suggestionId)).toMatchObject({ status: 'APPROVED', convertedModuleId: null })
    await convert(admin, suggestionId)
    expect(await ledger(suggestionId)).toHaveLength(1)
    expect(await actions(suggestionId)).toEqual(['SUGGESTION_CONVERTED', 'SUGGESTION_APPROVED', 'SUGGESTION_CONVERTED'])
  })

  it('tells the author and the voters of the publication, once however often it is published', async () => {
    const title = `Published ${newId()}`
    const suggestionId = await suggest(author, title)
    await board(voter).vote({ suggestionId, isVoted: true })
    const { moduleId } = await convert(admin, suggestionId, title)
    const mine = callerFor(admin).module
    const section = await mine.section.create({ moduleId, type: 'TEXT', title: 'Begin' })
    const { updatedAt } = await mine.section.get({ sectionId: section.id })
    await mine.section.update({ sectionId: section.id, updatedAt, changes: { html: '<p>Flour.</p>' } })
    for (const version of [0, 1]) {
      await mine.publish({ moduleId, version, changeSummary: '', isMaterial: false })
      await drainJobs()
    }
    // By path: both may be of the same millisecond.
    const kinds = async (member: TestMember) =>
      (await told(member, title))
        .map(({ params, path }) => ({ params, path }))
        .toSorted((one, other) => one.path.localeCompare(other.path))
    const { slug } = await db().module.findUniqueOrThrow({ where: { id: moduleId } })
    const expected = [
      { params: { kind: 'PUBLISHED', moduleTitle: title }, path: `/modules/${slug}` },
      { params: { kind: 'CONVERTED' }, path: `/suggestions/${suggestionId}` },
    ]
    expect(await kinds(author)).toMatchObject(expected)
    expect(await kinds(voter)).toMatchObject(expected)
    expect(await kinds(admin)).toEqual([])
    expect((await board(voter).get({ suggestionId })).module).toMatchObject({ slug, isEditable: false })
  })
})
