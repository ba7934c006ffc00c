import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, daysUntil, endOfDay, isDay, momentOf } from './calendar'

const LJUBLJANA = 'Europe/Ljubljana'

describe('days of a time zone', () => {
  it.each([
    ['2027-03-10', LJUBLJANA, '2027-03-10T22:59:59.999Z'],
    ['2027-03-27', LJUBLJANA, '2027-03-27T22:59:59.999Z'],
    ['2027-03-28', LJUBLJANA, '2027-03-28T21:59:59.999Z'],
    ['2027-10-31', LJUBLJANA, '2027-10-31T22:59:59.999Z'],
    ['2026-12-31', 'Pacific/Auckland', '2026-12-31T10:59:59.999Z'],
    ['2028-02-29', 'America/Los_Angeles', '2028-03-01T07:59:59.999Z'],
    ['2027-05-01', 'Asia/Kathmandu', '2027-05-01T18:14:59.999Z'],
  ])('%s in %s ends at %s', (day, zone, end) => {
    expect(endOfDay(day, zone).toISOString()).toBe(end)
    expect(dayOf(endOfDay(day, zone), zone)).toBe(day)
    expect(dayOf(new Date(endOfDay(day, zone).getTime() + 1), zone)).toBe(addDays(day, 1))
  })

  it('counts days and not hours, over the changes of the clock', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
    expect(daysBetween('2027-03-01', '2027-02-28')).toBe(-1)
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
    const deadline = endOfDay('2027-03-28', LJUBLJANA)
    expect(daysUntil(deadline, new Date('2027-03-27T22:59:00Z'), LJUBLJANA)).toBe(1)
    expect(daysUntil(deadline, new Date('2027-03-27T23:00:00Z'), LJUBLJANA)).toBe(0)
    expect(daysUntil(deadline, new Date('2027-03-28T22:00:00Z'), LJUBLJANA)).toBe(-1)
  })

  it('finds the moment of a wall clock', () => {
    expect(momentOf('2027-01-15', LJUBLJANA, 8).toISOString()).toBe('2027-01-15T07:00:00.000Z')
    expect(momentOf('2027-07-15', LJUBLJANA, 8, 30).toISOString()).toBe('2027-07-15T06:30:00.000Z')
    expect(momentOf('2027-03-28', LJUBLJANA, 2, 30).toISOString()).toBe('2027-03-28T01:30:00.000Z')
  })

  it('knows which days exist', () => {
    expect(isDay('2028-02-29')).toBe(true)
    expect(['2027-02-29', '2027-13-01', '2027-1-1', 'today', ''].filter(isDay)).toEqual([])
  })
})
