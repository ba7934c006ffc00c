'use client'

import { TENANT_ROLES } from '@/lib/permissions'
import { useUrlState } from '@/lib/use-url-state'
import { MEMBER_SORTS, MEMBER_STATES } from '../policy'

const KEYS = ['search', 'state', 'role', 'department', 'group', 'sort'] as const
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What the directory is narrowed to, kept in the address. */
export function usePeopleFilter() {
  const [values, setValues] = useUrlState(KEYS)
  const filter = {
    search: values.search,
    state: MEMBER_STATES.find((known) => known === values.state) ?? null,
    role: TENANT_ROLES.find((known) => known === values.role) ?? null,
    department: values.department || null,
    groupId: UUID.test(values.group) ? values.group : null,
    sort: MEMBER_SORTS.find((known) => known === values.sort) ?? 'name',
  }
  return { filter, values, setValues }
}

export type PeopleFilter = ReturnType<typeof usePeopleFilter>['filter']
