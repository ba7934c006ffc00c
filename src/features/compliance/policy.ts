import { COMPLIANCE_STATES, type ComplianceState } from '@/features/assignment/policy'
import { isDay } from '@/lib/calendar'

/** Who sees the page; of whom, the scope of the permission says. */
export const VIEWERS = ['VIEW_ALL_PROGRESS', 'VIEW_GROUP_PROGRESS', 'VIEW_MANAGER_DASHBOARD'] as const

/** Pages that keep views. */
export const VIEW_PAGES = ['compliance'] as const

/** People that the matrix asks for at a time. */
export const PEOPLE_AT_ONCE = 25

/** How many assignments one action takes at most. */
export const MAX_TARGETS = 10_000

/** The filters as the address of the page names them. */
export const FILTER_KEYS = ['state', 'group', 'module', 'department', 'search', 'mandatory', 'from', 'until'] as const

export type FilterValues = Record<(typeof FILTER_KEYS)[number], string>

export type UrlFilter = {
  state: ComplianceState | null
  groupId: string | null
  moduleId: string | null
  department: string | null
  search: string | null
  mandatory: boolean
  from: string | null
  until: string | null
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const idIn = (value: string) => (UUID.test(value) ? value : null)
const dayIn = (value: string) => (isDay(value) ? value : null)

/** What the address asks for; what makes no sense in it counts as not said. */
export const filterOf = (values: FilterValues): UrlFilter => ({
  state: COMPLIANCE_STATES.find((state) => state === values.state) ?? null,
  groupId: idIn(values.group),
  moduleId: idIn(values.module),
  department: values.department.slice(0, 200) || null,
  search: values.search.trim().slice(0, 200) || null,
  mandatory: values.mandatory === '1',
  from: dayIn(values.from),
  until: dayIn(values.until),
})

/** The same for the query of an address, such as a saved view's. */
export function filterOfQuery(query: URLSearchParams): UrlFilter {
  const entries = FILTER_KEYS.map((key) => [key, query.get(key) ?? ''])
  return filterOf(Object.fromEntries(entries) as FilterValues)
}

/** A saved query without what is no filter, in one order: two addresses of the same view are the same text. */
export function normalQuery(query: string): string {
  const given = new URLSearchParams(query)
  const kept = FILTER_KEYS.flatMap((key) => {
    const value = given.get(key)
    return value ? [[key, value]] : []
  })
  return new URLSearchParams(kept).toString()
}

/** What can be done with assignments that are there, each undone in the same way. */
export type ChangeKind = 'extend' | 'waive' | 'liftWaiver' | 'unassign'
