import * as z from 'zod'
import type { Permission, TenantPlan, TenantRole } from '@/generated/prisma/enums'
import {
  hasCapability,
  holdsWhole,
  type PermissionHolder,
  ROLE_CAPABILITIES,
  SCOPE_OF,
  TENANT_ROLES,
} from '@/lib/permissions'

/** Nobody grants what they don't hold: a role may be given by, and taken from, those who hold all of it. */
export const canAssignRole = (holder: PermissionHolder, role: TenantRole): boolean =>
  ROLE_CAPABILITIES[role].every((capability) => hasCapability(holder, capability)) &&
  (role !== 'OWNER' || holder.role === 'OWNER')

export const assignableRoles = (holder: PermissionHolder) => TENANT_ROLES.filter((role) => canAssignRole(holder, role))

/** Seats of each plan. */
export const PLAN_LIMITS: Record<TenantPlan, number> = { FREE: 10, STARTER: 100, PRO: Number.POSITIVE_INFINITY }

/** How many active members a tenant may have; `maxLearners` caps every plan. */
export const memberLimit = (tenant: { plan: TenantPlan; maxLearners: number }) =>
  Math.min(PLAN_LIMITS[tenant.plan], tenant.maxLearners)

const groupScope = z.object({ groupIds: z.array(z.string()) })

/** The groups that scoped grants of these permissions name. */
export const grantedGroupIds = ({ grants }: PermissionHolder, ...permissions: Permission[]): string[] =>
  grants
    .filter(({ permission }) => permissions.includes(permission))
    .flatMap(({ scope }) => groupScope.safeParse(scope).data?.groupIds ?? [])

const idScope = z.object({ groupIds: z.array(z.string()).optional(), moduleIds: z.array(z.string()).optional() })

/** The ids that a grant is narrowed to; null when it is whole. */
export function scopeIds(permission: Permission, scope: unknown): string[] | null {
  if (scope === null) return null
  const kind = SCOPE_OF[permission]
  return (kind && idScope.safeParse(scope).data?.[kind]) ?? []
}

/** Nobody grants what they don't hold: the whole of it, or a part of what their own grant names. */
export function canGrant(holder: PermissionHolder, permission: Permission, ids: readonly string[] | null): boolean {
  if (holdsWhole(holder, permission)) return ids === null || SCOPE_OF[permission] !== undefined
  if (ids === null || ids.length === 0) return false
  const own = holder.grants.filter((grant) => grant.permission === permission)
  const held = own.flatMap(({ scope }) => scopeIds(permission, scope) ?? [])
  return ids.every((id) => held.includes(id))
}
