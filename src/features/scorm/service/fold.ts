import { parseDuration } from '@/lib/iso-duration'
import type { CallEntry } from '../player/protocol'
import { applyValue, isScoreKey, keepScore, newStanding, type Standing } from './standing'

/**
 * What is known of an activity, and what has changed of its data model; `null` columns have not. `isAnew`: the course
 * itself began it again, and nothing of its data model from before counts.
 */
export type ActivityFold = {
  standing: Standing
  isTouched: boolean
  isAnew: boolean
  changes: Record<string, string>
  location: string | null
  suspendData: string | null
  exit: string | null
}

type Column = 'location' | 'suspendData' | 'exit'

const COLUMNS: Record<string, Column> = {
  'cmi.location': 'location',
  'cmi.core.lesson_location': 'location',
  'cmi.suspend_data': 'suspendData',
  'cmi.exit': 'exit',
  'cmi.core.exit': 'exit',
}

const TIMES: readonly string[] = ['cmi.session_time', 'cmi.core.session_time']
/** The platform's to say, and what is asked for and gone. */
const NOT_KEPT = /^(cmi\.(core\.)?(total_time|entry)$|adl\.nav\.)/
const KEY = /^(cmi|adl)(\.\w+)+$/
/** What the engine names when it begins an activity anew. */
const WHOLE_MODEL = 'cmi'

/** The newest session time of a launch of an activity in a window; `isEarlier`: of before the course began it anew. */
export type FoldedTime = { sessionId: string; activityId: string; run: number; timeMs: number; isEarlier: boolean }

type CallOfActivity = CallEntry & { activityId: string; sessionId: string }

/** How long each activity took since it was begun, by activity. */
export const totalTimes = (times: readonly Pick<FoldedTime, 'activityId' | 'timeMs' | 'isEarlier'>[]) =>
  times.reduce((totals, { activityId, timeMs, isEarlier }) => {
    if (!isEarlier) totals.set(activityId, (totals.get(activityId) ?? 0) + timeMs)
    return totals
  }, new Map<string, number>())

/**
 * What the calls of windows make of an attempt, one commit after the other. The same for one that has just come and for
 * all of the log, so that the state can always be derived from it.
 */
export class AttemptFold {
  readonly activities = new Map<string, ActivityFold>()
  private readonly newestTimes = new Map<string, FoldedTime>()

  constructor(
    private readonly known: ReadonlySet<string>,
    standings: ReadonlyMap<string, Standing> = new Map(),
    /** The course as a whole, as the engine rolled it up. */
    readonly course: Standing = newStanding('UNKNOWN'),
  ) {
    for (const [id, standing] of standings) this.activities.set(id, this.begin(standing))
  }

  /** Where the learner stands in each activity. */
  get standings(): ReadonlyMap<string, Standing> {
    return new Map([...this.activities].map(([id, { standing }]) => [id, standing]))
  }

  get times(): FoldedTime[] {
    return [...this.newestTimes.values()]
  }

  private begin(standing: Standing): ActivityFold {
    return { standing, isTouched: false, isAnew: false, changes: {}, location: null, suspendData: null, exit: null }
  }

  /** What was reached stays; answers and the time that they took are of the attempt before. */
  private beginAnew(id: string) {
    for (const time of this.times) if (time.activityId === id) time.isEarlier = true
    const { completedAt, passedAt, bestScore } = this.activity(id).standing
    const anew = this.begin({ ...newStanding(), completedAt, passedAt, bestScore })
    this.activities.set(id, { ...anew, isTouched: true, isAnew: true })
  }

  private activity(id: string): ActivityFold {
    const found = this.activities.get(id) ?? this.begin(newStanding())
    this.activities.set(id, found)
    found.isTouched = true
    return found
  }

  /** Takes the calls of one commit of a window that came at this time. */
  add(calls: readonly CallEntry[], at: Date, sessionId = '') {
    calls.forEach((entry, index) => {
      if (entry.error) return
      if (entry.activityId === null) this.addToCourse(entry, at)
      else if (this.known.has(entry.activityId))
        this.addToActivity({ ...entry, activityId: entry.activityId, sessionId }, at)
      if (isScoreKey(entry.key) && !isSameScore(entry, calls[index + 1])) this.keepScoreOf(entry.activityId)
    })
  }

  private keepScoreOf(activityId: string | null) {
    const standing = activityId === null ? this.course : this.activities.get(activityId)?.standing
    if (standing) keepScore(standing)
  }

  private addToCourse({ key, value, name }: CallEntry, at: Date) {
    if (name === 'Engine' && key && value !== undefined) applyValue(this.course, key, value, at)
  }

  private addToActivity({ activityId: id, sessionId, name, key, value, run }: CallOfActivity, at: Date) {
    if (name === 'Initialize') {
      const { standing } = this.activity(id)
      if (standing.completion === 'NOT_ATTEMPTED') standing.completion = 'INCOMPLETE'
    }
    if (name === 'Engine' && key === WHOLE_MODEL) this.beginAnew(id)
    if ((name !== 'SetValue' && name !== 'Engine') || !key || value === undefined) return
    if (!KEY.test(key) || NOT_KEPT.test(key)) return
    if (TIMES.includes(key)) {
      this.addTime({ activityId: id, sessionId, run }, value)
      return
    }
    const activity = this.activity(id)
    applyValue(activity.standing, key, value, at)
    const column = COLUMNS[key]
    if (column) activity[column] = value
    else activity.changes[key] = value
  }

  private addTime(place: Omit<FoldedTime, 'timeMs' | 'isEarlier'>, value: string) {
    const timeMs = parseDuration(value)
    if (timeMs === null) return
    this.activity(place.activityId)
    const key = `${place.sessionId} ${place.activityId} ${place.run}`
    this.newestTimes.set(key, { ...place, timeMs, isEarlier: this.newestTimes.get(key)?.isEarlier ?? false })
  }
}

/** Raw, least and most come one after the other, and count together. */
const isSameScore = (entry: CallEntry, next: CallEntry | undefined) =>
  next !== undefined && isScoreKey(next.key) && next.activityId === entry.activityId
