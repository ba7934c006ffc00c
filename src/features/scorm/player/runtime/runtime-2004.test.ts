import { describe, expect, it } from 'vitest'
import { launchOf } from '@/test/scorm-launch'
import { manifestXml } from '@/test/scorm-packages'
import { openPlayer } from '@/test/scorm-player'

const sequencing = (inner: string, more = '') => `<imsss:sequencing ${more}>${inner}</imsss:sequencing>`
const mode = (attributes: string) => `<imsss:controlMode ${attributes}/>`
const item = (id: string, inner = '') =>
  `<item identifier="${id}" identifierref="r1"><title>${id}</title>${inner}</item>`
const folder = (id: string, inner: string) => `<item identifier="${id}"><title>${id}</title>${inner}</item>`
const rule = (kind: string, condition: string, action: string, more = '') =>
  `<imsss:sequencingRules><imsss:${kind}ConditionRule><imsss:ruleConditions>
   <imsss:ruleCondition condition="${condition}" ${more}/></imsss:ruleConditions>
   <imsss:ruleAction action="${action}"/></imsss:${kind}ConditionRule></imsss:sequencingRules>`
const primary = (attributes: string, inner: string) =>
  `<imsss:objectives><imsss:primaryObjective ${attributes}>${inner}</imsss:primaryObjective></imsss:objectives>`

const FLOW = sequencing(mode('choice="false" flow="true"'))

function course(items: string, { collection = '', edition = '4th' } = {}) {
  const xml = manifestXml({ version: `2004 ${edition} Edition`, items })
  return launchOf(xml.replace('</manifest>', `${collection}</manifest>`))
}

const begun = (...given: Parameters<typeof course>) => {
  const player = openPlayer(course(...given))
  player.call('Initialize', '')
  return player
}

type Player = ReturnType<typeof begun>

/** Content that says this and goes on. */
function say(player: Player, values: Record<string, string> = {}, request = 'continue') {
  player.call('Initialize', '')
  player.set({ ...values, 'cmi.exit': 'normal', 'adl.nav.request': request })
  player.call('Terminate', '')
}

