import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { verifyTenant } from '@/features/xp/jobs'
import { findDifferences, findMiscounts, findStandingDifferences } from '@/features/xp/queries'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { drainJobs } from '@/server/jobs/drain'
import { enqueueJob } from '@/server/jobs/enqueue'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { inTransaction } from '@/test/learning'
import { givePoints } from '@/test/reward-scene'
import { countRowsRead } from '@/test/rows-read'
import { findStanding, listBoard } from './service'

let tenant: TestTenant
let owner: TestMember
const owners = new pg.Client(env.DATABASE_URL)

beforeAll(() => owners.connect())
afterAll(() => owners.end())

beforeEach(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
})

const db = () => tenantDb(tenant.id)
const api = (of: TestMember, options = {}) => callerFor(of, options).leaderboard

/** People with these points each, earned now. */
async function people(...points: number[]): Promise<TestMember[]> {
  const members: TestMember[] = []
  for (const amount of points) {
    const member = await createMember(tenant)
    await givePoints(owner, member, amount)
    members.push(member)
  }
  return members
}

const earnOn = (member: TestMember, eventTime: string, amount: number) =>
  db().xpTransaction.create({
    data: {
      membershipId: member.id,
      amount,
      source: 'MANUAL',
      sourceEntityId: newId(),
      eventTime: new Date(eventTime),
    },
  })

const placesOf = (rows: { place: number; points: number }[]) => rows.map(({ place, points }) => [place, points])
const isSound = async () =>
  [await findDifferences(db()), await findStandingDifferences(db()), await findMiscounts(db())].flat()

