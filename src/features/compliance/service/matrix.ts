import 'server-only'
import { COMPLIANCE_STATES, type ComplianceState } from '@/features/assignment/policy'
import { toPage } from '@/lib/pagination'
import type { TenantContext } from '@/server/api/tenant-context'
import { MAX_TARGETS } from '../policy'
import { type Cell, countCells, findCells, findPeople, findTargets } from '../queries/matrix'
import type { Filter, ListPeople } from '../schema'
import { askedBy } from './asked'

export type Tiles = Record<ComplianceState, number>

const emptyTiles = (): Tiles => ({ ON_TRACK: 0, DUE_SOON: 0, OVERDUE: 0, EXPIRING: 0, EXPIRED: 0, WAIVED: 0 })

/** People by name with what is asked of them, a page at a time. */
export async function listPeople(ctx: TenantContext, { cursor, limit, ...filter }: ListPeople) {
  const asked = await askedBy(ctx, filter)
  const page = toPage(await findPeople(ctx.db, asked, { cursor: cursor ?? null, limit }), limit)
  const cells = await findCells(
    ctx.db,
    asked,
    page.items.map(({ id }) => id),
  )
  const cellsOf = Map.groupBy(cells, ({ membershipId }) => membershipId)
  const withoutPerson = ({ membershipId: _, ...cell }: Cell) => cell
  return {
    ...page,
    items: page.items.map((person) => ({ ...person, cells: (cellsOf.get(person.id) ?? []).map(withoutPerson) })),
  }
}

/**
 * The tiles, which count what the filter means in every state, and the modules, which count what it means in the state
 * that it asks for.
 */
export async function countStates(ctx: TenantContext, filter: Filter) {
  const rows = await countCells(ctx.db, await askedBy(ctx, filter))
  const tiles = emptyTiles()
  const modules = new Map<string, { id: string; title: string; states: Tiles; count: number }>()
  for (const { moduleId, title, state, count } of rows) {
    tiles[state] += count
    const module = modules.get(moduleId) ?? { id: moduleId, title, states: emptyTiles(), count: 0 }
    module.states[state] = count
    if (!filter.state || filter.state === state) module.count += count
    modules.set(moduleId, module)
  }
  const total = COMPLIANCE_STATES.reduce((sum, state) => sum + tiles[state], 0)
  return { tiles, total, modules: [...modules.values()].filter(({ count }) => count > 0) }
}

/** Everything that the filter means, for an action on all of it; `isAll` is false where there is more than one takes. */
export async function listTargets(ctx: TenantContext, filter: Filter) {
  const targets = await findTargets(ctx.db, await askedBy(ctx, filter), MAX_TARGETS + 1)
  return { targets: targets.slice(0, MAX_TARGETS), isAll: targets.length <= MAX_TARGETS }
}
