import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomCrockford } from '@/lib/random'
import { addCalendarMonths, calendarDay, certificateState, parseCertificateCode } from './policy'

const CODE = 'CERT-2026-01ABCDEFGH'

describe('parseCertificateCode', () => {
  it.each([
    CODE,
    'cert-2026-01abcdefgh',
    '  CERT 2026 01ABC DEFGH ',
    'CERT–2026–01ABCDEFGH',
    'CERT-2O26-OIABCDEFGH',
    'CERT-2026-olABCDEFGH',
    '2026-01ABCDEFGH',
    'https://mojster.example/verify/CERT-2026-01ABCDEFGH',
    'https://mojster.example/verify/cert-2026-01abcdefgh/?utm=1#x',
  ])('understands %s', (text) => {
    expect(parseCertificateCode(text)).toBe(CODE)
  })
  it.each(['', 'CERT', 'CERT-2026-', 'CERT-2026-01ABCDEFG', 'CERT-2026-01ABCDEFGHJ', 'CERT-2026-01ABCDEFGU', '🙂'])(
    'knows that %j is none',
    (text) => {
      expect(parseCertificateCode(text)).toBeNull()
    },
  )
  it('reads every code that is issued, and never throws', () => {
    for (let i = 0; i < 200; i += 1) {
      const code = `CERT-${2020 + (i % 20)}-${randomCrockford(10)}`
      expect(parseCertificateCode(code.toLowerCase())).toBe(code)
    }
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCertificateCode(text)))
  })
})

describe('certificateState', () => {
  const now = new Date('2026-03-01T12:00:00Z')
  const later = new Date('2026-03-01T12:00:01Z')
  it.each([
    [null, null, 'VALID'],
    [null, later, 'VALID'],
    [null, now, 'EXPIRED'],
    [now, null, 'REVOKED'],
    [now, now, 'REVOKED'],
  ])('revoked %s, expires %s: %s', (revokedAt, expiresAt, state) => {
    expect(certificateState({ revokedAt, expiresAt }, now)).toBe(state)
  })
})

describe('addCalendarMonths', () => {
  it.each([
    ['2026-01-31T10:00:00.000Z', 1, 'Europe/Ljubljana', '2026-02-28T10:00:00.000Z'],
    ['2026-01-15T10:00:00.000Z', 6, 'Europe/Ljubljana', '2026-07-15T09:00:00.000Z'],
    ['2026-07-15T09:00:00.000Z', 12, 'Europe/Ljubljana', '2027-07-15T09:00:00.000Z'],
    ['2028-02-29T12:00:00.000Z', 12, 'UTC', '2029-02-28T12:00:00.000Z'],
    ['2026-12-31T23:30:00.000Z', 1, 'Europe/Ljubljana', '2027-01-31T23:30:00.000Z'],
    ['2026-12-31T23:30:00.000Z', 2, 'Asia/Singapore', '2027-02-28T23:30:00.000Z'],
    ['2026-12-31T16:30:00.000Z', 2, 'Asia/Singapore', '2027-02-28T16:30:00.000Z'],
    ['2026-11-30T12:00:00.000Z', 3, 'America/New_York', '2027-02-28T12:00:00.000Z'],
  ])('%s + %i months in %s', (start, months, zone, expected) => {
    expect(addCalendarMonths(new Date(start), months, zone).toISOString()).toBe(expected)
  })
})

describe('calendarDay', () => {
  it.each([
    ['2026-03-01T22:59:59Z', 'Europe/Ljubljana', '2026-03-01'],
    ['2026-03-01T23:00:00Z', 'Europe/Ljubljana', '2026-03-02'],
    ['2026-03-01T16:00:00Z', 'Asia/Singapore', '2026-03-02'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(calendarDay(new Date(instant), zone)).toBe(day)
  })
})
