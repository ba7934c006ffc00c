import type { Field } from './objective-settings'
import { type Activity, type Course, type Known, NOTHING, newObjectives, type Objective } from './tree'

const SATISFACTION: readonly Field[] = ['satisfied', 'measure']

/**
 * A field of an objective: the course's, where it reads that, else its own of this attempt. What is read and not known is
 * not known, but for completion and scores, whose own value then counts.
 */
export function known<F extends Field>(course: Course, objective: Objective, field: F): Known[F] {
  const map = objective.maps.find(({ reads }) => reads.has(field))
  const shared = map ? (course.globals.get(map.target)?.[field] ?? NOTHING[field]) : NOTHING[field]
  return shared !== null || (map && SATISFACTION.includes(field)) ? shared : objective.own[field]
}

/** Sets a field and writes it to the course's objectives that the objective writes. */
export function setKnown<F extends Field>(course: Course, objective: Objective, field: F, value: Known[F]) {
  objective.own[field] = value
  for (const { target, writes } of objective.maps) {
    if (!writes.has(field)) continue
    const shared = course.globals.get(target) ?? { ...NOTHING }
    course.globals.set(target, { ...shared, [field]: value })
  }
}

/** Sets a measure, and the satisfaction that follows from it. */
export function setMeasure(course: Course, objective: Objective, value: number | null) {
  setKnown(course, objective, 'measure', value)
  if (objective.isByMeasure)
    setKnown(course, objective, 'satisfied', value === null ? null : value >= objective.minMeasure)
}

/** Sets how far an objective is, and the completion that follows from it. */
export function setProgress(course: Course, { settings }: Activity, objective: Objective, value: number | null) {
  setKnown(course, objective, 'progress', value)
  if (!objective.isPrimary || !settings.threshold.isByMeasure) return
  setKnown(course, objective, 'completed', value === null ? null : value >= settings.threshold.min)
}

/** Whether an objective is satisfied, tracked or not. */
export function satisfaction(course: Course, objective: Objective): boolean | null {
  if (!objective.isByMeasure) return known(course, objective, 'satisfied')
  const value = known(course, objective, 'measure')
  return value === null ? null : value >= objective.minMeasure
}

export function satisfied(course: Course, activity: Activity, objective: Objective = activity.primary): boolean | null {
  const { isTracked, rollup } = activity.settings
  const isWaiting = activity.isActive && activity.children.length > 0 && !rollup.isMeasuredWhileActive
  return !isTracked || (objective.isByMeasure && isWaiting) ? null : satisfaction(course, objective)
}

export function measure(course: Course, activity: Activity, objective: Objective = activity.primary): number | null {
  return activity.settings.isTracked ? known(course, objective, 'measure') : null
}

export function completed(course: Course, activity: Activity, objective: Objective = activity.primary): boolean | null {
  const { isTracked, threshold } = activity.settings
  if (!isTracked) return null
  if (!threshold.isByMeasure || !objective.isPrimary) return known(course, objective, 'completed')
  const progress = known(course, objective, 'progress')
  return progress === null ? null : progress >= threshold.min
}

/** Begins an attempt: of the one before nothing counts, nor of those of the children below it. */
export function beginAttempt(activity: Activity) {
  const { mode } = activity.settings
  activity.attempts += 1
  activity.hasStaleObjective = false
  activity.hasStaleProgress = false
  activity.isAssumed = false
  for (const [index, { own }] of newObjectives(activity.settings).entries()) {
    const objective = activity.objectives[index]
    if (objective) objective.own = own
  }
  for (const child of activity.children) {
    if (mode.usesCurrentObjectives) child.hasStaleObjective = true
    if (mode.usesCurrentProgress) child.hasStaleProgress = true
  }
}

/**
 * Whether an activity is satisfied as far as content has said so: the standard takes silence for satisfaction, which leads
 * the way through a course, but nobody has passed by it.
 */
export function proven(course: Course, activity: Activity): boolean | null {
  const found = satisfied(course, activity)
  return found !== true || isSpokenFor(course, activity) ? found : null
}

const isSpokenFor = (course: Course, activity: Activity): boolean =>
  activity.children.length === 0
    ? satisfied(course, activity) !== null && !activity.isAssumed
    : activity.available.some((child) => isSpokenFor(course, child))
