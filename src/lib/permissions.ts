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

export const TENANT_ROLES: readonly TenantRole[] = ['OWNER', 'SUPER_ADMIN', 'ADMIN', 'HR', 'EMPLOYEE', 'VIEWER']

export type Grant = { permission: Permission; scope: unknown }
export type PermissionHolder = { role: TenantRole; grants: readonly Grant[] }

/** Whether the member holds the capability, by role or by a grant; a scoped grant counts, its scope is the verb's to apply. */
export function hasCapability(holder: PermissionHolder, capability: Capability): boolean {
  return (
    ROLE_CAPABILITIES[holder.role].includes(capability) ||
    holder.grants.some((grant) => grant.permission === capability)
  )
}

export const hasAnyCapability = (holder: PermissionHolder, capabilities: readonly Capability[]) =>
  capabilities.some((capability) => hasCapability(holder, capability))
