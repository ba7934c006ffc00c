import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import type { Commit } from '../player/protocol'
import {
  findMergedCalls,
  findStandings,
  type OpenWindow,
  type StateRow,
  type StateWrite,
  writeAttempt,
  writeTimes,
} from '../queries/commit'
import { callLog } from '../schema'
import { escapeJson, escapeText, unescapeJson } from './escape-text'
import { type ActivityFold, AttemptFold, type FoldedTime, totalTimes } from './fold'
import { newStanding, percentOf, type Standing } from './standing'

type Context = Pick<TenantContext, 'db' | 'now'>

const courseOf = ({ completion, success, score, completedAt, passedAt, bestScore }: OpenWindow): Standing => ({
  ...newStanding(completion),
  success,
  scoreScaled: score === null ? null : score / 100,
  completedAt,
  passedAt,
  bestScore,
})

export const standingOf = ({ activityId: _activityId, totalTimeMs: _time, ...standing }: StateRow): Standing => standing

/** The state as it is, on top of which comes what was said. */
function knownFold(known: ReadonlySet<string>, window: OpenWindow, rows: readonly StateRow[]) {
  const standings = new Map(rows.map((row) => [row.activityId, standingOf(row)]))
  return new AttemptFold(known, standings, courseOf(window))
}

/** What overtook it is in already: the whole of the log once more, in the order in which it was said. */
async function foldAnew({ db }: Context, known: ReadonlySet<string>, { attemptId }: OpenWindow) {
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

/** What of a commit is about the attempt as a whole; a newer one may have said so already. */
function placeOf(
  { snapshotSeq }: OpenWindow,
  { seq, sequencing, currentActivityId }: Commit,
  known: ReadonlySet<string>,
) {
  const isNewest = seq > snapshotSeq
  const isMoved = currentActivityId === null || (currentActivityId !== undefined && known.has(currentActivityId))
  return {
    sequencing: isNewest ? escapeJson(sequencing ?? null) : null,
    place: isNewest && isMoved ? { activityId: currentActivityId } : null,
  }
}

type Time = Pick<FoldedTime, 'activityId' | 'timeMs' | 'isEarlier'>
type Timed = { isLate: boolean; rows: readonly StateRow[]; fold: AttemptFold; added: readonly Time[] }

/** The touched activities as they are to be stored. */
function statesOf({ isLate, rows, fold, added }: Timed): StateWrite[] {
  const known = new Map(isLate ? [] : rows.map(({ activityId, totalTimeMs }) => [activityId, totalTimeMs]))
  const times = totalTimes(isLate ? fold.times : added)
  return [...fold.activities]
    .filter(([, { isTouched }]) => isTouched)
    .map(([id, activity]) => {
      const before = activity.isAnew ? 0 : (known.get(id) ?? 0)
      return writeOf(id, activity, before + (times.get(id) ?? 0))
    })
}

/** Merges a commit, which is kept already, into its attempt; `addedMs` is the time that it speaks of. */
export async function mergeCommit(ctx: Context, window: OpenWindow, commit: Commit, known: ReadonlySet<string>) {
  const { db, now } = ctx
  const { attemptId, sessionId } = window
  const rows = await findStandings(db, [attemptId])
  const isLate = commit.seq < window.lastSeq
  const fold = isLate ? await foldAnew(ctx, known, window) : knownFold(known, window, rows)
  if (!isLate) fold.add(commit.calls, now, sessionId)
  const times = fold.times.filter((time) => time.sessionId === sessionId)
  const added = times.length > 0 ? await writeTimes(db, sessionId, times) : []
  const anew = [...fold.activities].filter(([, { isAnew }]) => isAnew).map(([id]) => id)
  if (anew.length > 0) await db.scormActivityState.deleteMany({ where: { attemptId, activityId: { in: anew } } })
  await writeAttempt(db, {
    attemptId,
    revision: window.revision + 1,
    now,
    course: { ...fold.course, score: percentOf(fold.course) },
    ...placeOf(window, commit, known),
    states: statesOf({ isLate, rows, fold, added }),
  })
  return { fold, addedMs: added.reduce((sum, { timeMs }) => sum + timeMs, 0) }
}
