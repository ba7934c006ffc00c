import 'server-only'
import { LRUCache } from 'lru-cache'
import type { TenantContext } from '@/server/api/tenant-context'
import type { CountableActivity } from './evaluate'

/** Of versions, which never change. */
const kept = new LRUCache<string, readonly CountableActivity[]>({ max: 500 })

/** The activities of a version in their order, as far as results are concerned. */
export async function activitiesOf(db: TenantContext['db'], versionId: string): Promise<readonly CountableActivity[]> {
  const known = kept.get(versionId)
  if (known) return known
  const activities = await db.scormActivity.findMany({
    where: { versionId },
    orderBy: { position: 'asc' },
    select: { id: true, title: true, isSco: true, launch: true },
  })
  if (activities.length > 0) kept.set(versionId, activities)
  return activities
}
