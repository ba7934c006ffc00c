import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import type { Lacking } from '../policy'
import { evaluateAttempts } from './derive-result'

type Find = { membershipId: string; sectionIds: readonly string[]; cycle: number }

/** What is missing in the packages of these sections, by the member's newest attempt; a section without one is left out. */
export async function findLacking(
  db: TenantContext['db'],
  { membershipId, sectionIds, cycle }: Find,
): Promise<Map<string, Lacking>> {
  if (sectionIds.length === 0) return new Map()
  const registrations = await db.scormRegistration.findMany({
    where: { membershipId, sectionId: { in: [...sectionIds] } },
    select: { id: true, sectionId: true, result: { select: { rule: true, minScore: true } } },
  })
  const asked = registrations.flatMap(({ id, result }) => (result ? { registrationId: id, cycle, ...result } : []))
  const judged = await evaluateAttempts(db, asked)
  return new Map(
    registrations.flatMap(({ id, sectionId }) => {
      const lacking = judged.get(id)?.at(-1)?.lacking
      return lacking ? [[sectionId, lacking] as const] : []
    }),
  )
}
