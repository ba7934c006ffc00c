import type { Permission, TenantRole } from '@/generated/prisma/enums'

/** What a procedure may ask for: a permission, READ (every active member) or LEARN (every one but a VIEWER). */
export type Capability = Permission | 'READ' | 'LEARN'

const ALL: readonly Permission[] = [
  'MANAGE_ALL_MODULES',
  'MANAGE_OWN_MODULES',
  'VIEW_ALL_PROGRESS',
  'VIEW_GROUP_PROGRESS',
  'MANAGE_USERS',
  'MANAGE_GROUPS',
  'MANAGE_QUIZZES',
  'OVERRIDE_PROGRESS',
  'VIEW_ANALYTICS',
  'VIEW_AUDIT_LOG',
  'EXPORT_REPORTS',
  'MANAGE_REWARDS',
  'VIEW_MANAGER_DASHBOARD',
  'MANAGE_SUGGESTIONS',
  'MANAGE_TENANT',
  'MANAGE_BILLING',
  'REVIEW_SUBMISSIONS',
  'MODERATE_RADAR',
]

const HR: readonly Permission[] = [
  'MANAGE_USERS',
  'MANAGE_GROUPS',
  'VIEW_ALL_PROGRESS',
  'VIEW_GROUP_PROGRESS',
  'OVERRIDE_PROGRESS',
  'VIEW_MANAGER_DASHBOARD',
  'EXPORT_REPORTS',
]

/** Who holds which permission by role: the one table, shared by server and UI. */
export const ROLE_CAPABILITIES: Record<TenantRole, readonly Capability[]> = {
  OWNER: ['READ', 'LEARN', ...ALL],
  SUPER_ADMIN: ['READ', 'LEARN', ...ALL.filter((permission) => permission !== 'MANAGE_BILLING')],
  ADMIN: [
    'READ',
    'LEARN',
    ...ALL.filter((permission) => permission !== 'MANAGE_BILLING' && permission !== 'MANAGE_TENANT'),
  ],
  HR: ['READ', 'LEARN', ...HR],
  EMPLOYEE: ['READ', 'LEARN'],
  VIEWER: ['READ'],
}

/** The permissions, in the order in which people read them. */
export const PERMISSIONS = ALL

export const CAPABILITIES: readonly Capability[] = ['READ', 'LEARN', ...ALL]

/** By what a grant of the permission can be narrowed; a grant of any other is whole or counts for nothing. */
export const SCOPE_OF: Partial<Record<Capability, 'groupIds' | 'moduleIds'>> = {
  MANAGE_ALL_MODULES: 'moduleIds',
  MANAGE_OWN_MODULES: 'moduleIds',
  VIEW_GROUP_PROGRESS: 'groupIds',
  OVERRIDE_PROGRESS: 'groupIds',
  MANAGE_GROUPS: 'groupIds',
}

export const TENANT_ROLES: readonly TenantRole[] = ['OWNER', 'SUPER_ADMIN', 'ADMIN', 'HR', 'EMPLOYEE', 'VIEWER']

export type Grant = { permission: Permission; scope: unknown }
export type PermissionHolder = { role: TenantRole; grants: readonly Grant[] }

const counts = (grant: Grant, capability: Capability) =>
  grant.permission === capability && (grant.scope === null || SCOPE_OF[capability] !== undefined)

/** Whether the member holds the capability, by role or by a grant; a scoped grant counts, its scope is the verb's to apply. */
export const hasCapability = (holder: PermissionHolder, capability: Capability): boolean =>
  ROLE_CAPABILITIES[holder.role].includes(capability) || holder.grants.some((grant) => counts(grant, capability))

/** Whether the capability holds for the whole company, by the role or by a grant without a scope. */
export const holdsWhole = ({ role, grants }: PermissionHolder, capability: Capability): boolean =>
  ROLE_CAPABILITIES[role].includes(capability) ||
  grants.some((grant) => grant.permission === capability && grant.scope === null)

export const hasAnyCapability = (holder: PermissionHolder, capabilities: readonly Capability[]) =>
  capabilities.some((capability) => hasCapability(holder, capability))
