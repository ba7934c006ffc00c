import type { CallEntry, Launch, LaunchState } from '@/features/scorm/player/protocol'
import { clockDuration, durationMs, isoDuration } from '@/features/scorm/player/runtime/durations'
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

/** What the server makes of a window's entries: the newest values, and total time from those of the sessions. */
export function statesAfter(entries: readonly CallEntry[], before: readonly LaunchState[] = []): LaunchState[] {
  const states = new Map(before.map(({ activityId, cmi }) => [activityId, new Map(Object.entries(cmi))]))
  const times = new Map<string, { key: string; runs: Map<number, number> }>()
  for (const { activityId, name, key, value, error, run } of entries) {
    if (error || activityId === null || (name !== 'SetValue' && name !== 'Engine') || key === undefined) continue
    const state = states.get(activityId) ?? new Map<string, string>()
    states.set(activityId, state)
    if (key === 'cmi') state.clear()
    else if (!/session_time$|exit$/.test(key)) state.set(key, value ?? '')
    if (!key.endsWith('session_time')) continue
    const time = times.get(activityId) ?? { key: key.replace('session', 'total'), runs: new Map<number, number>() }
    time.runs.set(run, durationMs(value ?? '') ?? 0)
    times.set(activityId, time)
  }
  for (const [activityId, { key, runs }] of times) {
    const state = states.get(activityId)
    const ms = [...runs.values()].reduce((sum, time) => sum + time, durationMs(state?.get(key) ?? '') ?? 0)
    state?.set(key, key.startsWith('cmi.core') ? clockDuration(ms) : isoDuration(ms))
  }
  return [...states].map(([activityId, state]) => ({ activityId, cmi: Object.fromEntries(state) }))
}
