import { endAttempt, endBetween } from './attempt'
import { takeReport } from './report'
import type { SequencingRequest } from './requests'
import { rollUp } from './rollup'
import { actionOf } from './rules'
import { type Activity, type Course, pathTo } from './tree'

export type TerminationRequest = 'exit' | 'exitAll' | 'suspendAll' | 'abandon' | 'abandonAll'

type Values = ReadonlyMap<string, string>
type After = { termination: 'exitParent' | 'exitAll' | null; request: SequencingRequest | null; isRetry: boolean }

const NONE: After = { termination: null, request: null, isRetry: false }

/** Leaves an activity above the current one when a rule of it says so (TB.2.1). */
function exitByRules(course: Course, current: Activity) {
  const above = pathTo(current).slice(0, -1)
  const left = above.find((activity) => actionOf(course, activity, activity.settings.exit, ['exit']) !== null)
  if (!left) return
  endBetween(course, left)
  endAttempt(course, left)
  course.current = left
}

const POST = ['exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous']

/** What the rules of the activity that has ended ask for (TB.2.2). */
function afterwards(course: Course): After {
  const { current } = course
  if (!current || current.isSuspended) return NONE
  switch (actionOf(course, current, current.settings.post, POST)) {
    case 'retry':
      return { termination: null, request: { to: 'retry' }, isRetry: true }
    case 'continue':
      return { termination: null, request: { to: 'continue' }, isRetry: false }
    case 'previous':
      return { termination: null, request: { to: 'previous' }, isRetry: false }
    case 'exitParent':
      return { termination: 'exitParent', request: null, isRetry: false }
    case 'exitAll':
      return { termination: 'exitAll', request: null, isRetry: false }
    case 'retryAll':
      return { termination: 'exitAll', request: { to: 'retry' }, isRetry: true }
    default:
      return NONE
  }
}

function exitAll(course: Course, values: Values) {
  const { current, root } = course
  if (current?.isActive) endAttempt(course, current, values)
  endBetween(course, root)
  if (current !== root || root.isActive) endAttempt(course, root)
  course.current = root
}

type Ended = { request: SequencingRequest | null; isRetry: boolean }

function exit(course: Course, current: Activity, values: Values): Ended {
  endAttempt(course, current, values)
  exitByRules(course, current)
  for (;;) {
    const after = afterwards(course)
    if (after.termination === 'exitAll') {
      exitAll(course, values)
      return { request: after.request ?? { to: 'exit' }, isRetry: after.isRetry }
    }
    const parent = course.current?.parent
    if (after.termination !== 'exitParent' || !parent) {
      const isDone = course.current === course.root && after.request?.to !== 'retry'
      return isDone ? { request: { to: 'exit' }, isRetry: false } : { request: after.request, isRetry: after.isRetry }
    }
    course.current = parent
    endAttempt(course, parent)
  }
}

function suspendAll(course: Course, current: Activity, values: Values) {
  if (current.isActive || current.isSuspended) {
    const before = JSON.stringify([...course.globals])
    if (current.isActive && current.settings.isTracked) takeReport(course, current, values)
    rollUp(course, current, before)
    course.suspended = current
  } else course.suspended = current.parent
  for (const activity of course.suspended ? pathTo(course.suspended) : []) {
    activity.isActive = false
    activity.isSuspended = true
  }
  course.current = course.root
}

/** Ends what is under way (TB.2.3); answers what the course's own rules ask for instead, null when it was not possible. */
export function terminate(course: Course, request: TerminationRequest, values: Values): Ended | null {
  const { current } = course
  if (!current || ((request === 'exit' || request === 'abandon') && !current.isActive)) return null
  switch (request) {
    case 'exit':
      return exit(course, current, values)
    case 'exitAll':
      exitAll(course, values)
      return { request: { to: 'exit' }, isRetry: false }
    case 'suspendAll':
      suspendAll(course, current, values)
      return { request: { to: 'exit' }, isRetry: false }
    case 'abandon':
      current.isActive = false
      return { request: null, isRetry: false }
    default:
      for (const activity of pathTo(current)) activity.isActive = false
      course.current = course.root
      return { request: { to: 'exit' }, isRetry: false }
  }
}
