import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { launchOf } from '@/test/scorm-launch'
import { manifestXml } from '@/test/scorm-packages'
import { openPlayer } from '@/test/scorm-player'

const KEYS_12 = `cmi.core.lesson_location cmi.core.lesson_status cmi.core.score.raw cmi.core.score.max cmi.suspend_data
  cmi.comments cmi.objectives.0.id cmi.objectives.0.status cmi.objectives.1.id cmi.interactions.0.id
  cmi.interactions.0.type cmi.interactions.0.student_response cmi.interactions.0.result
  cmi.interactions.0.correct_responses.0.pattern cmi.interactions.0.latency cmi.student_preference.language`
const KEYS_2004 = `cmi.location cmi.completion_status cmi.success_status cmi.score.scaled cmi.score.raw cmi.suspend_data
  cmi.progress_measure cmi.comments_from_learner.0.comment cmi.objectives.0.id cmi.objectives.0.success_status
  cmi.objectives.0.description cmi.interactions.0.id cmi.interactions.0.type cmi.interactions.0.learner_response
  cmi.interactions.0.result cmi.interactions.0.correct_responses.0.pattern cmi.interactions.0.latency
  cmi.interactions.0.description cmi.learner_preference.language`
const VALUES = `completed passed failed incomplete unknown choice fill-in true-false numeric true 1 0.5 85,5 00:01:02.345
  PT1.239S correct {lang=sl}ja q1 Vprašanje_1 neutral`

const editions = [
  ['1.2', KEYS_12],
  ['2004 4th Edition', KEYS_2004],
] as const

const words = (text: string) => text.split(/\s+/)
const value = fc.oneof(
  fc.constantFrom(...words(VALUES)),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
)

const isWriteOnly = (player: ReturnType<typeof openPlayer>) => [404, 405].includes(player.error())

describe.each(editions)('whatever content of SCORM %s sets', (version, keys) => {
  it('and was taken is read back, and found again by the next window', () => {
    const launch = launchOf(manifestXml({ version }))
    const set = fc.tuple(fc.constantFrom(...words(keys)), value)
    fc.assert(
      fc.property(fc.array(set, { maxLength: 25 }), (sets) => {
        const player = openPlayer(launch)
        player.call('Initialize', '')
        const taken = new Map<string, string>()
        for (const [key, given] of sets) {
          if (player.call('SetValue', key, given) !== 'true') continue
          const recorded = player.entries.findLast((entry) => entry.name === 'SetValue')?.value ?? ''
          taken.set(key, recorded)
          const found = player.get(key)
          expect([key, isWriteOnly(player) ? recorded : found]).toEqual([key, recorded])
        }
        player.runtime.close()
        player.call('Terminate', '')
        const next = openPlayer(player.next())
        next.call('Initialize', '')
        const judged = /status$/
        for (const [key, expected] of taken) {
          const found = next.get(key)
          if (!judged.test(key) && !isWriteOnly(next)) expect([key, found]).toEqual([key, expected])
          expect([key, player.next().states[0]?.cmi[key]]).toEqual([key, expected])
        }
      }),
      { numRuns: 300, includeErrorInReport: true },
    )
  })

  it('or asks for, in whatever order, is answered with a text', () => {
    const launch = launchOf(manifestXml({ version }))
    const name = fc.constantFrom(
      'Initialize',
      'Terminate',
      'GetValue',
      'SetValue',
      'Commit',
      'GetLastError',
      'GetDiagnostic',
    )
    const anything = fc.oneof(value, fc.constantFrom(...words(keys)), fc.anything())
    fc.assert(
      fc.property(fc.array(fc.tuple(name, anything, anything), { maxLength: 30 }), (calls) => {
        const player = openPlayer(launch)
        for (const call of calls) expect(typeof player.call(...call)).toBe('string')
      }),
      { numRuns: 200, includeErrorInReport: true, examples: [[[['GetDiagnostic', 'toString', '']]]] },
    )
  })
})
