import type { ScormStatus } from '../../policy'
import type { Launch, LaunchActivity } from '../protocol'
import type { Engine } from './engine'
import type { Session } from './session'

type Values = ReadonlyMap<string, string>

const numberIn = (values: Values, key: string): number | null => {
  const text = values.get(key)
  return text && Number.isFinite(Number(text)) ? Number(text) : null
}

function percent(values: Values, base: string): number | null {
  const scaled = numberIn(values, `${base}.scaled`)
  if (scaled !== null) return scaled * 100
  const raw = numberIn(values, `${base}.raw`)
  if (raw === null) return null
  const [min, max] = [numberIn(values, `${base}.min`) ?? 0, numberIn(values, `${base}.max`) ?? 100]
  return max > min ? ((raw - min) / (max - min)) * 100 : raw
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)

/** How far an activity is by what the package has said of it; null when it has said nothing. */
export function resultOf(values: Values, is2004: boolean): { status: ScormStatus; score: number | null } | null {
  const score = rounded(percent(values, is2004 ? 'cmi.score' : 'cmi.core.score'))
  const said = is2004
    ? [values.get('cmi.success_status'), values.get('cmi.completion_status')]
    : [values.get('cmi.core.lesson_status')]
  const status = said.find((each) => each && each !== 'unknown' && each !== 'not attempted')
  if (!status) return values.size === 0 ? null : { status: 'incomplete', score }
  const isDone = status === 'completed' || status === 'browsed'
  return { status: isDone ? 'completed' : status === 'passed' || status === 'failed' ? status : 'incomplete', score }
}

const PLACES = ['cmi.suspend_data', 'cmi.location', 'cmi.core.lesson_location']

/**
 * Whether content has left a place to come back to. One that has, and says nothing of being complete, is not complete
 * because its window was closed: the standards would have it so.
 */
export function isComingBack(values: Values): boolean {
  const exit = values.get('cmi.exit') ?? values.get('cmi.core.exit')
  const isOpen = !values.has('cmi.completion_status') && !values.has('cmi.core.lesson_status')
  return exit === 'suspend' || (isOpen && PLACES.some((key) => (values.get(key) ?? '') !== ''))
}

/**
 * The mastery score of SCORM 1.2: the platform judges by it when the content ends, whatever the content said, unless it
 * only pauses, and only what came of this launch.
 */
function judgeByMastery(session: Session, activity: LaunchActivity, values: Values) {
  const raw = numberIn(values, 'cmi.core.score.raw')
  const isReported = session.changed.has('cmi.core.score.raw') || session.changed.has('cmi.core.lesson_status')
  const isPaused = values.get('cmi.core.exit') === 'suspend' && values.get('cmi.core.lesson_status') === 'incomplete'
  if (activity.masteryScore === null || raw === null || !isReported || isPaused) return
  session.give('cmi.core.lesson_status', raw >= activity.masteryScore ? 'passed' : 'failed')
}

/** The end of a session of SCORM 1.2: content that says nothing of its status has been seen, and so is complete. */
export function endLesson(session: Session, activity: LaunchActivity, values: Values) {
  if (!values.has('cmi.core.lesson_status') && !isComingBack(values))
    session.give('cmi.core.lesson_status', 'completed')
  judgeByMastery(session, activity, values)
}

/** What the thresholds of SCORM 2004 make of what content has said. */
export function takeJudgement(session: Session, engine: Engine) {
  for (const key of ['cmi.completion_status', 'cmi.success_status']) {
    const value = engine.peek(key)
    if (value !== '' && value !== 'unknown' && value !== 'not attempted') session.give(key, value)
  }
}

/** The states of a launch, by activity. */
export function valuesOf(launch: Launch): Map<string, Map<string, string>> {
  const known = new Map(launch.states.map(({ activityId, cmi }) => [activityId, new Map(Object.entries(cmi))]))
  return new Map(launch.activities.map(({ id }) => [id, known.get(id) ?? new Map<string, string>()]))
}
