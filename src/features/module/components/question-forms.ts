import type { QuestionType } from '@/generated/prisma/enums'
import { LIMITS, type QuestionDraft } from '../schema'

type Option = QuestionDraft['options'][number]

const newOption = (text = '', isCorrect = false): Option => ({ id: crypto.randomUUID(), text, isCorrect })

/** What learners choose between, in the module's language; it can be written over. */
const TRUE_FALSE: Record<string, [string, string]> = {
  sl: ['Drži', 'Ne drži'],
  de: ['Richtig', 'Falsch'],
  it: ['Vero', 'Falso'],
  hr: ['Točno', 'Netočno'],
  bs: ['Tačno', 'Netačno'],
  sr: ['Тачно', 'Нетачно'],
  mk: ['Точно', 'Неточно'],
  sq: ['E vërtetë', 'E gabuar'],
  hu: ['Igaz', 'Hamis'],
  uk: ['Правда', 'Неправда'],
}

function trueFalse(language: string): Option[] {
  const [yes, no] = TRUE_FALSE[language] ?? ['True', 'False']
  return [newOption(yes, true), newOption(no)]
}

/** An empty question of a kind, ready to be written. */
export const newQuestion = (type: QuestionType, language: string): QuestionDraft => ({
  type,
  prompt: '',
  options: type === 'TRUE_FALSE' ? trueFalse(language) : [newOption('', true), newOption()],
  points: 1,
  explanation: '',
})

/** The same question once more; its options are its own. */
export const copyQuestion = ({ type, prompt, options, points, explanation }: QuestionDraft): QuestionDraft => ({
  type,
  prompt,
  points,
  explanation,
  options: options.map(({ text, isCorrect }) => newOption(text, isCorrect)),
})

/** The question as another kind: what was written stays as far as that kind has room for it. */
export function changeType(question: QuestionDraft, type: QuestionType, language: string): Partial<QuestionDraft> {
  if (type === question.type) return {}
  const written = question.options.filter(({ text }) => text.trim() !== '')
  if (type === 'TRUE_FALSE') {
    const options = written.length === 2 ? written : trueFalse(language)
    return { type, options: onlyFirstRight(options) }
  }
  const options = question.options.length < 2 ? [...question.options, newOption()] : question.options
  return { type, options: type === 'SINGLE_CHOICE' ? onlyFirstRight(options) : options }
}

function onlyFirstRight(options: Option[]): Option[] {
  const right = options.find(({ isCorrect }) => isCorrect)
  return options.map((option) => ({ ...option, isCorrect: option.id === right?.id }))
}

/** Marks an option right or wrong; where only one can be right, the others become wrong. */
export const markOption = ({ type, options }: QuestionDraft, id: string, isCorrect: boolean): Option[] =>
  options.map((option) => {
    if (option.id === id) return { ...option, isCorrect }
    return type === 'MULTIPLE_CHOICE' ? option : { ...option, isCorrect: false }
  })

export const addOption = ({ options }: QuestionDraft): Option[] =>
  options.length >= LIMITS.options ? options : [...options, newOption()]
