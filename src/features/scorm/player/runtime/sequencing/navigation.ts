import { Requests, type SequencingRequest } from './requests'
import type { Chance } from './selection'
import { restoreCourse, saveCourse } from './snapshot'
import { type TerminationRequest, terminate } from './termination'
import { type Activity, type Course, commonAncestor, pathUp } from './tree'

/** What a learner or content may ask for. */
export type Request =
  | { to: 'start' | 'resumeAll' | 'continue' | 'previous' | TerminationRequest }
  | { to: 'choice' | 'jump'; target: Activity }

/** `isRetry`: the course's own rules begin something again. */
export type Outcome = { deliver: Activity | null; hasEnded: boolean; isNew: boolean; isRetry: boolean }

type Plan = { termination: TerminationRequest | null; request: SequencingRequest }
type Values = ReadonlyMap<string, string>

function isFlowing({ current }: Course, isBack: boolean): boolean {
  const mode = current?.parent?.settings.mode
  return mode?.flow === true && !(isBack && mode.forwardOnly)
}

/** Branches that are under way and may not be left by choosing something elsewhere. */
function isHeld({ current }: Course, target: Activity): boolean {
  if (!current || current === target) return false
  const ancestor = commonAncestor(current, target)
  return pathUp(current, ancestor).some(({ isActive, settings }) => isActive && !settings.mode.choiceExit)
}

function planChoice(course: Course, target: Activity): Plan | null {
  if (target.parent && !target.parent.settings.mode.choice) return null
  if (isHeld(course, target)) return null
  return { termination: course.current?.isActive ? 'exit' : null, request: { to: 'choice', target } }
}

/** What a request means where the learner is (NB.2.1); null when it is not to be had there. */
function plan(course: Course, request: Request): Plan | null {
  const { current, suspended } = course
  const leaving = current?.isActive ? 'exit' : null
  switch (request.to) {
    case 'start':
      return current ? null : { termination: null, request: { to: 'start' } }
    case 'resumeAll':
      return current || !suspended ? null : { termination: null, request: { to: 'resumeAll' } }
    case 'continue':
    case 'previous':
      if (!isFlowing(course, request.to === 'previous')) return null
      return { termination: leaving, request: { to: request.to } }
    case 'choice':
      return planChoice(course, request.target)
    case 'jump':
      return { termination: leaving, request: { to: 'jump', target: request.target } }
    case 'exit':
    case 'abandon':
      return current?.isActive ? { termination: request.to, request: { to: 'exit' } } : null
    default:
      return current ? { termination: request.to, request: { to: 'exit' } } : null
  }
}

const REFUSED: Outcome = { deliver: null, hasEnded: false, isNew: false, isRetry: false }

/** Carries a request out from its beginning to what is shown (OP.1). */
export function navigate(course: Course, request: Request, values: Values, chance: Chance): Outcome {
  const planned = plan(course, request)
  if (!planned) return REFUSED
  const ended = planned.termination ? terminate(course, planned.termination, values) : null
  if (planned.termination && !ended) return REFUSED
  const next = ended?.request ?? planned.request
  const { isNew, ...answer } = new Requests(course, chance).go(next)
  const hasEnded = answer.deliver === null && answer.hasEnded
  if (hasEnded) {
    if (next.to !== 'exit') terminate(course, 'exitAll', new Map())
    course.current = null
  }
  return { deliver: answer.deliver, hasEnded, isNew, isRetry: ended?.isRetry ?? false }
}

/** Whether a request would lead somewhere by what content has said so far; the course is as before. */
export function isOpen(course: Course, request: Request, values: Values, chance: Chance): boolean {
  if (!plan(course, request)) return false
  const before = saveCourse(course, {})
  const { deliver, hasEnded } = navigate(course, request, values, chance)
  restoreCourse(course, before)
  return deliver !== null || hasEnded
}

/** Those of the activities that could be chosen by what content has said so far; the course is as before. */
export function openChoices(
  course: Course,
  targets: readonly Activity[],
  values: Values,
  chance: Chance,
): Set<Activity> {
  const planned = targets.filter((target) => planChoice(course, target) !== null)
  const before = saveCourse(course, {})
  const ended = course.current?.isActive ? terminate(course, 'exit', values) : null
  const requests = new Requests(course, chance, true)
  const leads = (request: SequencingRequest) => {
    const answer = requests.find(request)
    return answer.deliver !== null || answer.hasEnded
  }
  const isLedElsewhere = ended?.request ? leads(ended.request) : null
  const open = planned.filter((target) => isLedElsewhere ?? leads({ to: 'choice', target }))
  restoreCourse(course, before)
  return new Set(open)
}

/** Whether a request would lead somewhere, were the activity that is shown to end as it stands. */
export function wouldLead(course: Course, request: Request, chance: Chance): boolean {
  const planned = plan(course, request)
  if (!planned) return false
  if (planned.request.to === 'exit') return true
  const { current } = course
  const wasActive = current?.isActive === true
  if (current) current.isActive = false
  const answer = new Requests(course, chance, true).find(planned.request)
  if (current) current.isActive = wasActive
  return answer.deliver !== null || answer.hasEnded
}
