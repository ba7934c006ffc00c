import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { env } from '@/env'
import { indexPaths } from '@/features/scorm/service/launch-path'
import { launchOf } from '@/test/scorm-launch'
import { openPlayer } from '@/test/scorm-player'

const folder = env.SCORM_FIXTURES
const golf = /^(Runtime|RunTime|Sequencing|ContentPackaging(OneFile|SingleSCO|Metadata))/
const names = folder ? (await readdir(folder)).filter((name) => golf.test(name)) : []

async function launchFrom(name: string) {
  const zip = await fromBufferPromise(await readFile(path.join(folder ?? '', name)), { lazyEntries: true })
  const paths: string[] = []
  let manifest: Buffer | null = null
  for await (const entry of zip.eachEntry()) {
    paths.push(entry.fileName)
    if (entry.fileName === 'imsmanifest.xml') manifest = await buffer(await zip.openReadStreamPromise(entry))
  }
  return launchOf(manifest ?? '', {}, indexPaths(paths))
}

type Player = ReturnType<typeof openPlayer>

function report(player: Player, isPassed: boolean) {
  player.call('Initialize', '')
  player.set({
    'cmi.completion_status': 'completed',
    'cmi.success_status': isPassed ? 'passed' : 'failed',
    'cmi.score.scaled': isPassed ? '1' : '0.2',
    'cmi.exit': 'normal',
  })
}

const LESSONS = ['playing_item', 'etuqiette_item', 'handicapping_item', 'havingfun_item']
const courseOf = (player: Player) =>
  player.entries
    .filter(({ name, activityId }) => name === 'Engine' && activityId === null)
    .map(({ key, value }) => `${key} = ${value}`)

const open = async (name: string) => openPlayer(await launchFrom(`${name}_SCORM20043rdEdition.zip`))

describe.skipIf(names.length === 0)('the golf courses', () => {
  it.each(names)('%s are played to their end, and resumed on the way', async (name) => {
    const launch = await launchFrom(name)
    let player = openPlayer(launch)
    const is12 = launch.edition === 'SCORM_12'
    const status = is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status'
    for (let left = 30; player.shown() && left > 0; left -= 1) {
      player.call('Initialize', '')
      player.set({ [is12 ? 'cmi.core.lesson_location' : 'cmi.location']: '2' })
      const shown = player.shown()
      player.runtime.close()
      player = openPlayer(player.next())
      expect(player.shown()).toBe(shown)
      player.call('Initialize', '')
      expect(player.get(is12 ? 'cmi.core.lesson_location' : 'cmi.location')).toBe('2')
      player.set({
        [status]: 'completed',
        ...(is12 ? {} : { 'cmi.success_status': 'passed', 'cmi.score.scaled': '1' }),
      })
      const next = player.runtime.tree().find(({ canChoose, status: is }) => canChoose && is === 'not attempted')
      if (player.runtime.controls().canContinue) player.request('continue')
      else if (next) player.request({ choice: next.id })
      else break
    }
    player.request('exitAll')
    const undone = player.runtime.tree().filter(({ status: is }) => is !== 'completed' && is !== 'passed')
    const isRandom = name.startsWith('SequencingRandom') || name.startsWith('SequencingPreOr')
    expect(isRandom ? [] : undone).toEqual([])
  })

  it('in a forced order open the next lesson when the one before is passed', async () => {
    const player = await open('SequencingForcedSequential')
    for (const [index, lesson] of LESSONS.entries()) {
      expect(player.shown()).toBe(lesson)
      expect(player.open()).toEqual(LESSONS.slice(0, index + 1))
      report(player, true)
      expect(player.runtime.controls().canContinue).toBe(true)
      player.request('continue')
    }
    expect(player.shown()).toBe('assessment_item')
  })

  it('with a test at the end count by it alone', async () => {
    const player = await open('SequencingPostTestRollup')
    for (const _ of LESSONS) {
      report(player, true)
      player.request('continue')
    }
    expect(player.shown()).toBe('assessment_item')
    expect(courseOf(player)).not.toContain('cmi.completion_status = completed')
    report(player, false)
    player.request('exitAll')
    expect(courseOf(player)).toEqual(
      expect.arrayContaining(['cmi.completion_status = completed', 'cmi.success_status = failed']),
    )
  })

  it('with a random test open it after the lessons, and once again when it is failed', async () => {
    const player = await open('SequencingRandomTest')
    expect(player.runtime.tree().filter(({ isVisible }) => isVisible)).toHaveLength(LESSONS.length + 1)
    expect(player.open()).not.toContain('posttest_item')
    for (const _ of LESSONS) {
      report(player, true)
      player.request('continue')
    }
    const first = player.shown()
    expect(first).toMatch(/^test_\d$/)
    report(player, false)
    player.request('continue')
    expect(player.shown()).toMatch(/^test_\d$/)
    report(player, false)
    player.request('continue')
    expect(player.shown()).toBe(null)
    expect(courseOf(player)).toContain('cmi.success_status = failed')
  })

  it('with a test before let those who pass it go', async () => {
    const player = await open('SequencingPreOrPostTestRollup')
    const pretest = player.shown()
    expect(LESSONS).not.toContain(pretest)
    report(player, true)
    player.request('continue')
    expect(
      player.entries.filter(({ activityId }) => activityId === null).map(({ key, value }) => `${key} = ${value}`),
    ).toEqual(expect.arrayContaining(['cmi.success_status = passed']))
  })
})
