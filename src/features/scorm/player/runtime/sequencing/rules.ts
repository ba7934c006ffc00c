import type { Rule } from './activity-settings'
import { completed, measure, satisfied } from './tracking'
import type { Activity, Course } from './tree'

type Answer = boolean | null

const not = (answer: Answer): Answer => (answer === null ? null : !answer)

/** Every or any of them, where null is not known. */
export function combined(answers: readonly Answer[], isAll: boolean): Answer {
  if (answers.length === 0) return null
  const deciding = !isAll
  if (answers.includes(deciding)) return deciding
  return answers.includes(null) ? null : isAll
}

const over = (value: number | null, compare: (value: number) => boolean): Answer =>
  value === null ? null : compare(value)

export const isLimitReached = ({ settings, attempts }: Activity): boolean =>
  settings.attemptLimit !== null && attempts >= settings.attemptLimit

function conditionOf(
  course: Course,
  activity: Activity,
  { name, objective: id, threshold }: Rule['conditions'][number],
) {
  const objective = id === null ? activity.primary : activity.objectives.find((each) => each.id === id)
  if (!objective) return name === 'always' ? true : null
  switch (name) {
    case 'satisfied':
      return satisfied(course, activity, objective)
    case 'objectiveStatusKnown':
      return satisfied(course, activity, objective) !== null
    case 'objectiveMeasureKnown':
      return measure(course, activity, objective) !== null
    case 'objectiveMeasureGreaterThan':
      return over(measure(course, activity, objective), (value) => value > threshold)
    case 'objectiveMeasureLessThan':
      return over(measure(course, activity, objective), (value) => value < threshold)
    case 'completed':
      return completed(course, activity, objective)
    case 'activityProgressKnown':
    case 'progressKnown':
      return completed(course, activity, objective) !== null
    case 'attempted':
      return activity.attempts > 0
    case 'attemptLimitExceeded':
      return isLimitReached(activity)
    case 'always':
      return true
    default:
      return false
  }
}

/** Conditions on an activity (UP.2.1, RB.1.4.1). */
export function conditionsMet(course: Course, activity: Activity, rule: Rule): Answer {
  const answers = rule.conditions.map((condition) => {
    const answer = conditionOf(course, activity, condition)
    return condition.isNot ? not(answer) : answer
  })
  return combined(answers, rule.isAll)
}

/** The first action of those rules that applies (UP.2). */
export const actionOf = (course: Course, activity: Activity, rules: readonly Rule[], actions: readonly string[]) =>
  rules.find((rule) => actions.includes(rule.action) && conditionsMet(course, activity, rule) === true)?.action ?? null

export const isRuled = (course: Course, activity: Activity, action: string): boolean =>
  actionOf(course, activity, activity.settings.pre, [action]) !== null

/** Neither disabled nor out of attempts (UP.5, UP.1). */
export function isAllowed(course: Course, activity: Activity): boolean {
  if (isRuled(course, activity, 'disabled')) return false
  const isUnderWay = activity.isActive || activity.isSuspended
  return isUnderWay || !activity.settings.isTracked || !isLimitReached(activity)
}
