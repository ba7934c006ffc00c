import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PublishedQuestion } from '@/features/module/schema'
import {
  creditOf,
  hasPassed,
  isChoiceOf,
  isOver,
  mergeAnswers,
  nextStepOf,
  reviewOf,
  type Standing,
  scoreOf,
} from './policy'
import type { GivenAnswer } from './schema'

type Marks = readonly boolean[]
const optionIdsOf = (id: string, marks: Marks) => marks.map((_, index) => `${id}-${index}`)

const question = (id: string, type: PublishedQuestion['type'], marks: Marks, points = 1): PublishedQuestion => ({
  id,
  type,
  points,
  prompt: '',
  explanation: '',
  options: marks.map((isCorrect, index) => ({ id: `${id}-${index}`, text: '', isCorrect })),
})

const rightOf = ({ options }: PublishedQuestion) => options.filter(({ isCorrect }) => isCorrect).map(({ id }) => id)

describe('creditOf', () => {
  const several = question('m', 'MULTIPLE_CHOICE', [true, true, true, false, false])
  it.each([
    [[], 0],
    [[0], 1],
    [[0, 1, 2], 3],
    [[0, 1, 2, 3], 2],
    [[0, 1, 2, 3, 4], 1],
    [[0, 3], 0],
    [[3, 4], 0],
    [[0, 0, 0], 1],
  ])('of several right answers, %j earns %i of 3', (chosen, earned) => {
    const ids = chosen.map((index) => `m-${index}`)
    expect(creditOf(several, ids)).toEqual({ earned, of: 3 })
  })

  it.each(['SINGLE_CHOICE', 'TRUE_FALSE'] as const)('%s earns all or nothing', (type) => {
    const single = question('s', type, [false, true])
    expect(creditOf(single, ['s-1'])).toEqual({ earned: 1, of: 1 })
    expect(creditOf(single, ['s-0'])).toEqual({ earned: 0, of: 1 })
    expect(creditOf(single, ['s-0', 's-1'])).toEqual({ earned: 0, of: 1 })
    expect(creditOf(single, [])).toEqual({ earned: 0, of: 1 })
  })
})

const choosable = fc
  .record({
    marks: fc.array(fc.boolean(), { minLength: 2, maxLength: 12 }).filter((marks) => marks.includes(true)),
    points: fc.integer({ min: 1, max: 100 }),
    isSingle: fc.boolean(),
  })
  .map(({ marks, points, isSingle }) => {
    const first = marks.indexOf(true)
    return isSingle
      ? { type: 'SINGLE_CHOICE' as const, points, marks: marks.map((_, index) => index === first) }
      : { type: 'MULTIPLE_CHOICE' as const, points, marks }
  })

const quizzes = fc
  .array(choosable, { minLength: 1, maxLength: 30 })
  .map((parts) => parts.map(({ type, marks, points }, index) => question(`q${index}`, type, marks, points)))

/** A quiz and any choices at it. */
const answered = quizzes.chain((questions) =>
  fc
    .tuple(
      ...questions.map(({ id, options }) =>
        fc.subarray(
          optionIdsOf(
            id,
            options.map(() => true),
          ),
        ),
      ),
    )
    .map((choices) => ({
      questions,
      answers: Object.fromEntries(questions.map(({ id }, index) => [id, { optionIds: choices[index] ?? [] }])),
    })),
)

