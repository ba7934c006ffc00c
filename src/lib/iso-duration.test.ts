import { expect, it } from 'vitest'
import { parseDuration, toClockDuration, toIsoDuration } from './iso-duration'

it.each([
  ['PT5M3.2S', 303_200],
  ['P1DT1H', 90_000_000],
  ['P1Y2M1W', (365 + 60 + 7) * 86_400_000],
  ['PT0S', 0],
  ['00:05:03', 303_000],
  ['0:5:3', 303_000],
  ['0005:00:03.123', 18_003_123],
  ['00:00:00,5', 500],
  ['', null],
  ['P', null],
  ['PT', null],
  ['P1YT', null],
  ['PT1.2.3S', null],
  ['PT-5S', null],
  ['5:3', null],
  ['00:00:00.', null],
])('%s is %s ms', (text, ms) => expect(parseDuration(text)).toBe(ms))

it.each([
  [0, 'PT0S', '00:00:00'],
  [303_200, 'PT5M3.2S', '00:05:03.20'],
  [21_279, 'PT21.27S', '00:00:21.27'],
  [3_600_000, 'PT1H', '01:00:00'],
  [3_605_050, 'PT1H5.05S', '01:00:05.05'],
  [360_000_010, 'PT100H0.01S', '100:00:00.01'],
  [-5, 'PT0S', '00:00:00'],
])('%s ms are %s and %s', (ms, iso, clock) => {
  expect([toIsoDuration(ms), toClockDuration(ms)]).toEqual([iso, clock])
  expect([parseDuration(iso), parseDuration(clock)]).toEqual(Array(2).fill(Math.max(0, Math.floor(ms / 10) * 10)))
})
