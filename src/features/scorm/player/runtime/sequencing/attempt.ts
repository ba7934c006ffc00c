import { takeReport } from './report'
import { rollUp } from './rollup'
import { beginAttempt, completed, satisfied, setKnown } from './tracking'
import { type Activity, type Course, commonAncestor, pathTo, pathUp } from './tree'

type Values = ReadonlyMap<string, string>

/** What content says nothing of holds as done, unless the manifest leaves it to the content (UP.4). */
function assume(course: Course, activity: Activity, values: Values) {
  const { settings, primary } = activity
  const named = [...values].find(([key, id]) => /^cmi\.objectives\.\d+\.id$/.test(key) && id === primary.id)
  const at = named?.[0].slice(0, -'.id'.length)
  const isSaid = (key: string) => values.has(`cmi.${key}`) || (at !== undefined && values.has(`${at}.${key}`))
  const isCompletionOpen = !settings.isCompletionByContent && !settings.threshold.isByMeasure
  if (isCompletionOpen && completed(course, activity) === null && !isSaid('completion_status')) {
    setKnown(course, primary, 'completed', true)
  }
  const isSatisfactionOpen = !settings.isObjectiveByContent && !primary.isByMeasure
  if (isSatisfactionOpen && satisfied(course, activity) === null && !isSaid('success_status')) {
    setKnown(course, primary, 'satisfied', true)
    activity.isAssumed = true
  }
}

/** Ends an attempt, suspended or not, and carries its result up (UP.4). */
export function endAttempt(course: Course, activity: Activity, values: Values = new Map()) {
  const before = JSON.stringify([...course.globals])
  if (activity.children.length > 0) {
    activity.isSuspended = activity.children.some(({ isSuspended }) => isSuspended)
  } else if (activity.settings.isTracked) {
    takeReport(course, activity, values)
    if (!activity.isSuspended) assume(course, activity, values)
  }
  activity.isActive = false
  rollUp(course, activity, before)
}

/**
 * Content that was suspended with its window and said its last word then: that counts too, and what it didn't say when it
 * had come to its own end.
 */
export function hearOut(course: Course, activity: Activity, values: Values, isAtEnd: boolean) {
  if (!activity.settings.isTracked) return
  const before = JSON.stringify([...course.globals])
  takeReport(course, activity, values)
  if (isAtEnd) assume(course, activity, values)
  rollUp(course, activity, before)
}

/** Ends what is under way between the current activity and an ancestor that it has with another (UP.3). */
export function endBetween(course: Course, other: Activity) {
  const { current } = course
  if (!current) return
  const ancestor = commonAncestor(current, other)
  for (const activity of pathUp(current, ancestor).slice(1)) if (activity.isActive) endAttempt(course, activity)
}

/** What was suspended elsewhere is not to be resumed any more (DB.2.1). */
function forgetSuspended(course: Course, next: Activity) {
  const { suspended } = course
  if (!suspended || suspended === next) return
  const ancestor = commonAncestor(suspended, next)
  for (const activity of pathUp(suspended, ancestor.parent)) {
    activity.isSuspended = activity.children.some((child) => child.isSuspended)
  }
  course.suspended = null
}

/** Makes an activity the current one; answers whether an attempt on it begins (DB.2). */
export function beginOn(course: Course, activity: Activity): boolean {
  forgetSuspended(course, activity)
  endBetween(course, activity)
  let isNew = false
  for (const each of pathTo(activity)) {
    if (each.isActive) continue
    isNew = !each.isSuspended
    each.isSuspended = false
    if (isNew) beginAttempt(each)
    each.isActive = true
  }
  course.current = activity
  course.suspended = null
  return isNew
}
