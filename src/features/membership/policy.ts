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

/** Who may look at people at all; at whom, the verbs decide. */
export const PERSON_VIEWERS = [
  'MANAGE_USERS',
  'VIEW_ALL_PROGRESS',
  'VIEW_GROUP_PROGRESS',
  'VIEW_MANAGER_DASHBOARD',
] as const satisfies readonly Permission[]

export const MEMBER_STATES = ['active', 'invited', 'deactivated'] as const
export const MEMBER_SORTS = ['name', 'newest'] as const

/** People who can be changed, or invited, at once. */
export const MAX_BULK = 500

export type PastedPerson = {
  /** As it was typed. */
  text: string
  name: string
  email: string
  problem: 'noAddress' | 'twice' | null
}

const PASTED_ADDRESS = /<?([^\s<>,;"'()[\]]+@[^\s<>,;"'()[\]]+\.[^\s<>,;"'()[\].]+)>?/

/** "ana.novak@x.si" is called Ana Novak until somebody says otherwise. */
const nameOfAddress = (email: string) =>
  (email.split('@')[0] ?? '')
    .split(/[._+-]+/)
    .filter((part) => /\p{L}/u.test(part))
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ') || email

/** A comma between family and given name belongs to the name: what follows an address, and what stands before one. */
function splitPasted(text: string): string[] {
  const parts: string[] = []
  let open = ''
  for (const part of text.split(/(?<=[,;\t])|\r?\n/)) {
    open += part
    if (PASTED_ADDRESS.test(part) || /^\s*$/.test(open)) {
      parts.push(open)
      open = ''
    }
  }
  return [...parts, open].map((part) => part.replaceAll(/^[\s,;]+|[\s,;]+$/g, '')).filter(Boolean)
}

function readPasted(text: string): Omit<PastedPerson, 'problem'> | null {
  const found = PASTED_ADDRESS.exec(text)
  if (!found?.[1]) return null
  const email = found[1].replace(/^mailto:/i, '').toLowerCase()
  const rest = text
    .replace(found[0], ' ')
    .replaceAll(/["'()<>[\]\t;]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,]+|[\s,]+$/g, '')
  const [family, given, ...others] = rest.split(/\s*,\s*/)
  const name = given && others.length === 0 ? `${given} ${family}` : rest
  return { text, email, name: (name || nameOfAddress(email)).slice(0, 120) }
}

/** The people in what somebody pasted, in any usual form: one to a line, or separated by commas or semicolons. */
export function parsePeople(text: string): PastedPerson[] {
  const seen = new Set<string>()
  return text
    .split(/\r?\n/)
    .flatMap(splitPasted)
    .map((part) => {
      const read = readPasted(part)
      if (!read) return { text: part, name: '', email: '', problem: 'noAddress' }
      const isTwice = seen.has(read.email)
      seen.add(read.email)
      return { ...read, problem: isTwice ? 'twice' : null }
    })
}
