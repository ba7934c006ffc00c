import { describe, expect, it } from 'vitest'
import { NotificationType } from '@/generated/prisma/enums'
import { FAMILIES, FAMILY_OF, SENT_FAMILIES, SENT_TYPES } from './policy'
import { mailMoments } from './service/mail-moments'

describe('families', () => {
  it('hold every type, each in one of them', () => {
    expect(Object.keys(FAMILY_OF).sort()).toEqual(Object.values(NotificationType).sort())
    expect([...new Set(Object.values(FAMILY_OF))].sort()).toEqual([...FAMILIES].sort())
    expect(SENT_TYPES.every((type) => SENT_FAMILIES.includes(FAMILY_OF[type]))).toBe(true)
  })

  it.each([
    ['DEADLINE_REMINDER', 'deadlines'],
    ['MODULE_EXPIRING', 'deadlines'],
    ['MODULE_EXPIRED', 'deadlines'],
    ['NEW_MODULE', 'content'],
    ['MODULE_UPDATED', 'content'],
    ['QUIZ_RESULT', 'results'],
    ['CERTIFICATE_ISSUED', 'results'],
    ['PROGRESS_OVERRIDE', 'results'],
    ['COMMENT_REPLY', 'conversations'],
    ['RADAR_REJECTED', 'community'],
    ['REWARD_APPROVED', 'rewards'],
    ['SYSTEM', 'account'],
  ] as const)('%s is of %s', (type, family) => {
    expect(FAMILY_OF[type]).toBe(family)
  })
})

describe('when a mail is due', () => {
  it.each([
    // zone, now, next morning at 8, next Monday at 8
    ['Europe/Ljubljana', '2027-01-13T06:59:59Z', '2027-01-13T07:00:00Z', '2027-01-18T07:00:00Z'],
    ['Europe/Ljubljana', '2027-01-13T07:00:00Z', '2027-01-14T07:00:00Z', '2027-01-18T07:00:00Z'],
    ['Europe/Ljubljana', '2027-01-18T06:00:00Z', '2027-01-18T07:00:00Z', '2027-01-18T07:00:00Z'],
    ['Europe/Ljubljana', '2027-01-18T08:00:00Z', '2027-01-19T07:00:00Z', '2027-01-25T07:00:00Z'],
    // Clocks go forward on Sunday 28 March.
    ['Europe/Ljubljana', '2027-03-27T12:00:00Z', '2027-03-28T06:00:00Z', '2027-03-29T06:00:00Z'],
    ['Pacific/Auckland', '2027-01-17T12:00:00Z', '2027-01-17T19:00:00Z', '2027-01-17T19:00:00Z'],
    ['America/Los_Angeles', '2027-01-18T17:00:00Z', '2027-01-19T16:00:00Z', '2027-01-25T16:00:00Z'],
  ])('in %s at %s: daily %s, weekly %s', (zone, now, daily, weekly) => {
    const moments = mailMoments(new Date(now), zone)
    expect(moments.IMMEDIATE).toEqual(new Date(now))
    expect(moments.DAILY).toEqual(new Date(daily))
    expect(moments.WEEKLY).toEqual(new Date(weekly))
  })
})
