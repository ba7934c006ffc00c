import type { DemoQuestion } from './types'

/** A question with one right answer; `correct` is its position in `options`. */
export function singleChoice(
  points: number,
  prompt: string,
  options: string[],
  correct: number,
  explanation: string,
): DemoQuestion {
  return { type: 'SINGLE_CHOICE', prompt, options: markCorrect(options, [correct]), points, explanation }
}

/** A question with several right answers; `correct` holds their positions in `options`. */
export function multipleChoice(
  points: number,
  prompt: string,
  options: string[],
  correct: number[],
  explanation: string,
): DemoQuestion {
  return { type: 'MULTIPLE_CHOICE', prompt, options: markCorrect(options, correct), points, explanation }
}

/** A statement to be judged; `isTrue` says whether it holds. */
export function trueFalse(points: number, prompt: string, isTrue: boolean, explanation: string): DemoQuestion {
  return { type: 'TRUE_FALSE', prompt, options: markCorrect(['True', 'False'], [isTrue ? 0 : 1]), points, explanation }
}

function markCorrect(options: string[], correct: number[]) {
  return options.map((text, position) => ({ text, isCorrect: correct.includes(position) }))
}
