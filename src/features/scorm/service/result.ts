import type { ScormCompletion, ScormSuccess } from '@/generated/prisma/enums'
import type { Evaluation } from './evaluate'

export type Outcome = { completion: ScormCompletion; success: ScormSuccess; score: number | null }

const COMPLETIONS: readonly ScormCompletion[] = ['NOT_ATTEMPTED', 'UNKNOWN', 'INCOMPLETE', 'COMPLETED']
const SUCCESSES: readonly ScormSuccess[] = ['UNKNOWN', 'FAILED', 'PASSED']

const higher = <T>(order: readonly T[], one: T, other: T) => (order.indexOf(one) >= order.indexOf(other) ? one : other)

/** The better of each: a result only rises. */
export const betterOf = (one: Outcome, other: Outcome): Outcome => ({
  completion: higher(COMPLETIONS, one.completion, other.completion),
  success: higher(SUCCESSES, one.success, other.success),
  score: one.score === null ? other.score : Math.max(one.score, other.score ?? one.score),
})

export const NO_OUTCOME: Outcome = { completion: 'NOT_ATTEMPTED', success: 'UNKNOWN', score: null }

/** The best of several attempts, and whether one of them meets the rule. */
export const bestOf = (evaluations: readonly Evaluation[]) => ({
  ...evaluations.reduce<Outcome>(betterOf, NO_OUTCOME),
  isFulfilled: evaluations.some(({ lacking }) => lacking === null),
})
