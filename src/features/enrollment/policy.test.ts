import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWatched,
  completionOf,
  isWatched,
  mergeRanges,
  progressOf,
  renewalOf,
  requiredOf,
  secondsWatched,
  sectionToResume,
  type WatchedRange,
  watchedPercent,
  watchingBudget,
} from './policy'

const section = (id: string, isRequired = true) => ({ id, isRequired })
const ids = (...done: string[]) => new Set(done)

describe('mergeRanges', () => {
  it.each<[string, WatchedRange[], WatchedRange[]]>([
    ['nothing', [], []],
    [
      'overlap',
      [
        [0, 5],
        [3, 9],
      ],
      [[0, 9]],
    ],
    [
      'touching',
      [
        [5, 9],
        [0, 5],
      ],
      [[0, 9]],
    ],
    [
      'apart',
      [
        [8, 9],
        [0, 5],
      ],
      [
        [0, 5],
        [8, 9],
      ],
    ],
    [
      'inside',
      [
        [0, 9],
        [2, 3],
      ],
      [[0, 9]],
    ],
    [
      'backwards and empty',
      [
        [9, 2],
        [4, 4],
      ],
      [],
    ],
    [
      'beyond the video',
      [
        [-5, 3],
        [95, 400],
      ],
      [
        [0, 3],
        [95, 100],
      ],
    ],
    [
      'fractions',
      [
        [0.2, 4.6],
        [4.4, 7.9],
      ],
      [[0, 8]],
    ],
  ])('%s', (_name, ranges, merged) => {
    expect(mergeRanges(ranges, 100)).toEqual(merged)
  })
})

describe('addWatched', () => {
  const video = { durationSeconds: 100, budgetSeconds: 1000 }
  it('counts what is new against the budget, earliest first', () => {
    expect(addWatched([[0, 10]], { ...video, ranges: [[0, 30]], budgetSeconds: 5 })).toEqual([[0, 15]])
    expect(
      addWatched(
        [
          [0, 10],
          [20, 30],
        ],
        { ...video, ranges: [[0, 40]], budgetSeconds: 15 },
      ),
    ).toEqual([[0, 35]])
  })
  it('accepts a repeated report without counting it again', () => {
    expect(addWatched([[0, 10]], { ...video, ranges: [[0, 10]], budgetSeconds: 0 })).toEqual([[0, 10]])
  })

  const range = fc.tuple(fc.integer({ min: -50, max: 500 }), fc.integer({ min: -50, max: 500 }))
  const reports = fc.array(
    fc.record({ ranges: fc.array(range, { maxLength: 8 }), budgetSeconds: fc.integer({ min: 0, max: 60 }) }),
  )
  it('never falls, never exceeds the video, never grows faster than the budget', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), reports, (durationSeconds, all) => {
        let known: WatchedRange[] = []
        for (const report of all) {
          const next = addWatched(known, { ...report, durationSeconds })
          const [before, after] = [secondsWatched(known), secondsWatched(next)]
          expect(after).toBeGreaterThanOrEqual(before)
          expect(after).toBeLessThanOrEqual(Math.min(durationSeconds, before + report.budgetSeconds))
          for (const [start, end] of known) {
            expect(next.some(([from, to]) => from <= start && end <= to)).toBe(true)
          }
          known = next
        }
      }),
    )
  })
  it('reaches the same whatever the order, when the budget is ample', () => {
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        const all = addWatched([], { ...video, ranges })
        const oneByOne = [...ranges]
          .reverse()
          .reduce<WatchedRange[]>((known, one) => addWatched(known, { ...video, ranges: [one] }), [])
        expect(oneByOne).toEqual(all)
      }),
    )
  })
})

describe('watchingBudget', () => {
  it('allows twice the time that passed and keeps what is below a second', () => {
    const since = new Date('2026-03-01T08:00:00.000Z')
    const now = new Date('2026-03-01T08:00:05.250Z')
    const { budgetSeconds, usedUntil } = watchingBudget(since, now)
    expect(budgetSeconds).toBe(10)
    expect(usedUntil.toISOString()).toBe('2026-03-01T08:00:05.000Z')
    expect(watchingBudget(now, since)).toEqual({ budgetSeconds: 0, usedUntil: now })
  })
  it('gives no more for many small steps than for a big one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 200 }), (steps) => {
        let [now, since, budget] = [0, new Date(0), 0]
        for (const step of steps) {
          now += step
          const part = watchingBudget(since, new Date(now))
          budget += part.budgetSeconds
          since = part.usedUntil
        }
        expect(budget).toBeLessThanOrEqual(Math.ceil((now / 1000) * 2) + 1)
        expect(budget).toBeGreaterThanOrEqual(Math.floor((now / 1000) * 2) - 1)
      }),
    )
  })
})