describe('scoreOf', () => {
  it('is whole percent from 0 to 100 and reaches the pass mark exactly when the points do', () => {
    fc.assert(
      fc.property(answered, fc.integer({ min: 0, max: 100 }), ({ questions, answers }, passingScore) => {
        const { percent, earnedPoints, totalPoints } = scoreOf(questions, answers)
        expect(Number.isInteger(percent)).toBe(true)
        expect(percent).toBeGreaterThanOrEqual(0)
        expect(percent).toBeLessThanOrEqual(100)
        const margin = earnedPoints * 100 - passingScore * totalPoints
        if (Math.abs(margin) > 1e-6) expect(hasPassed(percent, { passingScore })).toBe(margin > 0)
        else expect(hasPassed(percent, { passingScore })).toBe(true)
      }),
    )
  })

  it('does not depend on the order of questions, options or choices', () => {
    fc.assert(
      fc.property(answered, ({ questions, answers }) => {
        const turned = questions.toReversed().map((each) => ({ ...each, options: each.options.toReversed() }))
        const reversed = Object.fromEntries(
          Object.entries(answers)
            .reverse()
            .map(([id, { optionIds }]) => [id, { optionIds: optionIds.toReversed() }]),
        )
        expect(scoreOf(turned, reversed)).toEqual(scoreOf(questions, answers))
      }),
    )
  })

  it('is 0 with nothing answered and 100 with everything right', () => {
    fc.assert(
      fc.property(quizzes, (questions) => {
        expect(scoreOf(questions, {}).percent).toBe(0)
        const right = Object.fromEntries(questions.map((each) => [each.id, { optionIds: rightOf(each) }]))
        expect(scoreOf(questions, right).percent).toBe(100)
      }),
    )
  })

  it('never falls by one more right choice', () => {
    fc.assert(
      fc.property(answered, ({ questions, answers }) => {
        const [first] = questions
        if (first?.type !== 'MULTIPLE_CHOICE') return
        const more = {
          ...answers,
          [first.id]: { optionIds: [...(answers[first.id]?.optionIds ?? []), ...rightOf(first)] },
        }
        expect(scoreOf(questions, more).percent).toBeGreaterThanOrEqual(scoreOf(questions, answers).percent)
      }),
    )
  })

  it('does not round up to the pass mark', () => {
    const questions = Array.from({ length: 250 }, (_, index) => question(`q${index}`, 'TRUE_FALSE', [true, false]))
    const answers = Object.fromEntries(questions.slice(0, 199).map((each) => [each.id, { optionIds: rightOf(each) }]))
    const { percent } = scoreOf(questions, answers)
    expect(percent).toBe(79)
    expect(hasPassed(percent, { passingScore: 80 })).toBe(false)
  })

  it('adds up thirds exactly', () => {
    const thirds = [0, 1, 2].map((index) => question(`q${index}`, 'MULTIPLE_CHOICE', [true, true, true, false]))
    const answers = Object.fromEntries(thirds.map(({ id }) => [id, { optionIds: [`${id}-0`] }]))
    expect(scoreOf(thirds, answers)).toEqual({ percent: 33, earnedPoints: 1, totalPoints: 3 })
  })

  it('of no questions is 0', () => {
    expect(scoreOf([], {})).toEqual({ percent: 0, earnedPoints: 0, totalPoints: 0 })
  })
})

describe('isChoiceOf', () => {
  const single = question('s', 'SINGLE_CHOICE', [true, false])
  const several = question('m', 'MULTIPLE_CHOICE', [true, true, false])
  it.each([
    [single, [], true],
    [single, ['s-0'], true],
    [single, ['s-0', 's-1'], false],
    [single, ['m-0'], false],
    [several, ['m-0', 'm-2'], true],
    [several, ['m-0', 'm-9'], false],
  ])('%o with %j: %s', (each, optionIds, expected) => {
    expect(isChoiceOf(each, optionIds)).toBe(expected)
  })
})

const given = fc.record({
  questionId: fc.constantFrom('a', 'b', 'c'),
  optionIds: fc.uniqueArray(fc.constantFrom('1', '2', '3')),
  isFlagged: fc.boolean(),
  revision: fc.integer({ min: 1, max: 50 }),
})

/** As a browser makes them: no two changes of a question with the same revision. */
const saves = fc.uniqueArray(given, { selector: ({ questionId, revision }) => `${questionId}${revision}` })

const empty = { answers: {}, flagged: [] }
const sorted = ({ answers, flagged }: ReturnType<typeof mergeAnswers>) => ({ answers, flagged: flagged.toSorted() })

