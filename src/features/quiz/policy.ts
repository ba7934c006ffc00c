import type { PublishedQuestion, QuizRules } from '@/features/module/schema'
import type { AttemptAnswers, GivenAnswer } from './schema'

/** Seconds after the deadline in which an answer still counts that was given before it and was on its way. */
export const GRACE_SECONDS = 5

type Deadline = { deadlineAt: Date | null }

/** Whether nothing can be added to the attempt any more: its deadline and the grace after it are over. */
export const isOver = ({ deadlineAt }: Deadline, now: Date) => deadlineAt !== null && now > overAfter(deadlineAt)

/** The last moment of an attempt. */
export const overAfter = (deadlineAt: Date) => new Date(deadlineAt.getTime() + GRACE_SECONDS * 1000)

type Question = Pick<PublishedQuestion, 'id' | 'type' | 'options' | 'points'>
type Choices = Readonly<Record<string, { optionIds: readonly string[] }>>

/**
 * The part of a question's points that a choice earns. With one right answer: all or nothing. With several: the
 * right choices less the wrong ones, of all the right ones, and never below nothing. No choice earns nothing.
 */
export function creditOf({ type, options }: Question, optionIds: readonly string[]) {
  const right = options.filter(({ isCorrect }) => isCorrect).map(({ id }) => id)
  const rightChoices = right.filter((id) => optionIds.includes(id)).length
  const wrongChoices = new Set(optionIds).size - rightChoices
  if (type !== 'MULTIPLE_CHOICE') return { earned: rightChoices > 0 && wrongChoices === 0 ? 1 : 0, of: 1 }
  return { earned: Math.max(0, rightChoices - wrongChoices), of: Math.max(1, right.length) }
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))
const leastCommonMultiple = (a: number, b: number) => (a / greatestCommonDivisor(a, b)) * b

/**
 * The score of an attempt in whole percent of all points. It is rounded down, so that it reaches the pass mark
 * exactly when the attempt does: 79.6 % is shown as 79 % and does not pass at 80 %. Computed in whole numbers.
 */
export function scoreOf(questions: readonly Question[], answers: Choices) {
  const credits = questions.map((question) => ({
    ...creditOf(question, answers[question.id]?.optionIds ?? []),
    points: question.points,
  }))
  const unit = credits.map((credit) => credit.of).reduce(leastCommonMultiple, 1)
  const earned = credits.reduce((sum, credit) => sum + credit.points * credit.earned * (unit / credit.of), 0)
  const totalPoints = credits.reduce((sum, credit) => sum + credit.points, 0)
  const total = totalPoints * unit
  const percent = total === 0 ? 0 : (100 * earned - ((100 * earned) % total)) / total
  return { percent, earnedPoints: earned / unit, totalPoints }
}

export const hasPassed = (percent: number, { passingScore }: Pick<QuizRules, 'passingScore'>) => percent >= passingScore

type Offer = { type: Question['type']; options: readonly { id: string }[] }

/** Whether the choice is one that the question offers. */
export const isChoiceOf = ({ type, options }: Offer, optionIds: readonly string[]) =>
  optionIds.every((id) => options.some((option) => option.id === id)) &&
  (type === 'MULTIPLE_CHOICE' || new Set(optionIds).size <= 1)

export type AttemptState = { answers: AttemptAnswers; flagged: readonly string[] }

/**
 * What is known after more has arrived: of each question the highest revision, so that neither a repeated nor a
 * late save changes anything.
 */
export function mergeAnswers(state: AttemptState, given: readonly GivenAnswer[]) {
  const answers = { ...state.answers }
  const flagged = new Set(state.flagged)
  const changed = new Set<string>()
  for (const { questionId, optionIds, isFlagged, revision } of given) {
    const known = answers[questionId]
    if (known && known.revision >= revision) continue
    answers[questionId] = { optionIds: [...new Set(optionIds)], revision }
    if (isFlagged) flagged.add(questionId)
    else flagged.delete(questionId)
    changed.add(questionId)
  }
  return { answers, flagged: [...flagged], changed: changed.size }
}

/** What a member has done of a quiz in the present cycle. */
export type Standing = { used: number; hasPassed: boolean; lastSubmittedAt: Date | null; isOpen: boolean }

export type NextStep = { kind: 'CONTINUE' | 'PASSED' | 'NO_ATTEMPTS_LEFT' | 'START' } | { kind: 'WAIT'; until: Date }

type AttemptLimits = Pick<QuizRules, 'maxAttempts' | 'cooldownSeconds'>

/** What the member can do next. Who has passed needs no further attempt in this cycle, and gets none. */
export function nextStepOf({ maxAttempts, cooldownSeconds }: AttemptLimits, standing: Standing, now: Date): NextStep {
  if (standing.isOpen) return { kind: 'CONTINUE' }
  if (standing.hasPassed) return { kind: 'PASSED' }
  if (maxAttempts !== null && standing.used >= maxAttempts) return { kind: 'NO_ATTEMPTS_LEFT' }
  const until = new Date((standing.lastSubmittedAt?.getTime() ?? 0) + cooldownSeconds * 1000)
  return until > now ? { kind: 'WAIT', until } : { kind: 'START' }
}

export const attemptsLeft = ({ maxAttempts }: AttemptLimits, { used }: Standing) =>
  maxAttempts === null ? null : Math.max(0, maxAttempts - used)

export type Review = 'SHOWN' | 'NEVER' | 'AFTER_PASS' | 'WHILE_OPEN'

/** Whether a finished attempt may show what was right, and why not; never while another attempt is under way. */
export function reviewOf({ reviewPolicy }: Pick<QuizRules, 'reviewPolicy'>, step: NextStep['kind']): Review {
  if (reviewPolicy === 'NEVER') return 'NEVER'
  if (step === 'CONTINUE') return 'WHILE_OPEN'
  const isOut = step === 'PASSED' || step === 'NO_ATTEMPTS_LEFT'
  return reviewPolicy === 'AFTER_PASS' && !isOut ? 'AFTER_PASS' : 'SHOWN'
}