describe('a board', () => {
  it('is by points earned, equal ones share a place, page by page', async () => {
    const [, me] = await people(50, 300, 50, 20, 300, 7)
    const first = await api(owner).list({ period: 'ALL', limit: 4 })
    const rest = await api(owner).list({ period: 'ALL', limit: 4, cursor: first.nextCursor })
    expect(placesOf([...first.items, ...rest.items])).toEqual([
      [1, 300],
      [1, 300],
      [3, 50],
      [3, 50],
      [5, 20],
      [6, 7],
    ])
    expect(rest.nextCursor).toBeNull()
    expect((await api(me ?? owner).list({ period: 'ALL' })).items.filter(({ isMe }) => isMe)).toMatchObject([
      { name: me?.name, place: 1 },
    ])
    expect(await isSound()).toEqual([])
  })

  it('does not count what is spent or given back as earned', async () => {
    const [member = owner] = await people(100)
    await givePoints(owner, member, -60)
    expect((await api(member).standing({ period: 'WEEK' })).own).toMatchObject({ points: 100, place: 1 })
  })

  it('of a week begins on Monday, of a month on its first, in the company’s zone', async () => {
    const [one, two] = [await createMember(tenant), await createMember(tenant)]
    await earnOn(one, '2026-11-15T22:30:00Z', 10)
    await earnOn(one, '2026-11-15T23:30:00Z', 20)
    await earnOn(two, '2026-11-15T22:30:00Z', 25)
    await earnOn(two, '2026-10-31T22:30:00Z', 40)
    const at = async (period: 'WEEK' | 'MONTH' | 'ALL', now: string) =>
      placesOf((await api(owner, { now: new Date(now) }).list({ period })).items)
    expect(await at('WEEK', '2026-11-16T12:00:00Z')).toEqual([[1, 20]])
    expect(await at('MONTH', '2026-11-16T12:00:00Z')).toEqual([
      [1, 30],
      [2, 25],
    ])
    expect(await at('ALL', '2026-11-16T12:00:00Z')).toEqual([
      [1, 65],
      [2, 30],
    ])
    expect(await at('WEEK', '2026-11-23T12:00:00Z')).toEqual([])
    expect(await isSound()).toEqual([])
  })

  it('shows one’s own place and who is next to it', async () => {
    const members = await people(...Array.from({ length: 12 }, (_, n) => 1000 - n * 37))
    const { own, around } = await api(members[6] ?? owner).standing({ period: 'MONTH' })
    expect(own).toMatchObject({ place: 7, isMe: true })
    expect(around.map(({ place }) => place)).toEqual([4, 5, 6, 7, 8, 9, 10])
    expect((await api(owner).standing({ period: 'MONTH' })).own).toBeNull()
  })

  it('is right for any points, and whatever they become', async () => {
    const points = [1, 15, 16, 17, 255, 256, 4095, 4096, 4097, 9999, 10_000, 16, 256]
    const members = await people(...points)
    for (const [n, member] of members.entries()) {
      await givePoints(owner, member, 1 + n * 331)
      points[n] = (points[n] ?? 0) + 1 + n * 331
    }
    for (const [n, member] of members.entries()) {
      const place = 1 + points.filter((other) => other > (points[n] ?? 0)).length
      expect((await api(member).standing({ period: 'ALL' })).own).toMatchObject({ points: points[n], place })
    }
    expect(await isSound()).toEqual([])
  })

  it('of a group has its people only, and is for those in it and those who manage it', async () => {
    const [one, two, three] = await people(30, 20, 10)
    if (!one || !two || !three) throw new Error('There are three.')
    const group = await db().group.create({ data: { name: 'Night shift' }, select: { id: true } })
    await db().userGroup.createMany({ data: [two, three].map(({ id }) => ({ groupId: group.id, membershipId: id })) })
    const asked = { period: 'WEEK' as const, groupId: group.id }
    expect(placesOf((await api(three).list(asked)).items)).toEqual([
      [1, 20],
      [2, 10],
    ])
    expect((await api(three).standing(asked)).own).toMatchObject({ place: 2 })
    expect((await api(owner).list(asked)).items).toHaveLength(2)
    await expect(api(one).list(asked)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect([await api(one).groups(), await api(two).groups()]).toMatchObject([[], [{ name: 'Night shift' }]])
    const stranger = await createMember(await createTenant(), { role: 'OWNER' })
    await expect(api(stranger).list(asked)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is the same work for many as for few', async () => {
    await people(100, 200, 300)
    const [me = owner] = await people(150)
    const small = await rowsRead(me)
    await owners.query(
      `insert into "user" (id, email, name) select gen_random_uuid(), 'crowd-' || n || '-' || $1, 'Crowd' from generate_series(1, 3000) n`,
      [tenant.slug],
    )
    await owners.query(
      `insert into membership (id, tenant_id, user_id, email, name, role, joined_at)
       select gen_random_uuid(), $1, id, email, name, 'EMPLOYEE', now() from "user" where email like 'crowd-%' || $2`,
      [tenant.id, tenant.slug],
    )
    await owners.query(
      `insert into xp_transaction (id, tenant_id, membership_id, amount, source, source_entity_id)
       select gen_random_uuid(), tenant_id, id, 1 + (random() * 300)::int, 'MANUAL', id from membership
       where tenant_id = $1 and name = 'Crowd'`,
      [tenant.id],
    )
    // Other companies have boards too: a table of a few pages is read whole, index or not.
    await owners.query(
      `insert into leaderboard_count (tenant_id, period, since, level, prefix, members)
       select gen_random_uuid(), 'WEEK', '2026-01-05', 0, 1, 1 from generate_series(1, 30000)`,
    )
    await owners.query('analyze user_xp_balance, leaderboard_count, membership')
    const large = await rowsRead(me)
    // Three thousand people more, and only what a place needs: at most fifteen counts a digit, for four places.
    expect(large - small).toBeLessThan(200)
    const { own } = await api(me).standing({ period: 'WEEK' })
    const above = await db().userXpBalance.count({ where: { weekXp: { gt: 150 } } })
    expect(own?.place).toBe(1 + above)
    expect(await isSound()).toEqual([])
  })
})

/** The rows that the questions of the page read, of whatever table. */
const rowsRead = (member: TestMember) =>
  inTransaction(tenant, member, async (ctx) => {
    const { read } = await countRowsRead(ctx.db, async () => {
      await listBoard(ctx, { period: 'WEEK', limit: 10 })
      await findStanding(ctx, { period: 'WEEK' })
    })
    return read
  })

describe('who is shown', () => {
  it('is each person’s choice, and a hidden one takes no place', async () => {
    const [first, second, third] = await people(30, 20, 10)
    if (!first || !second || !third) throw new Error('There are three.')
    expect(await api(first).setVisibility({ visibility: 'ANONYMOUS' })).toBe('PUBLIC')
    const seen = await api(third).list({ period: 'ALL' })
    expect(seen.items).toMatchObject([{ name: null, place: 1 }, { name: second.name, place: 2 }, { place: 3 }])
    expect(JSON.stringify(seen)).not.toContain(first.id)
    await api(first).setVisibility({ visibility: 'HIDDEN' })
    expect(placesOf((await api(third).list({ period: 'ALL' })).items)).toEqual([
      [1, 20],
      [2, 10],
    ])
    expect(await api(first).standing({ period: 'ALL' })).toMatchObject({
      visibility: 'HIDDEN',
      own: { place: 1, points: 30 },
      around: [],
    })
    await givePoints(owner, first, 5)
    expect((await api(third).list({ period: 'ALL' })).items).toHaveLength(2)
    await api(first).setVisibility({ visibility: 'PUBLIC' })
    expect((await api(third).list({ period: 'ALL' })).items).toMatchObject([{ points: 35 }, {}, {}])
    expect(await isSound()).toEqual([])
  })

  it('is not who was deactivated', async () => {
    const [first, second = owner] = await people(30, 20)
    await callerFor(owner).membership.deactivate({ membershipId: first?.id ?? '' })
    expect((await api(second).standing({ period: 'ALL' })).own).toMatchObject({ place: 1 })
    expect(await isSound()).toEqual([])
  })

  it('stays right when people earn, hide and come back at once', async () => {
    const members = await people(10, 20, 30, 40, 50, 60)
    await Promise.all(
      members.flatMap((member) => [
        ...[5, 16, 40].map((amount) => givePoints(owner, member, amount)),
        api(member).setVisibility({ visibility: 'HIDDEN' }),
        api(member).setVisibility({ visibility: 'PUBLIC' }),
      ]),
    )
    expect(await isSound()).toEqual([])
  })

  it('is nobody where the company does without', async () => {
    await callerFor(owner).tenant.updateSettings({ showsLeaderboard: false })
    await expect(api(owner).list({ period: 'ALL' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await callerFor(owner).tenant.shell()).toMatchObject({ showsLeaderboard: false })
  })

  it('is nothing for those who only read', async () => {
    const viewer = await createMember(tenant, { role: 'VIEWER' })
    await expect(api(viewer).list({ period: 'ALL' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('a broken board', () => {
  it('is found, and fails the nightly job', async () => {
    const [member] = await people(40)
    expect(await isSound()).toEqual([])
    await owners.query('update leaderboard_count set members = members + 1 where tenant_id = $1 and level = 0', [
      tenant.id,
    ])
    const wrong = { level: 0, members: 2, counted: 1 }
    expect(await findMiscounts(db())).toMatchObject(['ALL', 'MONTH', 'WEEK'].map((period) => ({ period, ...wrong })))
    await owners.query(
      `update user_xp_balance set week_xp = 1, is_listed = false, rank = 'MENTOR' where membership_id = $1`,
      [member?.id],
    )
    expect((await findStandingDifferences(db())).map(({ what }) => what)).toEqual(['LISTED', 'RANK', 'WEEK'])
    await db().$transaction((tx) => enqueueJob({ db: tx, afterCommit: () => {} }, verifyTenant, {}))
    await drainJobs()
    const { rows } = await owners.query(
      `select output from pgboss.job where name = 'xp.verify' order by created_on desc limit 1`,
    )
    expect(JSON.stringify(rows)).toContain('differ from what happened')
  })
})