describe('isWatched', () => {
  it.each([
    [90, 100, true],
    [89, 100, false],
    [100, null, false],
    [0, 0, false],
    [9, 10, true],
  ])('%i of %s seconds: %s', (watched, duration, expected) => {
    expect(isWatched(watched, duration)).toBe(expected)
  })
  it('says whole percent', () => {
    expect(watchedPercent(599, 600)).toBe(99)
    expect(watchedPercent(10, null)).toBe(0)
  })
})

describe('progressOf', () => {
  it.each<[string, boolean[], string[], number]>([
    ['nothing done', [true, true, true], [], 0],
    ['a third', [true, true, true], ['0'], 33],
    ['all', [true, true, true], ['0', '1', '2'], 100],
    ['optional ones do not count', [true, false, false], ['1', '2'], 0],
    ['nor hold back', [true, false, false], ['0'], 100],
    ['all optional: all count', [false, false], ['0'], 50],
    ['no sections', [], [], 0],
  ])('%s', (_name, required, done, expected) => {
    const sections = required.map((isRequired, index) => section(String(index), isRequired))
    expect(progressOf(sections, ids(...done))).toBe(expected)
  })
  it('is 100 exactly when every required section is done', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1 }), (flags) => {
        const sections = flags.map(([isRequired], index) => section(String(index), isRequired))
        const done = ids(...flags.flatMap(([, isDone], index) => (isDone ? [String(index)] : [])))
        expect(progressOf(sections, done) === 100).toBe(requiredOf(sections).every(({ id }) => done.has(id)))
      }),
    )
  })
})

describe('sectionToResume', () => {
  const sections = ['a', 'b', 'c'].map((id) => section(id))
  it.each<[string, string[], string | null, string]>([
    ['a new start', [], null, 'a'],
    ['where it was left', ['a'], 'b', 'b'],
    ['the next when that is done', ['a', 'b'], 'b', 'c'],
    ['an earlier gap at the end', ['b', 'c'], 'c', 'a'],
    ['the first when all is done', ['a', 'b', 'c'], 'c', 'a'],
    ['a section that is gone', ['a'], 'x', 'b'],
  ])('%s', (_name, done, last, expected) => {
    expect(sectionToResume(sections, ids(...done), last)?.id).toBe(expected)
  })
  it('has nothing to offer without sections', () => {
    expect(sectionToResume([], ids(), null)).toBeNull()
  })
})

describe('completionOf', () => {
  it.each([
    ['TEXT', false, 'BUTTON'],
    ['MIXED', false, 'BUTTON'],
    ['MIXED', true, 'VIDEO_AND_BUTTON'],
    ['ATTACHMENT', false, 'BUTTON'],
    ['VIDEO', true, 'VIDEO'],
    ['VIDEO', false, 'BUTTON'],
    ['QUIZ', false, 'QUIZ'],
    ['SCORM', false, 'SCORM'],
  ])('%s, video %s', (type, hasVideo, expected) => {
    expect(completionOf({ type, hasVideo })).toBe(expected)
  })
})

describe('renewal', () => {
  const expiresAt = new Date('2027-06-30T10:00:00Z')
  const at = (now: string, status = 'COMPLETED') => renewalOf({ status, expiresAt }, new Date(now))

  it('opens ninety days before the expiry, and counts as expiring for the last thirty', () => {
    expect(at('2027-04-01T09:59:59Z')).toMatchObject({ canRenew: false, isExpiring: false })
    expect(at('2027-04-01T10:00:00Z')).toMatchObject({ canRenew: true, isExpiring: false, isExpired: false })
    expect(at('2027-05-31T10:00:00Z')).toMatchObject({ isExpiring: true, isExpired: false })
    expect(at('2027-06-30T09:59:59Z')).toMatchObject({ isExpiring: true, isExpired: false })
    expect(at('2027-06-30T10:00:00Z')).toMatchObject({ canRenew: true, isExpiring: false, isExpired: true })
  })

  it('is under way once the new cycle has begun, and nothing where nothing expires', () => {
    expect(at('2027-06-01T00:00:00Z', 'IN_PROGRESS')).toMatchObject({ isUnderWay: true, canRenew: false })
    expect(renewalOf({ status: 'COMPLETED', expiresAt: null }, new Date())).toBeNull()
  })
})
