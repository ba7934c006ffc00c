import 'server-only'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'
import { repinLearners } from '../queries'

type Context = Pick<TenantContext, 'db' | 'now'>
type Registration = { id: string; versionId: string }

export const findNewestAttempt = ({ db }: Context, registrationId: string) =>
  db.scormAttempt.findFirst({ where: { registrationId }, orderBy: { number: 'desc' } })

type Attempt = NonNullable<Awaited<ReturnType<typeof findNewestAttempt>>>

/** Takes the attempts away from the windows that hold them: what those still send is kept beside. */
const takeFromWindows = ({ db, now }: Context, registrationIds: string[]) =>
  db.scormSession.updateMany({
    where: { attempt: { registrationId: { in: registrationIds } }, takenOverAt: null },
    data: { takenOverAt: now },
  })

/** Ends the attempts that are open, and the windows with them. */
export async function closeAttempts(ctx: Context, registrationIds: string[]): Promise<void> {
  await ctx.db.scormAttempt.updateMany({
    where: { registrationId: { in: registrationIds }, state: 'OPEN' },
    data: { state: 'CLOSED', closedAt: ctx.now },
  })
  await takeFromWindows(ctx, registrationIds)
}

type After = { newest: Pick<Attempt, 'number'> | null; cycle: number }

/** Begins an attempt from nothing after the newest one, which ends. */
export async function beginAttempt(ctx: Context, { id, versionId }: Registration, { newest, cycle }: After) {
  if (newest) await closeAttempts(ctx, [id])
  return ctx.db.scormAttempt.create({
    data: {
      id: newId(),
      registrationId: id,
      versionId,
      cycle,
      number: (newest?.number ?? 0) + 1,
      startedAt: ctx.now,
      lastActiveAt: ctx.now,
    },
  })
}

type Place = { versionId: string; cycle: number }

/** Whoever begins anew in a new cycle begins as new learners do: in the version that is published. */
async function pinForCycle({ db }: Context, registration: Registration, { versionId }: Place) {
  if (registration.versionId !== versionId) await repinLearners(db, [{ registrationId: registration.id, versionId }])
  return { ...registration, versionId }
}

/** The attempt that goes on; a new one after "start again", in a new cycle, and when moved to another version. */
export async function takeAttempt(ctx: Context, registration: Registration, place: Place): Promise<Attempt> {
  const { cycle } = place
  const newest = await findNewestAttempt(ctx, registration.id)
  if (newest && newest.cycle !== cycle) {
    return beginAttempt(ctx, await pinForCycle(ctx, registration, place), { newest, cycle })
  }
  const goesOn = newest?.state === 'OPEN' && newest.versionId === registration.versionId
  if (!goesOn) return beginAttempt(ctx, registration, { newest, cycle })
  await takeFromWindows(ctx, [registration.id])
  return newest
}
