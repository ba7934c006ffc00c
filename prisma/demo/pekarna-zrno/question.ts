import { singleChoice } from '../question'
import type { DemoQuestion } from '../types'

/** A statement to be judged in Slovenian; `isTrue` says whether it holds. */
export function trueFalse(points: number, prompt: string, isTrue: boolean, explanation: string): DemoQuestion {
  return { ...singleChoice(points, prompt, ['Drži', 'Ne drži'], isTrue ? 0 : 1, explanation), type: 'TRUE_FALSE' }
}
