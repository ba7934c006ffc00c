import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, endOfDay } from '@/lib/calendar'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember } from '@/test/factories'
import { createGroupScene } from '@/test/group-scene'

type Scene = Awaited<ReturnType<typeof createGroupScene>>
type World = { scene: Scene; groups: string[]; people: TestMember[]; modules: string[] }
type Step = {
  what: (typeof STEPS)[number]
  g: number
  p: number
  m: number
  days: number | null
  isForExisting: boolean
}

const STEPS = ['join', 'leave', 'add', 'remove', 'change', 'assign', 'unassign', 'extend', 'waive'] as const

const step = fc.record({
  what: fc.constantFrom(...STEPS),
  g: fc.nat(1),
  p: fc.nat(2),
  m: fc.nat(1),
  days: fc.option(fc.integer({ min: 0, max: 40 })),
  isForExisting: fc.boolean(),
})

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

/** Does it, if it can be done; answers with the change, or null. */
async function take({ scene, groups, people, modules }: World, { what, days, isForExisting, ...at }: Step) {
  const { group, assignment } = callerFor(scene.hr)
  const [groupId, member, moduleId] = [pick(groups, at.g), pick(people, at.p), pick(modules, at.m)]
  const targets = [{ membershipId: member.id, moduleId }]
  const rule = { groupId, deadlineDays: days, isForExisting }
  const membershipIds = [member.id]
  const actions = {
    join: () => group.addMembers({ groupId, membershipIds }),
    leave: () => group.removeMembers({ groupId, membershipIds }),
    add: () => group.addModules({ ...rule, moduleIds: [moduleId] }),
    remove: () => group.removeModules({ groupId, moduleIds: [moduleId] }),
    change: () => group.changeModule({ ...rule, moduleId }),
    assign: () => assignment.assign({ membershipIds, moduleIds: [moduleId], deadlineDays: days }),
    unassign: () => assignment.unassign({ targets }),
    extend: () => assignment.extend({ targets, days: (days ?? 0) + 1 }),
    waive: () => assignment.waive({ targets, reason: 'Because' }),
  }
  const isRefusal = (error: { code?: string }) => error.code === 'CONFLICT' || error.code === 'NOT_FOUND'
  const outcome = await actions[what]().catch((error) => (isRefusal(error) ? null : Promise.reject(error)))
  return outcome && outcome.items > 0 ? outcome.changeId : null
}

const earliest = (dates: readonly (Date | null)[]) =>
  dates.reduce((least, date) => (date && (!least || date < least) ? date : least), null)

async function checkSums({ scene }: World): Promise<void> {
  const assignments = await scene.db().assignment.findMany({ include: { causes: true } })
  for (const { causes, ...row } of assignments) {
    expect(row.endedAt === null).toBe(causes.length > 0)
    expect(row.dueAt).toEqual(row.extendedDueAt ?? earliest(causes.map(({ dueAt }) => dueAt)))
    if (causes.length === 0) continue
    expect(row.isMandatory).toBe(causes.some(({ isMandatory }) => isMandatory))
    expect(row.assignedAt).toEqual(earliest(causes.map(({ assignedAt }) => assignedAt)))
  }
}

async function checkCauses({ scene }: World): Promise<void> {
  const { members, rules, assignments, causes } = await scene.images()
  const of = new Map(assignments.map((row) => [row.id, row]))
  const asked = causes.flatMap(({ groupId, assignmentId }) => {
    const row = of.get(assignmentId)
    return groupId && row ? [`${groupId} ${row.membershipId} ${row.moduleId}`] : []
  })
  for (const key of asked) {
    const [groupId, membershipId, moduleId] = key.split(' ')
    expect(members.some((row) => row.groupId === groupId && row.membershipId === membershipId)).toBe(true)
    expect(rules.some((row) => row.groupId === groupId && row.moduleId === moduleId)).toBe(true)
  }
  for (const rule of rules) {
    for (const member of members.filter(({ groupId }) => groupId === rule.groupId)) {
      if (rule.appliesFrom && member.joinedAt < rule.appliesFrom) continue
      expect(asked).toContain(`${rule.groupId} ${member.membershipId} ${rule.moduleId}`)
    }
  }
}

async function createWorld(): Promise<World> {
  const scene = await createGroupScene()
  return {
    scene,
    groups: [await scene.group(), await scene.group()],
    people: await scene.people(3),
    modules: [(await scene.module()).id, (await scene.module()).id],
  }
}

/** A rule for newcomers alone that comes to be for everybody. */
const WIDENED: Step[] = [
  { what: 'add', g: 0, p: 0, m: 1, days: null, isForExisting: false },
  { what: 'join', g: 0, p: 0, m: 0, days: null, isForExisting: false },
  { what: 'change', g: 0, p: 0, m: 1, days: null, isForExisting: true },
]

describe('whatever is done, in whatever order', { timeout: 120_000 }, () => {
  it('assignments are what their causes say, causes what the groups say, and an undo brings back what was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
        const world = await createWorld()
        const undo = (changeId: string) => callerFor(world.scene.hr).assignment.undo({ changeId })
        for (const each of steps) {
          const before = await world.scene.images()
          const changeId = await take(world, each)
          await checkSums(world)
          await checkCauses(world)
          if (!changeId) continue
          await undo(changeId)
          expect(await world.scene.images()).toEqual(before)
          await take(world, each)
        }
      }),
      { numRuns: 6, examples: [[WIDENED]] },
    )
  })

  it('undone in any order, nobody keeps or misses what the groups say', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 9 }),
        fc.infiniteStream(fc.nat()),
        async (steps, order) => {
          const world = await createWorld()
          const changes: string[] = []
          for (const each of steps) changes.push(...[await take(world, each)].flatMap((id) => id ?? []))
          for (const place of order) {
            const [changeId] = changes.splice(place % Math.max(1, changes.length), 1)
            if (!changeId) break
            await callerFor(world.scene.hr).assignment.undo({ changeId })
            await checkSums(world)
            await checkCauses(world)
          }
        },
      ),
      { numRuns: 6 },
    )
  })
})

describe('the end of the day', () => {
  const ZONES = ['Europe/Ljubljana', 'UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Africa/Cairo']

  it('is the same in the database as in the browser, in every zone and when the clock changes', async () => {
    const tenant = await createTenant()
    await createMember(tenant)
    const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    const cases = fc.sample(fc.tuple(moment, fc.integer({ min: 0, max: 800 }), fc.constantFrom(...ZONES)), 500)
    const rows = await tenantDb(tenant.id).$sql<{ due: Date }>`
      select deadline_at(since, days, zone) as due
      from unnest(${cases.map(([since]) => since)}::timestamptz[], ${cases.map(([, days]) => days)}::int[],
        ${cases.map(([, , zone]) => zone)}::text[]) with ordinality as t(since, days, zone, place)
      order by place`
    const expected = cases.map(([since, days, zone]) => endOfDay(addDays(dayOf(since, zone), days), zone))
    expect(rows.map(({ due }) => due)).toEqual(expected)
  })
})
