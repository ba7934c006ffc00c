import { describe, expect, it } from 'vitest'
import { tellingCalls } from './telling-calls'

const call = (key: string, value = '', error?: number) => ({ activityId: 'a', key, value, error })
const keysOf = (calls: readonly { key: string; value: string }[]) => calls.map(({ key, value }) => `${key}=${value}`)
const places = Array.from({ length: 6 }, (_, page) => call('cmi.location', String(page)))

describe('the calls of a commit that explain its outcome', () => {
  it('are all of them where there are few', () => {
    expect(tellingCalls(places.slice(0, 5))).toHaveLength(5)
  })

  it('are what decides, in its last word for each activity', () => {
    const calls = [
      ...places,
      call('cmi.score.scaled', '0.2'),
      call('cmi.completion_status', 'incomplete'),
      call('cmi.interactions.0.result', 'correct'),
      { ...call('cmi.completion_status', 'completed'), activityId: 'b' },
      call('cmi.score.scaled', '0.9'),
    ]
    expect(keysOf(tellingCalls(calls))).toEqual([
      'cmi.completion_status=incomplete',
      'cmi.completion_status=completed',
      'cmi.score.scaled=0.9',
    ])
  })

  it('are what was refused, the first of it, and do not hide what went well before', () => {
    const refused = Array.from({ length: 9 }, (_, index) => call('cmi.objectives.0.id', String(index), 351))
    const passed = call('cmi.core.lesson_status', 'passed')
    const calls = [...places, passed, ...refused, call('cmi.core.lesson_status', 'perfect', 405)]
    expect(tellingCalls(calls)).toEqual([passed, ...refused.slice(0, 5)])
  })
})
