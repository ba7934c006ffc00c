import type { GivenAnswer } from '../schema'

/** What is not known to be on the server yet, kept where a crash or a reload does not reach it. */
export type AnswerStore = {
  load: () => GivenAnswer[]
  put: (answer: GivenAnswer) => void
  drop: (questionId: string, revision: number) => void
  clear: () => void
}

const isAnswer = (value: unknown): value is GivenAnswer =>
  typeof value === 'object' &&
  value !== null &&
  'questionId' in value &&
  typeof value.questionId === 'string' &&
  'revision' in value &&
  Number.isSafeInteger(value.revision) &&
  'isFlagged' in value &&
  typeof value.isFlagged === 'boolean' &&
  'optionIds' in value &&
  Array.isArray(value.optionIds) &&
  value.optionIds.every((id) => typeof id === 'string')

/**
 * Kept in this browser for one attempt. Every change reads first and writes only its own question, because two tabs
 * share it. A browser that keeps nothing (private mode, full) loses this safety net and nothing else.
 */
export function browserAnswerStore(attemptId: string): AnswerStore {
  const key = `quiz-attempt:${attemptId}`
  const load = (): GivenAnswer[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
      return Array.isArray(kept) ? kept.filter(isAnswer) : []
    } catch {
      return []
    }
  }
  const write = (answers: GivenAnswer[]) => {
    try {
      if (answers.length > 0) localStorage.setItem(key, JSON.stringify(answers))
      else localStorage.removeItem(key)
    } catch {
      // Nothing can be kept here.
    }
  }
  return {
    load,
    put: (answer) => write([...load().filter(({ questionId }) => questionId !== answer.questionId), answer]),
    drop: (questionId, revision) =>
      write(load().filter((kept) => kept.questionId !== questionId || kept.revision > revision)),
    clear: () => write([]),
  }
}
