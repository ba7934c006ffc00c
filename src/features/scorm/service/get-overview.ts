import 'server-only'
import { readModule } from '@/features/enrollment/service/get-module'
import { notFound } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import type { PackageOverview } from '../player/protocol'
import type { OverviewInput } from '../schema'
import { contentAddress } from './content-token'
import { findLacking } from './find-lacking'
import { findHolder, NOTHING_YET } from './launch'
import { maySeeLearners } from './reach'
import { percentOf } from './standing'

const STATE = {
  activityId: true,
  completion: true,
  success: true,
  bestScore: true,
  scoreScaled: true,
  scoreRaw: true,
  scoreMin: true,
  scoreMax: true,
} as const

const REGISTRATION = {
  id: true,
  versionId: true,
  result: true,
  attempts: {
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      state: true,
      number: true,
      versionId: true,
      cycle: true,
      startedAt: true,
      lastActiveAt: true,
      states: { select: STATE },
    },
  },
} as const

const findRegistration = ({ db, member }: TenantContext, sectionId: string) =>
  db.scormRegistration.findFirst({ where: { membershipId: member.id, sectionId }, select: REGISTRATION })

type Registration = NonNullable<Awaited<ReturnType<typeof findRegistration>>>
type Attempt = Registration['attempts'][number]

/** The version that the learner is on in this cycle, and the attempt that would go on. */
function placeOf(registration: Registration | null, cycle: number) {
  const [newest] = registration?.attempts ?? []
  if (!registration || newest?.cycle !== cycle) return { versionId: null, attempt: null }
  const { versionId } = registration
  return { versionId, attempt: newest.state === 'OPEN' && newest.versionId === versionId ? newest : null }
}

type Where = { sectionId: string; cycle: number; attempt: Attempt | null }

async function standingOf(
  ctx: TenantContext,
  registration: Registration | null,
  { sectionId, cycle, attempt }: Where,
): Promise<NonNullable<PackageOverview['standing']>> {
  const holder = registration && (await findHolder(ctx, registration.id))
  const best = registration?.result?.cycle === cycle ? registration.result : null
  const isOpen = attempt !== null && !best?.fulfilledAt
  const lacking = isOpen
    ? await findLacking(ctx.db, { membershipId: ctx.member.id, sectionIds: [sectionId], cycle })
    : null
  return {
    attempt: attempt && {
      number: attempt.number,
      startedAt: attempt.startedAt,
      lastActiveAt: attempt.lastActiveAt,
    },
    result: best
      ? {
          completion: best.completion,
          success: best.success,
          score: best.score,
          totalTimeMs: Number(best.totalTimeMs),
          isFulfilled: best.fulfilledAt !== null,
        }
      : NOTHING_YET,
    lacking: lacking?.get(sectionId) ?? null,
    otherWindow: holder && { openedAt: holder.openedAt },
  }
}

const findVersion = ({ db }: TenantContext, versionId: string) =>
  db.scormPackageVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      package: { select: { allowedHosts: true } },
      activities: {
        where: { isVisible: true },
        orderBy: { position: 'asc' },
        select: { id: true, depth: true, title: true, launch: true, isSco: true },
        take: 1000,
      },
    },
  })

type Version = Awaited<ReturnType<typeof findVersion>>

function describeActivities({ activities }: Version, attempt: Attempt | null) {
  const states = new Map(attempt?.states.map((state) => [state.activityId, state]))
  return activities.map(({ launch, ...activity }) => {
    const state = states.get(activity.id)
    return {
      ...activity,
      isHeading: launch === null,
      completion: state?.completion ?? 'NOT_ATTEMPTED',
      success: state?.success ?? 'UNKNOWN',
      score: state ? (state.bestScore ?? percentOf(state)) : null,
    }
  })
}

/** A section's package before it is opened: where it is played, by what it is complete, how far its reader is. */
export async function getOverview(ctx: TenantContext, { slug, sectionId }: OverviewInput): Promise<PackageOverview> {
  const { published, enrollment, isLocked, isLearner } = await readModule(ctx, { slug })
  const scorm = published.content.sections.find(({ id }) => id === sectionId)?.scorm
  if (!scorm) throw notFound()
  const registration = isLearner ? await findRegistration(ctx, sectionId) : null
  const cycle = enrollment?.cycle ?? 1
  const place = placeOf(registration, cycle)
  const versionId = place.versionId ?? scorm.versionId
  const version = await findVersion(ctx, versionId)
  const { allowedHosts } = version.package
  return {
    contentUrl: isLocked ? null : contentAddress({ tenantId: ctx.tenant.id, versionId, allowedHosts }, ctx.now),
    activities: describeActivities(version, place.attempt),
    rule: scorm.rule,
    minScore: scorm.minScore,
    standing: isLearner ? await standingOf(ctx, registration, { sectionId, cycle, attempt: place.attempt }) : null,
    canSeeLearners: await maySeeLearners(ctx, published.id),
  }
}
