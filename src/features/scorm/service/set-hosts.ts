import 'server-only'
import { changesBetween, writeAudit } from '@/features/audit/service'
import { editModule } from '@/features/module/service/access'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import type { SetHosts } from '../schema'
import { findPackaged } from './list-versions'

/** Says which other sites the content of a section's package may load from; for all its versions, and at once. */
export async function setHosts(ctx: TenantContext, { sectionId, hosts }: SetHosts): Promise<void> {
  await editModule(ctx, { sectionId })
  const { scormPackage, title } = await findPackaged(ctx, sectionId)
  if (!scormPackage) throw notFound()
  const allowedHosts = [...new Set(hosts)].toSorted()
  const changes = changesBetween({ allowedHosts: scormPackage.allowedHosts }, { allowedHosts })
  if (Object.keys(changes).length === 0) return
  await ctx.db.scormPackage.update({ where: { id: scormPackage.id }, data: { allowedHosts }, select: { id: true } })
  await writeAudit(ctx, {
    action: 'SCORM_HOSTS_CHANGED',
    entityType: 'ScormPackage',
    entityId: scormPackage.id,
    entityName: title,
    changes,
  })
}
