import 'server-only'
import { type AuditEntry, writeAudit } from '@/features/audit/service'
import type { TenantContext } from '@/server/api/tenant-context'

const ONE_SITTING_MS = 10 * 60_000

/**
 * The audit row of text being written, which is saved every other second: one a sitting of ten minutes, without the
 * text itself. What readers get to see of it is kept whole by every published version.
 */
export async function auditText(ctx: TenantContext, entry: AuditEntry & { entityId: string }): Promise<void> {
  const { action, entityType, entityId } = entry
  const last = await ctx.db.auditLog.findFirst({
    where: { entityType, entityId, createdAt: { gt: new Date(ctx.now.getTime() - ONE_SITTING_MS) } },
    select: { action: true, actorId: true, metadata: true },
    orderBy: { createdAt: 'desc' },
  })
  const isSameSitting =
    last?.action === action &&
    last.actorId === ctx.member.id &&
    JSON.stringify(last.metadata) === JSON.stringify(entry.changes ?? {})
  if (!isSameSitting) await writeAudit(ctx, entry)
}
