import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import type { Commit } from '../player/protocol'
import {
  findMergedCalls,
  findStandings,
  type OpenWindow,
  type StateRow,
  type StateWrite,
  writeStates,
  writeTimes,
} from '../queries'
import { callLog } from '../schema'
import { escapeText, unescapeJson } from './escape-text'
import { type ActivityFold, AttemptFold, totalTimes } from './fold'
import { newStanding, type Standing } from './standing'

type Db = TenantContext['db']
export type Received = { commit: Commit; at: Date }

const courseOf = ({ completion, success, score, completedAt, passedAt, bestScore }: OpenWindow): Standing => ({
  ...newStanding(completion),
  success,
  scoreScaled: score === null ? null : score / 100,
  completedAt,
  passedAt,
  bestScore,
})

export const standingOf = ({ activityId: _activityId, totalTimeMs: _time, ...standing }: StateRow): Standing => standing

/** The state as it is, with what came on top of it. */
function continueFold(known: ReadonlySet<string>, window: OpenWindow, rows: readonly StateRow[], received: Received) {
  const standings = new Map(rows.map((row) => [row.activityId, standingOf(row)]))
  const fold = new AttemptFold(known, standings, courseOf(window))
  fold.add(received.commit.calls, received.at, window.sessionId)
  return fold
}

/** What overtook it is in already: the whole of the log once more, in the order in which it was said. */
async function foldAnew(db: Db, known: ReadonlySet<string>, { attemptId }: OpenWindow) {
  const fold = new AttemptFold(known)
  for (const { calls, receivedAt, sessionId } of await findMergedCalls(db, attemptId)) {
    fold.add(callLog.parse(unescapeJson(calls)), receivedAt, sessionId)
  }
  return fold
}

const escapeOrNull = (text: string | null) => (text === null ? null : escapeText(text))

const writeOf = (activityId: string, activity: ActivityFold, totalTimeMs: number): StateWrite => ({
  activityId,
  ...activity.standing,
  totalTimeMs,
  location: escapeOrNull(activity.location),
  suspendData: escapeOrNull(activity.suspendData),
  exit: escapeOrNull(activity.exit),
  cmi: Object.fromEntries(Object.entries(activity.changes).map(([key, value]) => [key, escapeText(value)])),
})

/** Merges a commit, which is kept already, into the state of its attempt; `addedMs` is the time that it speaks of. */
export async function mergeCommit(db: Db, window: OpenWindow, received: Received, known: ReadonlySet<string>) {
  const { attemptId, sessionId } = window
  const rows = await findStandings(db, [attemptId])
  const isLate = received.commit.seq < window.lastSeq
  const fold = isLate ? await foldAnew(db, known, window) : continueFold(known, window, rows, received)
  const times = fold.times.filter((time) => time.sessionId === sessionId)
  const added = times.length > 0 ? await writeTimes(db, sessionId, times) : []
  const [gained, whole] = [totalTimes(added), totalTimes(fold.times)]
  const before = new Map(rows.map(({ activityId, totalTimeMs }) => [activityId, totalTimeMs]))
  const totalOf = (id: string, isAnew: boolean) =>
    isLate ? (whole.get(id) ?? 0) : (isAnew ? 0 : (before.get(id) ?? 0)) + (gained.get(id) ?? 0)
  const touched = [...fold.activities].filter(([, { isTouched }]) => isTouched)
  const begunAnew = touched.filter(([, { isAnew }]) => isAnew).map(([id]) => id)
  if (begunAnew.length > 0)
    await db.scormActivityState.deleteMany({ where: { attemptId, activityId: { in: begunAnew } } })
  const states = touched.map(([id, activity]) => writeOf(id, activity, totalOf(id, activity.isAnew)))
  if (states.length > 0) await writeStates(db, { attemptId, revision: window.revision + 1, now: received.at, states })
  return { fold, addedMs: added.reduce((sum, { timeMs }) => sum + timeMs, 0) }
}
