import 'server-only'
import type { TenantContext } from '@/server/api/tenant-context'
import type { Commit } from '../player/protocol'
import {
  findMergedCalls,
  findStandings,
  findTotals,
  type OpenWindow,
  type StateRow,
  type StateWrite,
  writeStates,
  writeTimes,
} from '../queries'
import { callLog } from '../schema'
import { escapeText, unescapeJson } from './escape-text'
import { type ActivityFold, AttemptFold } from './fold'
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
  fold.add(received.commit.calls, received.at)
  return fold
}

/** What overtook it is in already: the whole of the log once more, in the order in which it was said. */
async function foldAnew(db: Db, known: ReadonlySet<string>, { attemptId, sessionId }: OpenWindow) {
  const [fold, own] = [new AttemptFold(known), new AttemptFold(known)]
  for (const row of await findMergedCalls(db, attemptId)) {
    const calls = callLog.parse(unescapeJson(row.calls))
    fold.add(calls, row.receivedAt)
    if (row.sessionId === sessionId) own.add(calls, row.receivedAt)
  }
  fold.times.clear()
  for (const [key, time] of own.times) fold.times.set(key, time)
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

/** Merges a commit, which is kept already, into the state of its attempt. */
export async function mergeCommit(db: Db, window: OpenWindow, received: Received, known: ReadonlySet<string>) {
  const { attemptId, sessionId } = window
  const { commit, at } = received
  const rows = await findStandings(db, [attemptId])
  const isLate = commit.seq < window.lastSeq
  const fold = isLate ? await foldAnew(db, known, window) : continueFold(known, window, rows, received)
  const hasNewTimes = fold.times.size > 0
  if (hasNewTimes) await writeTimes(db, sessionId, [...fold.times.values()])
  const totals = new Map(
    (hasNewTimes ? await findTotals(db, attemptId) : rows).map((row) => [row.activityId, row.totalTimeMs]),
  )
  const states = [...fold.activities]
    .filter(([, { isTouched }]) => isTouched)
    .map(([id, activity]) => writeOf(id, activity, totals.get(id) ?? 0))
  if (states.length > 0) await writeStates(db, { attemptId, revision: window.revision + 1, now: at, states })
  return { fold, hasNewTimes }
}
