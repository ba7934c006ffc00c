import 'server-only'
import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { toClockDuration, toIsoDuration } from '@/lib/iso-duration'
import type { TenantContext } from '@/server/api/tenant-context'
import type { Launch, LaunchState } from '../player/protocol'
import { manifestElement, packageManifest } from '../schema'
import { contentAddress } from './content-token'
import { unescapeText } from './escape-text'
import type { ActivityFold } from './fold'

type Described = Pick<
  Launch,
  'contentUrl' | 'edition' | 'title' | 'organization' | 'sequencingCollection' | 'activities' | 'learner' | 'locale'
>

const ACTIVITY = {
  id: true,
  parentId: true,
  position: true,
  identifier: true,
  title: true,
  launch: true,
  isSco: true,
  isVisible: true,
  launchData: true,
  masteryScore: true,
  maxTimeAllowed: true,
  timeLimitAction: true,
  prerequisites: true,
  sequencing: true,
} as const

/** What a player needs to know of a version, whoever plays it. */
export async function describeVersion(ctx: TenantContext, versionId: string): Promise<Described> {
  const version = await ctx.db.scormPackageVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      edition: true,
      title: true,
      manifest: true,
      package: { select: { allowedHosts: true } },
      activities: { select: ACTIVITY, orderBy: { position: 'asc' } },
    },
  })
  const { allowedHosts } = version.package
  const contentUrl = contentAddress({ tenantId: ctx.tenant.id, versionId, allowedHosts }, ctx.now)
  if (!contentUrl) throw new DomainError('LOCKED', 'noContentOrigin')
  const { organization, sequencingCollection } = packageManifest.parse(version.manifest)
  return {
    contentUrl,
    edition: version.edition,
    title: version.title,
    organization,
    sequencingCollection,
    activities: version.activities.map((activity) => ({
      ...activity,
      sequencing: manifestElement.nullable().parse(activity.sequencing),
    })),
    learner: { id: ctx.member.id, name: ctx.member.name },
    locale: ctx.locale,
  }
}

const flat = z.record(z.string(), z.string())

/** `exit` said how the last window ended: this one begins. */
const KEYS = {
  SCORM_12: {
    location: 'cmi.core.lesson_location',
    entry: 'cmi.core.entry',
    totalTime: 'cmi.core.total_time',
    format: toClockDuration,
  },
  SCORM_2004: { location: 'cmi.location', entry: 'cmi.entry', totalTime: 'cmi.total_time', format: toIsoDuration },
}

type KeptState = Pick<ActivityFold, 'location' | 'suspendData'> & {
  activityId: string
  cmi: Record<string, string>
  totalTimeMs: number
}

/** An activity as a player goes on with it: whatever the package said as it left, nothing is lost. */
export function launchState(
  { activityId, cmi, location, suspendData, totalTimeMs }: KeptState,
  edition: Launch['edition'],
): LaunchState {
  const keys = KEYS[edition === 'SCORM_12' ? 'SCORM_12' : 'SCORM_2004']
  return {
    activityId,
    cmi: {
      ...cmi,
      ...(location === null ? {} : { [keys.location]: location }),
      ...(suspendData === null ? {} : { 'cmi.suspend_data': suspendData }),
      [keys.entry]: 'resume',
      [keys.totalTime]: keys.format(totalTimeMs),
    },
  }
}

const unescapeOrNull = (text: string | null) => (text === null ? null : unescapeText(text))

/** The activities of an attempt, as they were left. */
export async function readStates(db: TenantContext['db'], attemptId: string, edition: Launch['edition']) {
  const rows = await db.scormActivityState.findMany({
    where: { attemptId },
    select: { activityId: true, cmi: true, location: true, suspendData: true, totalTimeMs: true },
  })
  return rows.map(({ activityId, cmi, location, suspendData, totalTimeMs }) => {
    const values = Object.entries(flat.parse(cmi)).map(([key, value]) => [key, unescapeText(value)])
    const kept = {
      activityId,
      cmi: Object.fromEntries(values),
      location: unescapeOrNull(location),
      suspendData: unescapeOrNull(suspendData),
      totalTimeMs: Number(totalTimeMs),
    }
    return launchState(kept, edition)
  })
}
