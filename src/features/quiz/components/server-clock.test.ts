import { expect, it } from 'vitest'
import { ServerClock } from './server-clock'

it('comes closer to the server’s time with every answer, and never falls back', () => {
  let elapsed = 0
  const serverAt = (ms: number) => new Date(1_000_000 + ms)
  // The page was written at 0 and arrived 900 ms later.
  const clock = new ServerClock(serverAt(0), () => elapsed)
  elapsed = 100
  expect(clock.now()).toBe(1_000_100)
  clock.observe(serverAt(980))
  expect(clock.now()).toBe(1_000_980)
  elapsed = 2100
  clock.observe(serverAt(1000))
  expect(clock.now()).toBe(1_002_980)
})
