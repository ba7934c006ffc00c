import 'server-only'
import type { AuditAction } from '@/generated/prisma/enums'
import { pageArgs, toPage } from '@/lib/pagination'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import type { ListAudit } from './schema'

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
export const writeAudit = (ctx: TenantContext, entry: AuditEntry): Promise<void> => writeAudits(ctx, [entry])

/** The same for many at once, in one statement. */
export async function writeAudits(ctx: TenantContext, entries: readonly AuditEntry[]): Promise<void> {
  await ctx.db.auditLog.createMany({
    data: entries.map(({ changes = {}, ...entry }) => ({
      ...entry,
      id: newId(),
      actorId: ctx.member.id,
      actorName: ctx.member.name,
      metadata: JSON.parse(JSON.stringify(changes)),
      createdAt: ctx.now,
    })),
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

/** Newest first; who did what to what, and from what to what. */
export async function listAudit(ctx: TenantContext, { actorId, action, ...page }: ListAudit) {
  const { cursor } = page
  // Prisma's cursor alone reads the log from its beginning: the index is entered at the time of the row.
  const last = cursor ? await ctx.db.auditLog.findUnique({ where: { id: cursor }, select: { createdAt: true } }) : null
  const rows = await ctx.db.auditLog.findMany({
    where: {
      ...(actorId ? { actorId } : {}),
      ...(action ? { action } : {}),
      ...(last ? { createdAt: { lte: last.createdAt } } : {}),
    },
    select: {
      id: true,
      actorId: true,
      actorName: true,
      action: true,
      entityType: true,
      entityName: true,
      metadata: true,
      createdAt: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...pageArgs(page),
  })
  return toPage(rows, page.limit)
}