const PASSED = { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' }
const FAILED = { 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed' }

describe('values of SCORM 2004', () => {
  it.each([
    ['cmi.session_time', 'PT21.271S', 'PT21.27S'],
    ['cmi.session_time', '00:05:03', 'PT5M3S'],
    ['cmi.score.scaled', '0,85', '0.85'],
    ['cmi.success_status', 'Passed', 'passed'],
  ])('%s given as %s counts as %s, and what was given is kept', (key, raw, value) => {
    const player = begun(item('a'))
    expect(player.set({ [key]: raw })).toBe(true)
    expect(player.entries.at(-1)).toMatchObject({ name: 'SetValue', key, value, raw })
  })

  it('may be of any length and in any writing', () => {
    const player = begun(item('a'))
    const values = {
      'cmi.suspend_data': '{"stran":"čaša🙂"}'.repeat(100_000),
      'cmi.location': 'ž'.repeat(5000),
      'cmi.interactions.0.id': 'Vprašanje 1',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.learner_response': 'češnja[,]višnja',
      'cmi.objectives.0.id': 'Größe',
    }
    expect(player.set(values)).toBe(true)
    player.call('Terminate', '')
    const next = openPlayer(player.next())
    next.call('Initialize', '')
    for (const [key, value] of Object.entries(values)) expect(next.get(key)).toBe(value)
  })

  it('that answer a question are kept in whatever form they come, also where another question stood', () => {
    const player = begun(item('a'))
    const answers = [
      ['choice', 'Answer A, and B'],
      ['true-false', 'Drži'],
      ['matching', 'one=two'],
      ['numeric', 'about 3'],
      ['performance', 'done twice'],
    ]
    for (const [index, [type, answer]] of answers.entries()) {
      const at = `cmi.interactions.${index}`
      const pattern = `${at}.correct_responses.0.pattern`
      const values = {
        [`${at}.id`]: `q${index}`,
        [`${at}.type`]: type,
        [`${at}.learner_response`]: answer,
        [pattern]: answer,
      }
      expect(player.set(values)).toBe(true)
      expect([player.get(`${at}.learner_response`), player.get(pattern)]).toEqual([answer, answer])
    }
    expect(player.set({ 'cmi.interactions.0.id': 'another' })).toBe(true)
    expect(player.get('cmi.interactions.0.id')).toBe('another')
    expect([player.call('SetValue', 'cmi.interactions.9.id', 'far'), player.error()]).toEqual(['false', 351])
  })

  it('that replace a part of the data model are refused', () => {
    const player = begun(item('a'))
    for (const key of ['cmi', 'cmi.score', 'cmi.interactions', 'cmi.getExitValueInternal', 'cmi.constructor']) {
      expect([player.call('SetValue', key, 'x'), player.error()]).toEqual(['false', 401])
    }
    expect(player.set(PASSED)).toBe(true)
  })
})

describe('a session of SCORM 2004', () => {
  it('takes nothing before it begins and after it ends, says so, and records it', () => {
    const player = openPlayer(course(item('a')))
    expect([player.call('SetValue', 'cmi.location', '1'), player.error()]).toEqual(['false', 132])
    player.call('Initialize', '')
    player.call('Terminate', '')
    expect([player.call('SetValue', 'cmi.location', '2'), player.error()]).toEqual(['false', 133])
    expect(player.entries.at(-1)).toMatchObject({ key: 'cmi.location', value: '2', error: 133 })
    expect([player.call('Initialize', ''), player.error()]).toEqual(['false', 104])
    expect([player.call('Terminate', ''), player.error()]).toEqual(['false', 113])
  })

  it.each(['', 'normal', 'suspend', 'logout', 'time-out', undefined])('goes on after cmi.exit %s', (exit) => {
    const player = begun(item('a'))
    player.set({ 'cmi.suspend_data': 'p=3', 'cmi.location': '3', 'cmi.session_time': 'PT10M' })
    if (exit !== undefined) player.call('SetValue', 'cmi.exit', exit)
    player.call('Terminate', '')
    player.runtime.close()
    const next = openPlayer(player.next())
    expect(next.shown()).toBe('a')
    next.call('Initialize', '')
    expect([next.get('cmi.entry'), next.get('cmi.suspend_data'), next.get('cmi.location')]).toEqual([
      'resume',
      'p=3',
      '3',
    ])
    expect(next.get('cmi.total_time')).toBe('PT10M')
  })

  it('is shown without flow and without a choice to make', () => {
    expect(openPlayer(course(item('a'))).shown()).toBe('a')
  })

  it('completes content that says nothing, unless that has left a place to come back to', () => {
    const silent = begun(item('a'))
    silent.call('Terminate', '')
    expect(silent.said('Engine')).toContain('cmi.completion_status = completed')
    const paused = begun(item('a'))
    paused.set({ 'cmi.location': '4' })
    paused.call('Terminate', '')
    paused.runtime.close()
    expect(paused.said('Engine')).toEqual([])
  })

  it('is judged by its threshold', () => {
    const threshold = primary(
      'satisfiedByMeasure="true"',
      '<imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure>',
    )
    const player = begun(item('a', sequencing(threshold)))
    expect(player.get('cmi.scaled_passing_score')).toBe('0.7')
    player.set({ 'cmi.score.scaled': '0.69', 'cmi.completion_status': 'completed' })
    player.call('Terminate', '')
    expect(player.said('Engine')).toContain('cmi.success_status = failed')
  })
})

describe('a course of SCORM 2004', () => {
  it('without choice is gone through forwards and back', () => {
    const player = openPlayer(course(item('a') + item('b') + item('c') + FLOW))
    expect([player.shown(), player.open()]).toEqual(['a', []])
    expect(player.runtime.controls()).toEqual({ canContinue: true, canPrevious: false, isFlow: true })
    say(player)
    expect(player.shown()).toBe('b')
    player.request('continue')
    expect(player.shown()).toBe('c')
    player.request('previous')
    expect(player.shown()).toBe('b')
    player.choose('a')
    expect(player.shown()).toBe(null)
  })

  it('hides the controls that it has itself', () => {
    const hidden = `<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
      <adlnav:hideLMSUI>previous</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>`
    const player = openPlayer(course(item('a', hidden) + item('b') + FLOW))
    expect(player.runtime.controls()).toEqual({ canContinue: false, canPrevious: false, isFlow: false })
  })

  it('opens what its rules open, as soon as content has said so', () => {
    const maps = (writes: boolean) => `<imsss:mapInfo targetObjectiveID="done" writeSatisfiedStatus="${writes}"/>`
    const after = `<imsss:objectives><imsss:primaryObjective/><imsss:objective objectiveID="before">${maps(false)}
      </imsss:objective></imsss:objectives>`
    const disabled = rule('pre', 'satisfied', 'disabled', 'operator="not" referencedObjective="before"')
    const unknown = rule('pre', 'objectiveStatusKnown', 'disabled', 'operator="not" referencedObjective="before"')
    const rules = disabled.replace('</imsss:sequencingRules>', '') + unknown.replace('<imsss:sequencingRules>', '')
    const delivery = '<imsss:deliveryControls objectiveSetByContent="true" completionSetByContent="true"/>'
    const items =
      item('a', sequencing(primary('objectiveID="o"', maps(true)) + delivery)) + item('b', sequencing(rules + after))
    const player = openPlayer(course(items + sequencing(mode('flow="true"'))))
    expect([player.open(), player.runtime.controls().canContinue]).toEqual([['a'], false])
    player.call('Initialize', '')
    player.set({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed' })
    expect([player.open(), player.runtime.controls().canContinue]).toEqual([['a'], false])
    // It may say only as its window closes that it is passed.
    player.set({ 'cmi.success_status': 'unknown' })
    expect([player.open(), player.runtime.controls().canContinue]).toEqual([['a', 'b'], true])
    player.set(PASSED)
    expect([player.open(), player.runtime.controls().canContinue]).toEqual([['a', 'b'], true])
    player.choose('b')
    expect(player.shown()).toBe('b')
  })

  it('takes rules over from its collection, but for what it has of its own', () => {
    const shared = sequencing(mode('choice="true" flow="true"') + rule('pre', 'always', 'skip'), 'ID="shared"')
    const collection = `<imsss:sequencingCollection>${shared}</imsss:sequencingCollection>`
    const own = sequencing(rule('pre', 'never', 'skip'), 'IDRef="shared"')
    const items = item('a', sequencing('', 'IDRef="shared"')) + item('b', own)
    expect(openPlayer(course(items + FLOW, { collection })).shown()).toBe('b')
  })

  it('begins again what its rules want again, with nothing of the attempt before', () => {
    const again = sequencing(rule('post', 'satisfied', 'retry', 'operator="not"'))
    const player = openPlayer(course(item('test', again) + item('end') + FLOW))
    say(player, { ...FAILED, 'cmi.suspend_data': 'answers' })
    expect(player.shown()).toBe('test')
    player.call('Initialize', '')
    expect([player.get('cmi.suspend_data'), player.error(), player.get('cmi.entry')]).toEqual(['', 403, 'ab-initio'])
    expect(player.next().states[0]?.cmi['cmi.suspend_data'] ?? '').toBe('')
    player.set({ ...PASSED, 'adl.nav.request': 'continue' })
    player.call('Terminate', '')
    expect(player.shown()).toBe('end')
  })

  it('keeps what was done in an activity that a learner comes back to', () => {
    const player = openPlayer(course(item('a') + item('b') + FLOW))
    say(player, { ...PASSED, 'cmi.suspend_data': 'x' })
    player.request('previous')
    player.call('Initialize', '')
    expect([player.get('cmi.suspend_data'), player.get('cmi.success_status')]).toEqual(['x', 'passed'])
  })

  it('ends an attempt limit where it is reached, and not within a test of several pages', () => {
    const once = sequencing(`${mode('flow="true" choice="false"')}<imsss:limitConditions attemptLimit="1"/>`)
    const player = openPlayer(course(folder('test', item('p1') + item('p2') + once) + item('end') + FLOW))
    say(player)
    expect(player.shown()).toBe('p2')
    say(player)
    expect([player.shown(), player.runtime.controls().canPrevious]).toEqual(['end', false])
  })

  it('is rolled up to its headings and to the whole, and that is said', () => {
    const player = openPlayer(course(folder('part', item('a') + item('b') + FLOW) + FLOW))
    say(player, { ...PASSED, 'cmi.score.scaled': '1' })
    say(player, { ...PASSED, 'cmi.score.scaled': '0.5' }, 'exitAll')
    const ofCourse = player.entries.filter(({ name, activityId }) => name === 'Engine' && activityId === null)
    expect(ofCourse.map(({ key, value }) => `${key} = ${value}`)).toEqual([
      'cmi.score.scaled = 0.5',
      'cmi.completion_status = completed',
      'cmi.success_status = passed',
      'cmi.score.scaled = 0.75',
    ])
    expect(player.node('part')).toMatchObject({ status: 'passed', score: 75 })
    expect(player.shown()).toBe(null)
  })

  it('counts what content says as its window closes', () => {
    const player = openPlayer(course(item('a') + item('b') + FLOW))
    say(player, PASSED)
    player.call('Initialize', '')
    player.runtime.close()
    player.set({ ...PASSED, 'cmi.exit': 'suspend' })
    player.call('Terminate', '')
    const ofCourse = player.entries.filter(({ name, activityId }) => name === 'Engine' && activityId === null)
    expect(ofCourse.map(({ key, value }) => `${key} = ${value}`)).toEqual([
      'cmi.completion_status = completed',
      'cmi.success_status = passed',
    ])
  })

  it('is not passed by content that says nothing of it', () => {
    const player = openPlayer(course(item('a') + item('b') + FLOW))
    say(player, { 'cmi.completion_status': 'completed' })
    say(player, { 'cmi.completion_status': 'completed' }, 'exitAll')
    expect(player.said('Engine')).toEqual(['cmi.completion_status = completed'])
    expect(player.node('b')?.status).toBe('completed')
  })

  it.each(['closed', 'killed'])('goes on where its window was %s', (how) => {
    const player = openPlayer(course(item('a') + item('b') + item('c') + FLOW))
    say(player, PASSED)
    player.call('Initialize', '')
    player.set({ 'cmi.location': '7' })
    if (how === 'closed') player.runtime.close()
    const next = openPlayer(player.next())
    expect(next.shown()).toBe('b')
    next.call('Initialize', '')
    expect(next.get('cmi.location')).toBe('7')
    expect(next.node('a')?.status).toBe('passed')
    next.request('continue')
    expect(next.shown()).toBe('c')
  })

  it('is done with content that says nothing, also where it ends with its window, and still goes on there', () => {
    const player = openPlayer(course(item('a') + item('b') + FLOW))
    say(player, {}, 'continue')
    expect(player.shown()).toBe('b')
    player.call('Initialize', '')
    player.runtime.close()
    expect(player.node('b')?.status).not.toBe('completed')
    player.call('Terminate', '')
    expect(player.node('b')?.status).toMatch(/completed|passed/)
    const said = player.entries.map(({ activityId, key, value }) => `${activityId ?? 'course'} ${key} ${value}`)
    expect(said).toContain('course cmi.completion_status completed')
    expect(openPlayer(player.next()).shown()).toBe('b')
  })

  it('is not done with what it comes back to', () => {
    const player = openPlayer(course(item('a') + item('b') + FLOW))
    player.call('Initialize', '')
    player.set({ 'cmi.location': '7' })
    player.runtime.close()
    player.call('Terminate', '')
    expect(player.node('a')?.status).toBe('incomplete')
  })

  it('selects and shuffles by chance, once, and stays at it', () => {
    const random = `<imsss:randomizationControls selectionTiming="once" selectCount="2" randomizationTiming="once"
      reorderChildren="true"/>`
    const items = ['a', 'b', 'c', 'd'].map((id) => item(id)).join('')
    const pool = folder('pool', items + sequencing(mode('choice="true" flow="true"') + random))
    const launch = course(pool + sequencing(mode('flow="true"')))
    const player = openPlayer(launch, { chance: () => 0.99 })
    const chosen = player.open()
    expect(chosen).toHaveLength(3)
    expect(player.runtime.tree().filter(({ isVisible }) => isVisible)).toHaveLength(3)
    player.runtime.close()
    expect(openPlayer(player.next(), { chance: () => 0 }).open()).toEqual(chosen)
  })

  it('shares data between its activities', () => {
    const data = '<adlcp:data><adlcp:map targetID="notes"/></adlcp:data>'
    const player = openPlayer(course(item('a', data) + item('b', data) + FLOW))
    say(player, { 'adl.data.0.store': 'from a' })
    player.call('Initialize', '')
    expect(player.get('adl.data.0.store')).toBe('from a')
    const next = openPlayer(player.next())
    next.call('Initialize', '')
    expect(next.get('adl.data.0.store')).toBe('from a')
  })

  it('tells content what it may ask for', () => {
    const player = begun(item('a') + item('b') + sequencing(mode('flow="true"')))
    expect(player.get('adl.nav.request_valid.continue')).toBe('true')
    expect(player.get('adl.nav.request_valid.previous')).toBe('false')
    expect(player.get('adl.nav.request_valid.choice.{target=b}')).toBe('true')
    expect(player.get('adl.nav.request_valid.choice.{target=nowhere}')).toBe('false')
    player.set({ 'adl.nav.request': '{target=b}choice' })
    player.call('Terminate', '')
    expect(player.shown()).toBe('b')
  })
})
