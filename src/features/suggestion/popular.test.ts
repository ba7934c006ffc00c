import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { withClient } from '../../../scripts/db/databases'

let tenant: TestTenant
let [owner, decider, author]: TestMember[] = []
let people: TestMember[] = []

const must = (member: TestMember | undefined) => {
  if (!member) throw new Error('nobody')
  return member
}
const db = () => tenantDb(tenant.id)
const vote = (member: TestMember, suggestionId: string, isVoted: boolean) =>
  callerFor(member).suggestion.vote({ suggestionId, isVoted })
const suggest = async () => {
  const input = { title: `Popular ${newId()}`, description: '', requestId: newId() }
  return (await callerFor(must(author)).suggestion.create(input)).id
}
const toldOf = (suggestionId: string) =>
  db().notification.findMany({
    where: { type: 'SUGGESTION_POPULAR', path: `/suggestions/${suggestionId}` },
    select: { membershipId: true, params: true },
  })

beforeAll(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
  decider = await createMember(tenant, { permissions: ['MANAGE_SUGGESTIONS'] })
  author = await createMember(tenant)
  people = await Promise.all(Array.from({ length: 25 }, () => createMember(tenant)))
})

describe('a hundred votes at once', () => {
  it('are counted as they are, and deciders and the author hear once of what many want', async () => {
    const suggestionId = await suggest()
    // Each of 25 people presses four times at once: the last word is any of theirs, the count has to follow.
    const presses = people.flatMap((person) => [true, false, true, true].map((isVoted) => ({ person, isVoted })))
    await Promise.all(presses.map(({ person, isVoted }) => vote(person, suggestionId, isVoted)))
    const votes = await db().knowledgeSuggestionVote.count({ where: { suggestionId } })
    const { voteCount } = await db().knowledgeSuggestion.findUniqueOrThrow({ where: { id: suggestionId } })
    expect(voteCount).toBe(votes)
    await Promise.all(people.map((person) => vote(person, suggestionId, true)))
    expect(await db().knowledgeSuggestion.findUnique({ where: { id: suggestionId } })).toMatchObject({ voteCount: 26 })
    const told = (await toldOf(suggestionId)).map(({ membershipId }) => membershipId)
    expect(told.sort()).toEqual([must(owner).id, must(decider).id, must(author).id].sort())
  })
})

describe('a hundred connections', () => {
  it('that vote and take it back at once leave a count of what is there', async () => {
    const suggestionId = await suggest()
    const press = (number: number) =>
      withClient(env.DATABASE_URL ?? '', async (client) => {
        const ids = [tenant.id, suggestionId, people[number % people.length]?.id]
        for (let step = 0; step < 4; step += 1) {
          const sql =
            (number + step) % 3 === 0
              ? 'delete from knowledge_suggestion_vote where tenant_id = $1 and suggestion_id = $2 and membership_id = $3'
              : 'insert into knowledge_suggestion_vote (tenant_id, suggestion_id, membership_id) values ($1, $2, $3) on conflict do nothing'
          await client.query(sql, ids)
        }
      })
    await Promise.all(Array.from({ length: 100 }, (_, number) => press(number)))
    const votes = await db().knowledgeSuggestionVote.count({ where: { suggestionId } })
    expect(await db().knowledgeSuggestion.findUnique({ where: { id: suggestionId } })).toMatchObject({
      voteCount: votes,
    })
  })
})

describe('the threshold', () => {
  it('is the company’s own, and is crossed once however votes fall and rise', async () => {
    await callerFor(must(owner)).tenant.updateSettings({ suggestionPopularVotes: 3 })
    const suggestionId = await suggest()
    const [one, two] = [must(people[0]), must(people[1])]
    await vote(one, suggestionId, true)
    expect(await toldOf(suggestionId)).toEqual([])
    await vote(two, suggestionId, true)
    expect(await toldOf(suggestionId)).toHaveLength(3)
    expect((await toldOf(suggestionId))[0]?.params).toMatchObject({ votes: 3 })
    await platformDb.$executeRaw`delete from notification_dedup where tenant_id = ${tenant.id}::uuid`
    for (const isVoted of [false, true, false, true]) await vote(two, suggestionId, isVoted)
    expect(await toldOf(suggestionId)).toHaveLength(3)
  })

  it('is audited when it is changed', async () => {
    await callerFor(must(owner)).tenant.updateSettings({ suggestionPopularVotes: 4 })
    const last = await db().auditLog.findFirst({ where: { action: 'TENANT_UPDATED' }, orderBy: { id: 'desc' } })
    expect(last?.metadata).toMatchObject({ suggestionPopularVotes: { from: 3, to: 4 } })
  })
})
