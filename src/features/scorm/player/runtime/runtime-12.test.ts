import { describe, expect, it } from 'vitest'
import { launchOf } from '@/test/scorm-launch'
import { manifestXml } from '@/test/scorm-packages'
import { openPlayer } from '@/test/scorm-player'

const item = (id: string, inner = '', resource = 'r1') =>
  `<item identifier="${id}" identifierref="${resource}"><title>${id}</title>${inner}</item>`

const course = (items?: string) => launchOf(manifestXml(items ? { items } : {}))

const begun = (launch = course()) => {
  const player = openPlayer(launch)
  player.call('Initialize', '')
  return player
}

describe('values of SCORM 1.2', () => {
  it.each([
    ['cmi.core.session_time', '00:05:03.123', '00:05:03.12'],
    ['cmi.core.session_time', '0:5:3', '00:05:03'],
    ['cmi.core.session_time', 'PT21.271S', '00:00:21.27'],
    ['cmi.core.score.raw', '85,5', '85.5'],
    ['cmi.core.score.raw', 85.5, '85.5'],
    ['cmi.core.lesson_status', ' Completed', 'completed'],
  ])('%s given as %s counts as %s, and what was given is kept', (key, given, counts) => {
    const player = begun()
    expect(player.set({ [key]: given })).toBe(true)
    const raw = String(given) === counts ? {} : { raw: String(given) }
    expect(player.entries.at(-1)).toMatchObject({ name: 'SetValue', key, value: counts, ...raw })
  })

  it('may be of any length and in any writing', () => {
    const player = begun()
    const long = 'čaša🙂\n'.repeat(200_000)
    const values = {
      'cmi.suspend_data': long,
      'cmi.core.lesson_location': `stran ${'x'.repeat(2000)}`,
      'cmi.interactions.0.id': 'Vprašanje št. 1',
      'cmi.interactions.0.student_response': 'Čebula\nin česen',
      'cmi.objectives.0.id': 'Ziel_Größe',
      'cmi.core.score.max': '400',
      'cmi.core.score.raw': '250',
    }
    expect(player.set(values)).toBe(true)
    for (const key of ['cmi.suspend_data', 'cmi.core.lesson_location', 'cmi.objectives.0.id', 'cmi.core.score.raw']) {
      expect(player.get(key)).toBe(values[key as keyof typeof values])
    }
    const next = openPlayer(player.next())
    next.call('Initialize', '')
    expect(next.get('cmi.suspend_data')).toBe(long)
    expect(next.get('cmi.objectives.0.id')).toBe('Ziel_Größe')
    expect(next.get('cmi.interactions._count')).toBe('1')
  })

  it('that make no sense are refused, and that is recorded', () => {
    const player = begun()
    expect(player.call('SetValue', 'cmi.core.score.raw', 'lots')).toBe('false')
    expect(player.entries.at(-1)).toMatchObject({ key: 'cmi.core.score.raw', value: 'lots', error: player.error() })
    expect(player.error()).toBe(405)
    expect(player.call('SetValue', 'cmi.core', 'x')).toBe('false')
    expect(player.error()).toBe(401)
    expect(player.get('cmi.core.lesson_mode')).toBe('normal')
  })
})

