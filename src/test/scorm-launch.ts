import type { CallEntry, Launch, LaunchState } from '@/features/scorm/player/protocol'
import { launchState } from '@/features/scorm/service/describe-launch'
import { AttemptFold, totalTimes } from '@/features/scorm/service/fold'
import type { PathIndex } from '@/features/scorm/service/launch-path'
import { readManifest } from '@/features/scorm/service/manifest'

/** Every file that is asked for: manifests alone can be played in a runtime without a screen. */
class EveryPath extends Map<string, string> {
  override get(path: string) {
    return path
  }
}

/** The launch of a manifest's course by a learner who has not begun. */
export function launchOf(xml: string | Buffer, more: Partial<Launch> = {}, paths: PathIndex = new EveryPath()): Launch {
  const { edition, title, manifest, activities } = readManifest(Buffer.from(xml), paths)
  const id = (position: number) => `activity-${position}`
  return {
    sessionId: 'session',
    token: 'token',
    commitUrl: 'https://app.example.com/api/scorm/commit',
    contentUrl: 'https://content.example.com/',
    revision: 0,
    attemptNumber: 1,
    edition,
    mode: 'normal',
    title,
    organization: manifest.organization,
    sequencingCollection: manifest.sequencingCollection,
    activities: activities.map(({ parent, depth: _, ...activity }) => ({
      ...activity,
      id: id(activity.position),
      parentId: parent === null ? null : id(parent),
    })),
    states: [],
    sequencing: null,
    currentActivityId: null,
    learner: { id: 'learner-1', name: 'Novak, Ana' },
    locale: 'sl',
    result: { completion: 'NOT_ATTEMPTED', success: 'UNKNOWN', score: null, totalTimeMs: 0, isFulfilled: false },
    ...more,
  }
}

/** What was known already, as if it had just been said. */
const sayAgain = ({ activityId, cmi }: LaunchState): CallEntry[] =>
  Object.entries(cmi).map(([key, value]) => ({
    at: 0,
    activityId,
    run: 0,
    name: 'SetValue',
    key: key.replace('total_time', 'session_time'),
    value,
  }))

type Window = Pick<Launch, 'activities' | 'edition' | 'states'>

/** What the server makes of a window's entries: the states that the next one is launched with. */
export function statesAfter(entries: readonly CallEntry[], { activities, edition, states }: Window): LaunchState[] {
  const fold = new AttemptFold(new Set(activities.map(({ id }) => id)))
  fold.add([...states.flatMap(sayAgain), ...entries], new Date())
  const totals = totalTimes(fold.times)
  return [...fold.activities].map(([activityId, { changes: cmi, location, suspendData }]) =>
    launchState({ activityId, cmi, location, suspendData, totalTimeMs: totals.get(activityId) ?? 0 }, edition),
  )
}
