import 'server-only'
import { holdAssignments } from '@/features/assignment/service/lock'
import { askAgain } from '@/features/assignment/service/reconcile'
import { writeAudit } from '@/features/audit/service'
import { releaseSuggestion } from '@/features/suggestion/service/follow-module'
import type { ModuleStatus } from '@/generated/prisma/enums'
import { DomainError } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import type { ModuleState } from '../queries'
import type { ModuleRef } from '../schema'
import { editModule } from './access'

async function setStatus(ctx: TenantContext, module: ModuleState, status: ModuleStatus) {
  // Not a change of the content: it keeps its time.
  const data = { status, updatedAt: module.updatedAt }
  await ctx.db.module.update({ where: { id: module.id }, data, select: { id: true } })
  await writeAudit(ctx, {
    action: status === 'ARCHIVED' ? 'MODULE_ARCHIVED' : 'MODULE_RESTORED',
    entityType: 'Module',
    entityId: module.id,
    entityName: module.title,
    changes: { status: { from: module.status, to: status } },
  })
}

/** Hides the module from new learners; who has started it keeps it. */
export async function archiveModule(ctx: TenantContext, input: ModuleRef): Promise<void> {
  const module = await editModule(ctx, input)
  if (module.status !== 'ARCHIVED') await setStatus(ctx, module, 'ARCHIVED')
}

/**
 * Brings it back as it was: published, or a draft that never was. Who came into its groups meanwhile has it to do from
 * now on.
 */
export async function restoreModule(ctx: TenantContext, input: ModuleRef): Promise<void> {
  // In the order of every change of assignments: this lock, then the module.
  await holdAssignments(ctx)
  const module = await editModule(ctx, input)
  if (module.status !== 'ARCHIVED') return
  await setStatus(ctx, module, module.version > 0 ? 'PUBLISHED' : 'DRAFT')
  if (module.version > 0) await askAgain(ctx, module)
}

/** Deletes a draft that nobody has ever learned from. */
export async function deleteModule(ctx: TenantContext, input: ModuleRef): Promise<void> {
  const module = await editModule(ctx, input)
  if (module.version > 0) throw new DomainError('LOCKED', 'archiveInstead')
  await releaseSuggestion(ctx, { moduleId: module.id })
  await ctx.db.module.delete({ where: { id: module.id }, select: { id: true } })
  await writeAudit(ctx, {
    action: 'MODULE_DELETED',
    entityType: 'Module',
    entityId: module.id,
    entityName: module.title,
  })
}