describe('a session of SCORM 1.2', () => {
  it('takes nothing before it begins and after it ends, says so, and records it', () => {
    const player = openPlayer(course())
    expect([player.call('SetValue', 'cmi.suspend_data', 'a'), player.error()]).toEqual(['false', 301])
    player.call('Initialize', '')
    expect(player.call('SetValue', 'cmi.suspend_data', 'b')).toBe('true')
    expect([player.call('Terminate', ''), player.error()]).toEqual(['true', 0])
    expect([player.call('SetValue', 'cmi.suspend_data', 'c'), player.error()]).toEqual(['false', 301])
    expect(player.entries.at(-1)).toMatchObject({ key: 'cmi.suspend_data', value: 'c', error: 301 })
    expect(player.next().states[0]?.cmi['cmi.suspend_data']).toBe('b')
  })

  it('goes on where the one before ended, whatever cmi.core.exit said, without its time', () => {
    for (const exit of ['', 'suspend', 'logout', 'time-out', undefined]) {
      const player = begun()
      player.set({ 'cmi.suspend_data': 'p=3', 'cmi.core.lesson_location': '3', 'cmi.core.session_time': '00:10:00' })
      if (exit !== undefined) player.set({ 'cmi.core.exit': exit })
      player.call('Terminate', '')
      const next = begun(player.next())
      expect(next.get('cmi.core.entry')).toBe('resume')
      expect(next.get('cmi.suspend_data')).toBe('p=3')
      expect(next.get('cmi.core.lesson_location')).toBe('3')
      expect(next.get('cmi.core.total_time')).toBe('00:10:00')
      expect(next.next(player.next().states).states[0]?.cmi['cmi.core.session_time']).toBeUndefined()
    }
    expect(begun().get('cmi.core.entry')).toBe('ab-initio')
  })

  it('may begin again after its end: packages do so whose pages each begin and end', () => {
    const player = begun()
    player.set({ 'cmi.core.lesson_location': '1', 'cmi.core.session_time': '00:01:00' })
    player.call('Terminate', '')
    expect(player.call('Initialize', '')).toBe('true')
    expect(player.get('cmi.core.lesson_location')).toBe('1')
    expect(player.get('cmi.core.total_time')).toBe('00:01:00')
    expect(player.entries.findLast(({ name }) => name === 'Initialize')?.run).toBe(2)
  })

  it('leaves a status as it was when the content only looks in', () => {
    const player = begun()
    player.set({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': 90 })
    player.call('Terminate', '')
    const next = begun(player.next())
    next.call('Terminate', '')
    expect(next.said('Engine')).toEqual([])
    expect(next.node('i1')).toMatchObject({ status: 'passed', score: 90 })
  })

  it('completes content that says nothing, unless that has left a place to come back to', () => {
    const silent = begun()
    silent.call('Terminate', '')
    expect(silent.said('Engine')).toEqual(['cmi.core.lesson_status = completed'])
    const paused = begun()
    paused.set({ 'cmi.core.lesson_location': '4' })
    paused.call('Terminate', '')
    expect(paused.said('Engine')).toEqual([])
    expect(paused.node('i1')?.status).toBe('incomplete')
  })

  it('is judged by the mastery score, but not while it is only paused', () => {
    const launch = course(item('i1', '<adlcp:masteryscore>80</adlcp:masteryscore>'))
    const judged = (values: Record<string, string>) => {
      const player = begun(launch)
      player.set(values)
      player.call('Terminate', '')
      return player.said('Engine')
    }
    expect(judged({ 'cmi.core.score.raw': '80' })).toContain('cmi.core.lesson_status = passed')
    expect(judged({ 'cmi.core.score.raw': '79', 'cmi.core.lesson_status': 'completed' })).toEqual([
      'cmi.core.lesson_status = failed',
    ])
    const paused = { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend', 'cmi.core.score.raw': '10' }
    expect(judged(paused)).toEqual([])
  })

  it('keeps what content says after the window has begun to close', () => {
    const player = begun()
    player.runtime.close()
    player.set({ 'cmi.suspend_data': 'last word' })
    player.call('Terminate', '')
    expect(player.next().states[0]?.cmi['cmi.suspend_data']).toBe('last word')
  })
})

describe('a course of SCORM 1.2', () => {
  const three = course(
    item('a') + item('b', '<adlcp:prerequisites type="aicc_script">a</adlcp:prerequisites>') + item('c'),
  )

  it('is gone through in any order, as far as prerequisites allow', () => {
    const player = openPlayer(three)
    expect([player.shown(), player.open()]).toEqual(['a', ['a', 'c']])
    player.call('Initialize', '')
    player.set({ 'cmi.core.lesson_status': 'completed' })
    expect(player.open()).toEqual(['a', 'b', 'c'])
    player.request('continue')
    expect(player.shown()).toBe('b')
    expect(player.runtime.controls()).toEqual({ canContinue: true, canPrevious: true, isFlow: true })
  })

  it('hears the last word of what it takes away, before it shows the next', () => {
    const player = openPlayer(three)
    player.call('Initialize', '')
    player.atUnload(() => {
      expect(player.shown()).toBe('a')
      player.set({ 'cmi.suspend_data': 'goodbye' })
      player.call('Terminate', '')
    })
    player.choose('c')
    expect(player.shown()).toBe('c')
    expect(player.next().states.find(({ cmi }) => cmi['cmi.suspend_data'])?.cmi['cmi.suspend_data']).toBe('goodbye')
  })

  it('completes a page that can say nothing by showing it', () => {
    const resources = '<resource identifier="r1" type="webcontent" adlcp:scormtype="asset" href="index.html"/>'
    const player = openPlayer(launchOf(manifestXml({ resources })))
    expect(player.said('Engine')).toEqual(['cmi.core.lesson_status = completed'])
  })

  it.each([
    ['a&c', false],
    ['a|c', true],
    ['~c', true],
    ['(a&~c)|c', true],
    ['a="incomplete"', false],
    ['a<>"failed"', true],
    ['2*{a,b,c}', false],
    ['1*{a,c}', true],
    ['a &', true],
  ])('reads %s', (script, isMet) => {
    const escaped = script.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const rule = `<adlcp:prerequisites type="aicc_script">${escaped}</adlcp:prerequisites>`
    const player = openPlayer(course(item('a') + item('c') + item('z', rule)))
    player.call('Initialize', '')
    player.set({ 'cmi.core.lesson_status': 'passed' })
    expect(player.open().includes('z')).toBe(isMet)
  })
})
