import type { ScormCompletion, ScormSuccess } from '@/generated/prisma/enums'

/** Where a learner stands in an activity, or in the course as a whole; what was reached once stays. */
export type Standing = {
  completion: ScormCompletion
  success: ScormSuccess
  scoreScaled: number | null
  scoreRaw: number | null
  scoreMin: number | null
  scoreMax: number | null
  progress: number | null
  completedAt: Date | null
  passedAt: Date | null
  bestScore: number | null
}

export const newStanding = (completion: ScormCompletion = 'NOT_ATTEMPTED'): Standing => ({
  completion,
  success: 'UNKNOWN',
  scoreScaled: null,
  scoreRaw: null,
  scoreMin: null,
  scoreMax: null,
  progress: null,
  completedAt: null,
  passedAt: null,
  bestScore: null,
})

/** Without the tails of binary fractions, so that 0.57 is 57. */
const exact = (value: number) => Number(value.toFixed(6))

type Score = Pick<Standing, 'scoreScaled' | 'scoreRaw' | 'scoreMin' | 'scoreMax'>

/** In percent: as scaled, else as the place of the raw one between the least and the most; null when it has none. */
export function percentOf({ scoreScaled, scoreRaw, scoreMin, scoreMax }: Score): number | null {
  if (scoreScaled !== null) return exact(Math.min(1, Math.max(0, scoreScaled)) * 100)
  if (scoreRaw === null) return null
  const [least, most] = [scoreMin ?? 0, scoreMax ?? 100]
  if (most <= least || scoreRaw < least || scoreRaw > most) return null
  return exact(((scoreRaw - least) / (most - least)) * 100)
}

const COMPLETIONS: Record<string, ScormCompletion> = {
  completed: 'COMPLETED',
  incomplete: 'INCOMPLETE',
  'not attempted': 'NOT_ATTEMPTED',
  unknown: 'UNKNOWN',
}
const SUCCESSES: Record<string, ScormSuccess> = { passed: 'PASSED', failed: 'FAILED', unknown: 'UNKNOWN' }

/** The one status of 1.2 as both of 2004. Failed is not completed: a package that failed somebody never said so. */
const LESSON_STATUSES: Record<string, Pick<Standing, 'completion' | 'success'>> = {
  passed: { completion: 'COMPLETED', success: 'PASSED' },
  completed: { completion: 'COMPLETED', success: 'UNKNOWN' },
  failed: { completion: 'INCOMPLETE', success: 'FAILED' },
  incomplete: { completion: 'INCOMPLETE', success: 'UNKNOWN' },
  browsed: { completion: 'INCOMPLETE', success: 'UNKNOWN' },
  'not attempted': { completion: 'NOT_ATTEMPTED', success: 'UNKNOWN' },
}

const NUMBERS: Record<string, 'scoreScaled' | 'scoreRaw' | 'scoreMin' | 'scoreMax' | 'progress'> = {
  'cmi.score.scaled': 'scoreScaled',
  'cmi.score.raw': 'scoreRaw',
  'cmi.score.min': 'scoreMin',
  'cmi.score.max': 'scoreMax',
  'cmi.core.score.raw': 'scoreRaw',
  'cmi.core.score.min': 'scoreMin',
  'cmi.core.score.max': 'scoreMax',
  'cmi.progress_measure': 'progress',
}

export const isScoreKey = (key: string | undefined) => key?.includes('.score.') === true && key in NUMBERS

const numberOf = (text: string) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : null)

/** Remembers what has been reached, from when on. */
function keepStatus(standing: Standing, at: Date) {
  if (standing.completion === 'COMPLETED') standing.completedAt ??= at
  if (standing.success === 'PASSED') standing.passedAt ??= at
}

/** Remembers the score as it is now, if it is the best. */
export function keepScore(standing: Standing) {
  const percent = percentOf(standing)
  if (percent !== null) standing.bestScore = Math.max(standing.bestScore ?? 0, percent)
}

/** What a value set changes in the standing. */
export function applyValue(standing: Standing, key: string, value: string, at: Date) {
  const number = NUMBERS[key]
  if (number) standing[number] = numberOf(value)
  if (key === 'cmi.core.lesson_status') Object.assign(standing, LESSON_STATUSES[value])
  if (key === 'cmi.completion_status') standing.completion = COMPLETIONS[value] ?? standing.completion
  if (key === 'cmi.success_status') standing.success = SUCCESSES[value] ?? standing.success
  keepStatus(standing, at)
}
