import { describe, expect, it } from 'vitest'
import { WatchLog } from './watch-log'

const play = (log: WatchLog, from: number, to: number, rate = 1) => {
  for (let time = from; time <= to; time += 0.25 * rate) log.playedTo(time, rate)
}

describe('WatchLog', () => {
  it('counts what plays through and not what is jumped over', () => {
    const log = new WatchLog([])
    play(log, 0, 10)
    log.playedTo(60, 1)
    play(log, 60, 70)
    expect(log.pending(100)).toEqual([
      [0, 10],
      [60, 70],
    ])
    expect(log.seconds(100)).toBe(20)
  })

  it('does not join two stretches around a pause with a seek', () => {
    const log = new WatchLog([])
    play(log, 0, 5)
    log.interrupt()
    play(log, 6, 8)
    expect(log.pending(100)).toEqual([
      [0, 5],
      [6, 8],
    ])
  })

  it('does not count going back', () => {
    const log = new WatchLog([])
    play(log, 0, 5)
    log.playedTo(4, 1)
    expect(log.seconds(100)).toBe(5)
  })

  it('sends what was not acknowledged again, and goes on with the stretch that is playing', () => {
    const log = new WatchLog([[0, 10]])
    play(log, 8, 20)
    expect(log.pending(100)).toEqual([[10, 20]])
    log.acknowledge([[0, 15]], 100)
    expect(log.pending(100)).toEqual([[15, 20]])
    play(log, 20.25, 25)
    expect(log.pending(100)).toEqual([[15, 25]])
    log.acknowledge([[0, 25]], 100)
    expect(log.pending(100)).toEqual([])
    expect(log.seconds(100)).toBe(25)
  })

  it('takes double speed as watching', () => {
    const log = new WatchLog([])
    play(log, 0, 30, 2)
    expect(log.seconds(100)).toBe(30)
  })
})
