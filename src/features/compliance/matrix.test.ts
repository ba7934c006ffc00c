import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { COMPLIANCE_STATES, complianceOf, deadlineOf, type Obligation, statusOf } from '@/features/assignment/policy'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { obligationArbitrary, replaceObligations } from '@/test/obligations'
import { countRowsRead } from '@/test/rows-read'
import { withClient } from '../../../scripts/db/databases'
import { findPeople } from './queries/matrix'

const NOW = new Date('2026-06-15T12:00:00Z')
const PEOPLE = 7
const MODULES = 6

let tenant: TestTenant
let hr: TestMember
let people: TestMember[]
let moduleIds: string[]

beforeAll(async () => {
  tenant = await createTenant()
  hr = await createMember(tenant, { role: 'HR', name: 'Zoe' })
  people = []
  for (let number = 0; number < PEOPLE; number += 1) {
    people.push(await createMember(tenant, { name: `Person ${number % 3}` }))
  }
  moduleIds = []
  for (let number = 0; number < MODULES; number += 1) {
    moduleIds.push((await createModule(tenant, hr, { title: `Module ${number}`, sections: [] })).id)
  }
})

type Filter = Parameters<ReturnType<typeof callerFor>['compliance']['counts']>[0]

async function readAll(filter: Filter, limit: number) {
  const { compliance } = callerFor(hr, { now: NOW })
  const all = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof compliance.people>> = await compliance.people({ ...filter, cursor, limit })
    all.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return all
}

const place = (obligations: readonly Obligation[]) =>
  obligations.map((obligation, index) => ({
    ...obligation,
    membershipId: people[Math.floor(index / MODULES)]?.id ?? '',
    moduleId: moduleIds[index % MODULES] ?? '',
    isMandatory: index % 3 > 0,
  }))

describe('the matrix', () => {
  it('shows, counts and filters the states that the policy tells, page by page', async () => {
    const obligations = fc.array(obligationArbitrary(NOW), { minLength: PEOPLE * MODULES, maxLength: PEOPLE * MODULES })
    const limits = fc.integer({ min: 1, max: PEOPLE })
    const states = fc.constantFrom(...COMPLIANCE_STATES)
    await fc.assert(
      fc.asyncProperty(obligations, limits, states, fc.boolean(), async (given, limit, state, mandatory) => {
        const placed = place(given)
        await replaceObligations(tenant.id, placed)
        const asked = placed.filter(({ endedAt, isMandatory }) => !endedAt && (isMandatory || !mandatory))
        const expected = asked.map((obligation) => ({
          person: obligation.membershipId,
          moduleId: obligation.moduleId,
          state: complianceOf(obligation, NOW),
          status: statusOf(obligation, NOW),
          deadline: deadlineOf(obligation)?.getTime() ?? null,
          progress: 0,
          isMandatory: obligation.isMandatory,
        }))
        const key = ({ person, moduleId }: { person: string; moduleId: string }) => person + moduleId
        const sorted = <T extends { person: string; moduleId: string }>(cells: T[]) =>
          cells.sort((a, b) => key(a).localeCompare(key(b)))
        const cellsOf = (rows: Awaited<ReturnType<typeof readAll>>) =>
          sorted(rows.flatMap(({ id, cells }) => cells.map((cell) => ({ person: id, ...cell }))))
        expect(cellsOf(await readAll({ mandatory }, limit))).toEqual(sorted([...expected]))
        expect(cellsOf(await readAll({ mandatory, state }, limit))).toEqual(
          sorted(expected.filter((cell) => cell.state === state)),
        )
        const { compliance } = callerFor(hr, { now: NOW })
        const counts = await compliance.counts({ mandatory, state })
        const tiles = COMPLIANCE_STATES.map((each) => [each, expected.filter((cell) => cell.state === each).length])
        expect(counts.tiles).toEqual(Object.fromEntries(tiles))
        expect(counts.total).toBe(expected.length)
        expect(counts.modules.reduce((sum, { count }) => sum + count, 0)).toBe(counts.tiles[state])
        const { targets } = await compliance.targets({ mandatory, state })
        expect(targets.length).toBe(counts.tiles[state])
      }),
      { numRuns: 15 },
    )
  })
})

describe('people in a state', () => {
  const BUSY = 60

  it('are found by the few that are in it, not by looking through everybody', async () => {
    const busy = await createTenant()
    const owner = await createMember(busy, { role: 'OWNER', name: 'Aa' })
    const crowd = await Promise.all(Array.from({ length: BUSY }, () => createMember(busy)))
    const modules = await Promise.all(
      Array.from({ length: 20 }, () => createModule(busy, owner, { sections: [], title: crypto.randomUUID() })),
    )
    const done = { status: 'COMPLETED' as const, completedAt: NOW, completedVersion: 1, expiresAt: null }
    const dueAt = new Date(NOW.getTime() - 86_400_000)
    const placed = crowd.flatMap(({ id }) =>
      modules.map((module) => ({
        ...{ membershipId: id, moduleId: module.id, dueAt, endedAt: null },
        ...{ waivedAt: null as Date | null, enrollment: done as Obligation['enrollment'] },
      })),
    )
    Object.assign(placed[7] ?? {}, { waivedAt: NOW })
    Object.assign(placed[100] ?? {}, { enrollment: null })
    await replaceObligations(busy.id, placed)
    await withClient(env.DATABASE_URL ?? '', (db) => db.query('analyze'))
    for (const state of ['WAIVED', 'OVERDUE', 'EXPIRED', 'EXPIRING', 'DUE_SOON'] as const) {
      const { found, read } = await rowsReadFor(busy, state)
      expect(found).toBe(state === 'WAIVED' || state === 'OVERDUE' ? 1 : 0)
      expect(read, state).toBeLessThan(10 * BUSY)
    }
  })
})

const rowsReadFor = (of: TestTenant, state: (typeof COMPLIANCE_STATES)[number]) =>
  tenantDb(of.id).$transaction(async (tx) => {
    const filter = { scope: 'all' as const, mandatory: false, fromMoment: null, untilMoment: null, now: NOW, state }
    const { found, read } = await countRowsRead(tx, () => findPeople(tx, filter, { cursor: null, limit: 50 }))
    return { found: found.length, read }
  })
