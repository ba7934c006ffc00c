import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointsToPlace, sinceOf, withPlaces } from './policy'

describe('sinceOf', () => {
  it.each([
    ['WEEK', '2026-11-21T12:00:00Z', '2026-11-16'],
    ['WEEK', '2026-11-15T22:59:00Z', '2026-11-09'],
    ['WEEK', '2026-11-15T23:00:00Z', '2026-11-16'],
    ['MONTH', '2026-10-31T23:00:00Z', '2026-11-01'],
    ['MONTH', '2026-10-31T22:59:00Z', '2026-10-01'],
    ['ALL', '2026-10-31T22:59:00Z', '0001-01-01'],
  ] as const)('%s at %s begins on %s', (period, now, day) => {
    expect(sinceOf(period, new Date(now), 'Europe/Ljubljana')).toBe(day)
  })
})

it('any part of a board has the places that the whole of it has', () => {
  const points = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(points, fc.nat(), fc.nat(), (given, from, length) => {
      const board = given.toSorted((one, other) => other - one)
      const placeOf = (own: number) => 1 + board.filter((other) => other > own).length
      const start = from % board.length
      const part = board.slice(start, start + 1 + (length % 8)).map((value) => ({ points: value }))
      const known = new Map(pointsToPlace(part).map((value) => [value, placeOf(value)]))
      expect(withPlaces(part, known).map(({ place }) => place)).toEqual(part.map((row) => placeOf(row.points)))
    }),
  )
})
