import * as z from 'zod'
import type { Permission, TenantPlan, TenantRole } from '@/generated/prisma/enums'
import { hasCapability, type PermissionHolder, ROLE_CAPABILITIES, TENANT_ROLES } from '@/lib/permissions'

/** Nobody grants what they don't hold: a role may be given by, and taken from, those who hold all of it. */
export const canAssignRole = (holder: PermissionHolder, role: TenantRole): boolean =>
  ROLE_CAPABILITIES[role].every((capability) => hasCapability(holder, capability)) &&
  (role !== 'OWNER' || holder.role === 'OWNER')

export const assignableRoles = (holder: PermissionHolder) => TENANT_ROLES.filter((role) => canAssignRole(holder, role))

const PLAN_LIMITS: Record<TenantPlan, number> = { FREE: 10, STARTER: 100, PRO: Number.POSITIVE_INFINITY }

/** How many active members a tenant may have; `maxLearners` caps every plan. */
export const memberLimit = (tenant: { plan: TenantPlan; maxLearners: number }) =>
  Math.min(PLAN_LIMITS[tenant.plan], tenant.maxLearners)

const groupScope = z.object({ groupIds: z.array(z.string()) })

/** Whether the permission holds for the whole company, by the role or by a grant without a scope. */
export const holdsWhole = ({ role, grants }: PermissionHolder, permission: Permission) =>
  ROLE_CAPABILITIES[role].includes(permission) ||
  grants.some((grant) => grant.permission === permission && grant.scope === null)

/** The groups that scoped grants of these permissions name. */
export const grantedGroupIds = ({ grants }: PermissionHolder, ...permissions: Permission[]): string[] =>
  grants
    .filter(({ permission }) => permissions.includes(permission))
    .flatMap(({ scope }) => groupScope.safeParse(scope).data?.groupIds ?? [])
