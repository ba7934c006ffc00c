import 'server-only'
import { writeAudit } from '@/features/audit/service'
import { Prisma } from '@/generated/prisma/client'
import type { Permission } from '@/generated/prisma/enums'
import { DomainError, notFound } from '@/lib/errors'
import { holdsWhole, PERMISSIONS, ROLE_CAPABILITIES, SCOPE_OF } from '@/lib/permissions'
import type { TenantContext } from '@/server/api/tenant-context'
import { canGrant, scopeIds } from '../policy'
import type { MemberId, ScopeOptions, SetPermission } from '../schema'
import { findManageable } from './manage'

/** Groups or modules that can be chosen from at most. */
const MAX_OPTIONS = 500
const MAX_EXTRA = 200

async function findNames(ctx: TenantContext, kind: 'groupIds' | 'moduleIds', ids?: readonly string[]) {
  const where = ids ? { id: { in: [...ids] } } : {}
  if (kind === 'groupIds') {
    return ctx.db.group.findMany({
      where: { ...where, archivedAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MAX_OPTIONS,
      select: { id: true, name: true },
    })
  }
  const modules = await ctx.db.module.findMany({
    where: { ...where, status: { not: 'ARCHIVED' } },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: MAX_OPTIONS,
    select: { id: true, title: true },
  })
  return modules.map(({ id, title }) => ({ id, name: title }))
}

/** Every permission, and whether the member holds it: by role, by a grant, narrowed to what, given by whom. */
export async function listPermissions(ctx: TenantContext, { membershipId }: MemberId) {
  const member = await ctx.db.membership.findUnique({
    where: { id: membershipId },
    select: {
      role: true,
      permissions: {
        select: { permission: true, scope: true, createdAt: true, grantedBy: { select: { name: true } } },
      },
    },
  })
  if (!member) throw notFound()
  const named = member.permissions.map((row) => ({ ...row, ids: scopeIds(row.permission, row.scope) }))
  const idsOf = (kind: 'groupIds' | 'moduleIds') =>
    named.filter(({ permission }) => SCOPE_OF[permission] === kind).flatMap(({ ids }) => ids ?? [])
  const [groups, modules] = await Promise.all([
    findNames(ctx, 'groupIds', idsOf('groupIds')),
    findNames(ctx, 'moduleIds', idsOf('moduleIds')),
  ])
  const names = new Map([...groups, ...modules].map(({ id, name }) => [id, name]))
  return {
    role: member.role,
    permissions: PERMISSIONS.map((permission) => {
      const grant = named.find((row) => row.permission === permission)
      return {
        permission,
        scopedBy: SCOPE_OF[permission] ?? null,
        isByRole: ROLE_CAPABILITIES[member.role].includes(permission),
        canGrantWhole: canGrant(ctx.member, permission, null),
        grant: grant && {
          ids: grant.ids,
          names: grant.ids?.flatMap((id) => names.get(id) ?? []) ?? null,
          grantedBy: grant.grantedBy?.name ?? null,
          createdAt: grant.createdAt,
        },
      }
    }),
  }
}

/** Who holds more than the role gives. */
export async function listExtraGrants(ctx: TenantContext) {
  const rows = await ctx.db.userPermission.findMany({
    orderBy: [{ membership: { name: 'asc' } }, { id: 'asc' }],
    take: MAX_EXTRA,
    select: {
      id: true,
      permission: true,
      scope: true,
      membership: { select: { id: true, name: true, role: true } },
    },
  })
  return rows.map(({ scope, ...row }) => ({ ...row, isNarrowed: scope !== null }))
}

/** What a grant can be narrowed to, within what the giver holds. */
export async function listScopeOptions(ctx: TenantContext, { kind }: ScopeOptions) {
  const options = await findNames(ctx, kind)
  const permissions = PERMISSIONS.filter((permission) => SCOPE_OF[permission] === kind)
  const isWhole = permissions.some((permission) => holdsWhole(ctx.member, permission))
  return isWhole
    ? options
    : options.filter(({ id }) => permissions.some((permission) => canGrant(ctx.member, permission, [id])))
}

/** Gives somebody a permission that their role lacks, whole or narrowed, changes how far it reaches, or takes it. */
export async function setPermission(ctx: TenantContext, input: SetPermission): Promise<void> {
  const { membershipId, permission, grant } = input
  const member = await findManageable(ctx, membershipId)
  const before = await ctx.db.userPermission.findFirst({
    where: { membershipId, permission },
    select: { id: true, scope: true },
  })
  const wasIds = before && { ids: scopeIds(permission, before.scope) }
  for (const each of [grant, wasIds]) {
    if (each && !canGrant(ctx.member, permission, each.ids)) throw new DomainError('FORBIDDEN', 'roleTooHigh')
  }
  const after = grant && { ids: grant.ids && [...new Set(grant.ids)].sort() }
  if (JSON.stringify(after) === JSON.stringify(wasIds)) return
  const names = await namesOf(ctx, permission, after?.ids ?? null)
  await storeGrant(ctx, { membershipId, permission, id: before?.id ?? null, after })
  await writeAudit(ctx, {
    action: after ? 'PERMISSION_GRANTED' : 'PERMISSION_REVOKED',
    entityType: 'Membership',
    entityId: member.id,
    entityName: member.name,
    changes: {
      permission: after ? { to: permission } : { from: permission },
      ...(names ? { scope: { to: names.join(', ') } } : {}),
    },
  })
}

/** The names of the groups or modules; all of them have to be of this tenant. */
async function namesOf(ctx: TenantContext, permission: Permission, ids: readonly string[] | null) {
  const kind = SCOPE_OF[permission]
  if (!ids || !kind) return null
  const found = await findNames(ctx, kind, ids)
  if (found.length !== ids.length) throw notFound()
  return found.map(({ name }) => name)
}

type StoredGrant = {
  membershipId: string
  permission: Permission
  id: string | null
  after: { ids: string[] | null } | null
}

async function storeGrant(ctx: TenantContext, { membershipId, permission, id, after }: StoredGrant): Promise<void> {
  if (!after) {
    if (id) await ctx.db.userPermission.deleteMany({ where: { id } })
    return
  }
  const kind = SCOPE_OF[permission]
  const scope = after.ids && kind ? { [kind]: after.ids } : Prisma.DbNull
  if (id) {
    await ctx.db.userPermission.update({
      where: { id },
      data: { scope, grantedById: ctx.member.id },
      select: { id: true },
    })
    return
  }
  await ctx.db.userPermission.createMany({
    data: { membershipId, permission, scope, grantedById: ctx.member.id },
    skipDuplicates: true,
  })
}