describe('mergeAnswers', () => {
  it('knows the same in whatever order, however often and in whatever pieces saves arrive', () => {
    fc.assert(
      fc.property(
        saves.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const atOnce = mergeAnswers(empty, all)
          const piecewise = [...shuffled, ...all].reduce((state, each) => mergeAnswers(state, [each]), {
            ...empty,
            changed: 0,
          } as ReturnType<typeof mergeAnswers>)
          expect(sorted({ ...piecewise, changed: 0 })).toEqual(sorted({ ...atOnce, changed: 0 }))
        },
      ),
    )
  })

  it('keeps the newest of each question and counts the questions that changed', () => {
    const old: GivenAnswer = { questionId: 'a', optionIds: ['1'], isFlagged: true, revision: 2 }
    const state = mergeAnswers(empty, [old])
    expect(state).toEqual({ answers: { a: { optionIds: ['1'], revision: 2 } }, flagged: ['a'], changed: 1 })
    expect(mergeAnswers(state, [old]).changed).toBe(0)
    expect(mergeAnswers(state, [{ ...old, optionIds: ['2'], revision: 1 }]).answers).toEqual(state.answers)
    const newer = mergeAnswers(state, [{ ...old, optionIds: ['2', '2'], isFlagged: false, revision: 3 }])
    expect(newer).toEqual({ answers: { a: { optionIds: ['2'], revision: 3 } }, flagged: [], changed: 1 })
  })
})

describe('isOver', () => {
  const deadlineAt = new Date('2026-03-01T10:00:00Z')
  const after = (ms: number) => new Date(deadlineAt.getTime() + ms)
  it.each([
    [-1000, false],
    [0, false],
    [5000, false],
    [5001, true],
  ])('%i ms after the deadline: %s', (ms, expected) => {
    expect(isOver({ deadlineAt }, after(ms))).toBe(expected)
  })

  it('never, without a deadline', () => {
    expect(isOver({ deadlineAt: null }, new Date(8e15))).toBe(false)
  })
})

describe('nextStepOf', () => {
  const now = new Date('2026-03-01T10:00:00Z')
  const fresh: Standing = { used: 0, hasPassed: false, lastSubmittedAt: null, isOpen: false }
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  const limits = { maxAttempts: 2, cooldownSeconds: 600 }

  it.each<[string, Standing, string]>([
    ['nothing done', fresh, 'START'],
    ['one under way', { ...fresh, used: 2, isOpen: true }, 'CONTINUE'],
    ['failed long ago', { ...fresh, used: 1, lastSubmittedAt: minutesAgo(10) }, 'START'],
    ['failed just now', { ...fresh, used: 1, lastSubmittedAt: minutesAgo(9) }, 'WAIT'],
    ['out of attempts', { ...fresh, used: 2, lastSubmittedAt: minutesAgo(1) }, 'NO_ATTEMPTS_LEFT'],
    ['passed', { ...fresh, used: 1, hasPassed: true, lastSubmittedAt: minutesAgo(1) }, 'PASSED'],
    ['passed with the last one', { ...fresh, used: 2, hasPassed: true }, 'PASSED'],
  ])('%s', (_, standing, expected) => {
    expect(nextStepOf(limits, standing, now).kind).toBe(expected)
  })

  it('says from when', () => {
    const standing = { ...fresh, used: 1, lastSubmittedAt: minutesAgo(4) }
    expect(nextStepOf(limits, standing, now)).toEqual({ kind: 'WAIT', until: new Date(now.getTime() + 360_000) })
  })

  it('without limits always starts', () => {
    const standing = { ...fresh, used: 99, lastSubmittedAt: now }
    expect(nextStepOf({ maxAttempts: null, cooldownSeconds: 0 }, standing, now)).toEqual({ kind: 'START' })
  })
})

describe('reviewOf', () => {
  it.each([
    ['AFTER_SUBMIT', 'START', 'SHOWN'],
    ['AFTER_SUBMIT', 'CONTINUE', 'WHILE_OPEN'],
    ['AFTER_PASS', 'START', 'AFTER_PASS'],
    ['AFTER_PASS', 'WAIT', 'AFTER_PASS'],
    ['AFTER_PASS', 'CONTINUE', 'WHILE_OPEN'],
    ['AFTER_PASS', 'PASSED', 'SHOWN'],
    ['AFTER_PASS', 'NO_ATTEMPTS_LEFT', 'SHOWN'],
    ['NEVER', 'PASSED', 'NEVER'],
    ['NEVER', 'CONTINUE', 'NEVER'],
  ] as const)('%s, next %s: %s', (reviewPolicy, step, expected) => {
    expect(reviewOf({ reviewPolicy }, step)).toBe(expected)
  })
})
