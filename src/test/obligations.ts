import fc from 'fast-check'
import type { Obligation } from '@/features/assignment/policy'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'

const DAY_MS = 86_400_000

/** Moments at which a state begins or ends, and those right beside. */
const edges = (now: Date) => {
  const offsets = [0, 7, 30].flatMap((days) => [-1, 0, 1].map((ms) => days * DAY_MS + ms))
  return [...offsets, -400 * DAY_MS, -DAY_MS, 3 * DAY_MS, 12 * DAY_MS, 400 * DAY_MS].map(
    (offset) => new Date(now.getTime() + offset),
  )
}

/** Every obligation that can be, at the edges of what decides over it. */
export function obligationArbitrary(now: Date): fc.Arbitrary<Obligation> {
  const moment = fc.option(fc.constantFrom(...edges(now)), { nil: null })
  const past = fc.option(fc.constant(new Date(now.getTime() - DAY_MS)), { nil: null, freq: 1 })
  const enrollment = fc.record({
    status: fc.constantFrom('IN_PROGRESS' as const, 'COMPLETED' as const),
    cycle: fc.constantFrom(1, 2),
    completedAt: past,
    completedVersion: fc.constantFrom(null, 1),
    expiresAt: moment,
  })
  return fc.record({
    waivedAt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: past }),
    endedAt: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: past }),
    dueAt: moment,
    enrollment: fc.option(enrollment, { nil: null }),
  })
}

export type Placed = Obligation & { membershipId: string; moduleId: string; isMandatory?: boolean }

/** Makes these all that is asked of anybody in the tenant. */
export async function replaceObligations(tenantId: string, placed: readonly Placed[]): Promise<void> {
  const db = tenantDb(tenantId)
  await db.assignment.deleteMany({})
  await db.enrollment.deleteMany({})
  await db.assignment.createMany({
    data: placed.map(({ membershipId, moduleId, waivedAt, endedAt, dueAt, isMandatory = true }) => ({
      id: newId(),
      membershipId,
      moduleId,
      source: 'DIRECT' as const,
      assignedAt: new Date(),
      waivedAt,
      endedAt,
      dueAt,
      isMandatory,
    })),
  })
  await db.enrollment.createMany({
    data: placed.flatMap(({ membershipId, moduleId, enrollment }) =>
      enrollment ? [{ id: newId(), membershipId, moduleId, ...enrollment }] : [],
    ),
  })
}
