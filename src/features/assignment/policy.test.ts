import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AssignmentStatus,
  type ComplianceState,
  complianceOf,
  deadlineOf,
  type Obligation,
  statusOf,
} from './policy'

const NOW = new Date('2026-06-15T12:00:00Z')
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

const started = { status: 'IN_PROGRESS', cycle: 1, completedAt: null, expiresAt: null } as const
const completed = { ...started, status: 'COMPLETED', completedAt: inDays(-1), completedVersion: 1 } as const
const open: Obligation = { waivedAt: null, endedAt: null, dueAt: null, enrollment: null }

const CASES: [string, Partial<Obligation>, AssignmentStatus, ComplianceState][] = [
  ['nothing done, no deadline', {}, 'ASSIGNED', 'ON_TRACK'],
  ['nothing done, due in 8 days', { dueAt: inDays(8) }, 'ASSIGNED', 'ON_TRACK'],
  ['nothing done, due in 7 days', { dueAt: inDays(7) }, 'ASSIGNED', 'DUE_SOON'],
  ['due at this moment', { dueAt: NOW }, 'ASSIGNED', 'DUE_SOON'],
  ['due a moment ago', { dueAt: new Date(NOW.getTime() - 1) }, 'OVERDUE', 'OVERDUE'],
  ['started, due tomorrow', { dueAt: inDays(1), enrollment: started }, 'IN_PROGRESS', 'DUE_SOON'],
  ['started, due yesterday', { dueAt: inDays(-1), enrollment: started }, 'OVERDUE', 'OVERDUE'],
  ['completed, though the date has passed', { dueAt: inDays(-1), enrollment: completed }, 'COMPLETED', 'ON_TRACK'],
  ['completed for a year', { enrollment: { ...completed, expiresAt: inDays(365) } }, 'COMPLETED', 'ON_TRACK'],
  ['expires in 31 days', { enrollment: { ...completed, expiresAt: inDays(31) } }, 'COMPLETED', 'ON_TRACK'],
  ['expires in 30 days', { enrollment: { ...completed, expiresAt: inDays(30) } }, 'COMPLETED', 'EXPIRING'],
  ['expired', { enrollment: { ...completed, expiresAt: inDays(-1) } }, 'OVERDUE', 'EXPIRED'],
  [
    'renewing in time, though the first date has long passed',
    { dueAt: inDays(-300), enrollment: { ...started, cycle: 2, expiresAt: inDays(20) } },
    'IN_PROGRESS',
    'EXPIRING',
  ],
  [
    'renewing too late',
    { dueAt: inDays(-300), enrollment: { ...started, cycle: 2, expiresAt: inDays(-2) } },
    'OVERDUE',
    'EXPIRED',
  ],
  [
    'reopened by a newer version after it was completed',
    { dueAt: inDays(-300), enrollment: { ...started, completedVersion: 1 } },
    'IN_PROGRESS',
    'ON_TRACK',
  ],
  ['reset', { dueAt: inDays(-3), enrollment: { ...started, cycle: 2 } }, 'OVERDUE', 'OVERDUE'],
  ['waived, though overdue', { dueAt: inDays(-3), waivedAt: inDays(-1) }, 'WAIVED', 'WAIVED'],
  ['ended, though its date has passed', { dueAt: inDays(-3), endedAt: inDays(-1) }, 'ASSIGNED', 'ON_TRACK'],
]

describe('an assignment at a moment', () => {
  it.each(CASES)('%s', (_, parts, status, compliance) => {
    const obligation = { ...open, ...parts }
    expect([statusOf(obligation, NOW), complianceOf(obligation, NOW)]).toEqual([status, compliance])
  })

  it('becomes overdue by the clock alone, and stays so', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 400 }), (due, later) => {
        const obligation = { ...open, dueAt: inDays(due) }
        if (complianceOf(obligation, NOW) === 'OVERDUE') {
          expect(complianceOf(obligation, inDays(later))).toBe('OVERDUE')
        }
        expect(statusOf(obligation, NOW) === 'OVERDUE').toBe(due < 0)
        expect(deadlineOf(obligation)).toEqual(inDays(due))
      }),
    )
  })
})
