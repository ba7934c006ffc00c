import 'server-only'
import type { AuditAction } from '@/generated/prisma/enums'
import type { TenantContext } from '@/server/api/tenant-context'

type AuditChange = { from?: unknown; to?: unknown }

export type AuditEntry = {
  action: AuditAction
  entityType: string
  entityId: string | null
  entityName: string
  /** What changed, by field: `{ role: { from: 'EMPLOYEE', to: 'HR' } }`; never a secret. */
  changes?: Record<string, AuditChange>
}

/** Writes who did what to what, in the transaction of the change itself. */
export async function writeAudit(ctx: TenantContext, { changes = {}, ...entry }: AuditEntry): Promise<void> {
  await ctx.db.auditLog.create({
    data: {
      ...entry,
      actorId: ctx.member.id,
      actorName: ctx.member.name,
      metadata: JSON.parse(JSON.stringify(changes)),
      createdAt: ctx.now,
    },
  })
}

/** The fields that differ between two states of a row, as an audit row shows them. */
export function changesBetween<T extends Record<string, unknown>>(
  before: T,
  after: Partial<T>,
): Record<string, AuditChange> {
  const changed = Object.entries(after).filter(
    ([field, to]) => to !== undefined && JSON.stringify(before[field]) !== JSON.stringify(to),
  )
  return Object.fromEntries(changed.map(([field, to]) => [field, { from: before[field] ?? null, to }]))
}
