import type { ScormCompletion, ScormRule, ScormSuccess } from '@/generated/prisma/enums'
import type { Lacking } from '../policy'
import type { Standing } from './standing'

/** An activity of a version, as far as its results are concerned. */
export type CountableActivity = { id: string; title: string; isSco: boolean; launch: string | null }

export type Rule = { rule: ScormRule; minScore: number | null }

export type Evaluation = {
  completion: ScormCompletion
  success: ScormSuccess
  score: number | null
  lacking: Lacking | null
}

type Evaluated = {
  activities: readonly CountableActivity[]
  standings: ReadonlyMap<string, Standing>
  course: Standing
}

/** What reports; of a package that never does, what can be opened. */
export function countedOf<A extends CountableActivity>(activities: readonly A[]): A[] {
  const openable = activities.filter(({ launch }) => launch !== null)
  const reporting = openable.filter(({ isSco }) => isSco)
  return reporting.length > 0 ? reporting : openable
}

const isDone = (standing: Standing | undefined) => Boolean(standing?.completedAt ?? standing?.passedAt)
const hasBegun = (standing: Standing | undefined) => standing !== undefined && standing.completion !== 'NOT_ATTEMPTED'
const hasFailed = (standing: Standing | undefined) => standing?.success === 'FAILED' && !standing.passedAt

const mean = (values: readonly number[]) =>
  values.length === 0 ? null : Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(6))

type Counted = { all: (Standing | undefined)[]; known: Standing[]; course: Standing }

/** Of several activities what the engine rolled up, and where it said nothing: all of them. */
function isCompleted({ all, course }: Counted) {
  if (all.length > 1 && course.completion !== 'UNKNOWN') return isDone(course)
  return (all.length > 0 && all.every(isDone)) || isDone(course)
}

/** Of several activities what the engine rolled up, and where it said nothing: all of them, a test among them. */
function isPassed({ all, known, course }: Counted) {
  if (course.passedAt) return true
  if (all.length > 1 && course.success !== 'UNKNOWN') return false
  return all.every(isDone) && known.some(({ passedAt }) => passedAt !== null) && !known.some(hasFailed)
}

/** Of several activities what the engine rolled up, else the mean of those that have one. */
const scoreOf = ({ all, known, course }: Counted) =>
  all.length > 1 && course.bestScore !== null
    ? course.bestScore
    : (mean(known.flatMap(({ bestScore }) => bestScore ?? [])) ?? course.bestScore)

/** A mean is one only when every activity has had its say. */
const isScoreFinal = ({ all, course }: Counted) =>
  all.length <= 1 ||
  course.bestScore !== null ||
  all.every((standing) => isDone(standing) || typeof standing?.bestScore === 'number')

function lackingOf(
  evaluated: Evaluated,
  { rule, minScore }: Rule,
  outcome: Omit<Evaluation, 'lacking'>,
): Lacking | null {
  const { activities, standings, course } = evaluated
  const counted = countedOf(activities)
  const all = counted.map(({ id }) => standings.get(id))
  const known = all.filter((standing) => standing !== undefined)
  const of = { all, known, course }
  const isOpen = ({ id }: CountableActivity) => !isDone(standings.get(id))
  const open = counted.length > 1 ? counted.find(isOpen) : undefined
  const next: Lacking | null = open ? { kind: 'ACTIVITY', activityId: open.id, title: open.title } : null
  const isBegun = known.some(hasBegun) || hasBegun(course)
  const { success, score } = outcome
  const isMet = {
    COMPLETED: isCompleted(of) || success === 'PASSED',
    PASSED: success === 'PASSED',
    SCORE: score !== null && score >= (minScore ?? 0) && isScoreFinal(of),
    ALL_ACTIVITIES: counted.length > 0 && !counted.some(isOpen),
  }[rule]
  if (isMet) return null
  if (!isBegun || known.length === 0) return { kind: 'NOT_BEGUN' }
  if (rule === 'COMPLETED' || rule === 'ALL_ACTIVITIES') return next ?? { kind: 'NOT_COMPLETED' }
  if (rule === 'PASSED') return success === 'FAILED' ? { kind: 'FAILED' } : (next ?? { kind: 'NOT_PASSED' })
  if (score === null) return { kind: 'NO_SCORE' }
  return score < (minScore ?? 0) ? { kind: 'SCORE_TOO_LOW', score, needed: minScore ?? 0 } : next
}

/** What an attempt amounts to by a rule, and what is missing; null when nothing is. */
export function evaluate(evaluated: Evaluated, rule: Rule): Evaluation {
  const { activities, standings, course } = evaluated
  const all = countedOf(activities).map(({ id }) => standings.get(id))
  const known = all.filter((standing) => standing !== undefined)
  const of = { all, known, course }
  const hasBegunAny = known.some(hasBegun)
  const success = isPassed(of) ? 'PASSED' : known.some(hasFailed) || course.success === 'FAILED' ? 'FAILED' : 'UNKNOWN'
  const completion = isCompleted(of) ? 'COMPLETED' : hasBegunAny ? 'INCOMPLETE' : 'NOT_ATTEMPTED'
  const outcome = { completion, success, score: scoreOf(of) } as const
  return { ...outcome, lacking: lackingOf(evaluated, rule, outcome) }
}
