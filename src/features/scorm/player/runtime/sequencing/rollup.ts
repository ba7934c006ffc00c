import type { RollupRule } from './activity-settings'
import { conditionsMet, isRuled } from './rules'
import { known, setKnown, setMeasure, setProgress } from './tracking'
import { type Activity, type Course, pathUp } from './tree'

type Action = 'satisfied' | 'notSatisfied' | 'completed' | 'incomplete'

const rule = (action: Action, condition: string): RollupRule => ({
  action,
  set: 'all',
  count: 0,
  share: 0,
  isAll: false,
  conditions: [{ name: condition, isNot: false, objective: null, threshold: 0 }],
})

/** What holds where the manifest says nothing of either. */
const DEFAULTS: Record<'objective' | 'progress', RollupRule[]> = {
  objective: [rule('notSatisfied', 'objectiveStatusKnown'), rule('satisfied', 'satisfied')],
  progress: [rule('incomplete', 'activityProgressKnown'), rule('completed', 'completed')],
}

const isOfObjective = (action: string) => action === 'satisfied' || action === 'notSatisfied'

/** Whether a child counts for an action (RB.1.4.2). */
function counts(course: Course, child: Activity, action: Action): boolean {
  const { rollup, isTracked } = child.settings
  if (!isTracked || !(isOfObjective(action) ? rollup.isSatisfaction : rollup.isCompletion)) return false
  switch (rollup.required[action]) {
    case 'ifNotSuspended':
      return child.attempts > 0 && !child.isSuspended
    case 'ifAttempted':
      return child.attempts > 0
    case 'ifNotSkipped':
      return !isRuled(course, child, 'skip')
    default:
      return true
  }
}

const OF_OBJECTIVE = /^(satisfied|objective)/
const OF_PROGRESS = /^(completed|activityProgress|progress|attempted)/

/** What a child answers; what is known only of an attempt before this one of its parent is not known. */
function answerOf(course: Course, child: Activity, rollupRule: RollupRule): boolean | null {
  const { primary } = child
  const own = { ...primary.own }
  const isStale = (name: string) =>
    (child.hasStaleObjective && OF_OBJECTIVE.test(name)) || (child.hasStaleProgress && OF_PROGRESS.test(name))
  if (child.hasStaleObjective) Object.assign(primary.own, { satisfied: null, measure: null })
  if (child.hasStaleProgress) Object.assign(primary.own, { completed: null, progress: null })
  const attempts = child.attempts
  if (rollupRule.conditions.some(({ name }) => name === 'attempted' && isStale(name))) child.attempts = 0
  try {
    return conditionsMet(course, child, rollupRule)
  } finally {
    primary.own = own
    child.attempts = attempts
  }
}

/** Whether a rule applies to the children (RB.1.4). */
function applies(course: Course, activity: Activity, rollupRule: RollupRule): boolean {
  const action = rollupRule.action as Action
  const children = activity.available.filter((child) => counts(course, child, action))
  const answers = children.map((child) => answerOf(course, child, rollupRule))
  const met = answers.filter((answer) => answer === true).length
  switch (rollupRule.set) {
    case 'all':
      return met === answers.length
    case 'any':
      return met > 0
    case 'none':
      return answers.every((answer) => answer === false)
    case 'atLeastCount':
      return met >= rollupRule.count
    case 'atLeastPercent':
      return answers.length > 0 && met / answers.length >= rollupRule.share
    default:
      return false
  }
}

function byRules(course: Course, activity: Activity, [no, yes]: [Action, Action]): boolean | null {
  const own = activity.settings.rollup.rules.filter(({ action }) => action === no || action === yes)
  const rules = own.length > 0 ? own : DEFAULTS[isOfObjective(yes) ? 'objective' : 'progress']
  const is = (action: Action) => rules.some((each) => each.action === action && applies(course, activity, each))
  if (is(yes)) return true
  return is(no) ? false : null
}

/** The weighted mean of what the children have (RB.1.1). */
function mean(
  children: readonly Activity[],
  weightOf: (child: Activity) => number,
  amountOf: (child: Activity) => number | null,
) {
  let [sum, weights, found] = [0, 0, false]
  for (const child of children) {
    const value = amountOf(child)
    weights += weightOf(child)
    if (value === null) continue
    sum += value * weightOf(child)
    found = true
  }
  return found && weights > 0 ? sum / weights : null
}

function rollUpOne(course: Course, activity: Activity) {
  const { primary, settings } = activity
  const children = activity.available.filter((child) => child.settings.isTracked)
  const measured = mean(
    children,
    (child) => child.settings.rollup.weight,
    (child) => (child.hasStaleObjective ? null : known(course, child.primary, 'measure')),
  )
  setMeasure(course, primary, measured)
  const amount = mean(
    children,
    (child) => child.settings.threshold.weight,
    (child) => (child.hasStaleProgress ? null : known(course, child.primary, 'progress')),
  )
  setProgress(course, activity, primary, amount)
  if (!primary.isByMeasure) {
    const isSatisfied = byRules(course, activity, ['notSatisfied', 'satisfied'])
    if (isSatisfied !== null) setKnown(course, primary, 'satisfied', isSatisfied)
  }
  if (!settings.threshold.isByMeasure) {
    const isCompleted = byRules(course, activity, ['incomplete', 'completed'])
    if (isCompleted !== null) setKnown(course, primary, 'completed', isCompleted)
  }
}

/** Clusters above activities that read what has been written to the course's objectives since. */
function readersOf(course: Course, before: string): Activity[] {
  if (JSON.stringify([...course.globals]) === before) return []
  const readers = course.activities.filter(({ objectives }) =>
    objectives.some(({ maps }) => maps.some(({ reads }) => reads.size > 0)),
  )
  const clusters = new Set(
    readers.flatMap((reader) => pathUp(reader, null)).filter(({ children }) => children.length > 0),
  )
  return course.activities.filter((activity) => clusters.has(activity)).reverse()
}

/** Carries what an activity has become up to the root (RB.1.5). */
export function rollUp(course: Course, activity: Activity, before: string = JSON.stringify([...course.globals])) {
  const roll = (each: Activity) => {
    if (each.children.length > 0 && each.settings.isTracked) rollUpOne(course, each)
  }
  pathUp(activity, null).forEach(roll)
  readersOf(course, before).forEach(roll)
}
