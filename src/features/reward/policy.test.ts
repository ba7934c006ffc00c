import { describe, expect, it } from 'vitest'
import { blockOf, isHeldByOther, monthOf, redemptionFilterOf } from './policy'

const reward = { active: true, costXp: 100, quantityAvailable: 2, monthlyLimit: 1 }

describe('blockOf', () => {
  it.each([
    [{}, { totalXp: 100, usedThisMonth: 0 }, null],
    [{}, { totalXp: 99, usedThisMonth: 0 }, 'POINTS'],
    [{}, { totalXp: 99, usedThisMonth: 1 }, 'LIMIT'],
    [{ monthlyLimit: null }, { totalXp: 100, usedThisMonth: 9 }, null],
    [{ quantityAvailable: 0 }, { totalXp: 0, usedThisMonth: 1 }, 'SOLD_OUT'],
    [{ quantityAvailable: null }, { totalXp: 100, usedThisMonth: 0 }, null],
    [{ active: false, quantityAvailable: 0 }, { totalXp: 100, usedThisMonth: 0 }, 'ARCHIVED'],
  ])('%o for %o: %s', (changes, asker, expected) => {
    expect(blockOf({ ...reward, ...changes }, asker)).toBe(expected)
  })
})

it('a month begins at midnight of the company', () => {
  expect(monthOf(new Date('2026-10-31T23:30:00Z'), 'Europe/Ljubljana')).toBe('2026-11-01')
  expect(monthOf(new Date('2026-10-31T22:30:00Z'), 'Europe/Ljubljana')).toBe('2026-10-01')
})

it('a claim holds until its end, and not against who made it', () => {
  const claim = { claimedById: 'a', claimedUntil: new Date(1000) }
  expect(isHeldByOther(claim, 'b', new Date(999))).toBe(true)
  expect(isHeldByOther(claim, 'b', new Date(1000))).toBe(false)
  expect(isHeldByOther(claim, 'a', new Date(0))).toBe(false)
})

it('an address asks for what it can mean', () => {
  expect(redemptionFilterOf({ status: 'LOST', rewardId: "'; drop", since: '2026-02-30', until: '2026-02-28' })).toEqual(
    {
      status: null,
      rewardId: null,
      membershipId: null,
      since: null,
      until: '2026-02-28',
    },
  )
})
