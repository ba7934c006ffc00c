import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { certificatesOf } from '@/test/learning'
import { holdRows } from '@/test/scorm-locks'
import { manifestXml, PAGE, zipOf } from '@/test/scorm-packages'
import { type Course, commitOf, createCourse, openCourse, post, publishCourse, send } from '@/test/scorm-play'
import { countStatements } from '../../../scripts/bench/lib/measure'
import { MAX_COMMIT_BYTES } from './player/protocol'

let tenant: TestTenant
let author: TestMember
let course: Course

const STATUS = 'cmi.core.lesson_status'
const TIME = 'cmi.core.session_time'

beforeAll(async () => {
  tenant = await createTenant()
  author = await createMember(tenant, { role: 'ADMIN', name: 'Ana Author' })
  course = await createCourse(tenant, author)
})

const db = () => tenantDb(tenant.id)
const newLearner = () => createMember(tenant)
const registrationOf = (learner: TestMember) =>
  db().scormRegistration.findFirstOrThrow({
    where: { membershipId: learner.id },
    include: {
      result: true,
      attempts: { include: { states: true, sessions: { include: { calls: true } } }, orderBy: { number: 'asc' } },
    },
  })
const stateOf = async (learner: TestMember) => (await registrationOf(learner)).attempts.at(-1)?.states[0]
const callsOf = async (learner: TestMember) =>
  (await registrationOf(learner)).attempts.flatMap(({ sessions }) => sessions.flatMap(({ calls }) => calls))
const enrollmentOf = (learner: TestMember) =>
  db().enrollment.findFirstOrThrow({ where: { membershipId: learner.id, moduleId: course.moduleId } })

describe('a commit', () => {
  it('is kept, merged and comes back at the next launch', async () => {
    const learner = await newLearner()
    const first = await openCourse(learner, course)
    expect(first).toMatchObject({ attemptNumber: 1, mode: 'normal', states: [], revision: 0 })
    const answer = await send(first, 1, [
      { name: 'Initialize' },
      ['cmi.core.lesson_location', '7'],
      ['cmi.suspend_data', 'a=1'],
      ['cmi.interactions.0.id', 'q1'],
      [TIME, '00:05:03.2'],
      [STATUS, 'incomplete'],
      { name: 'SetValue', key: STATUS, value: 'nonsense', error: 405 },
    ])
    expect(answer).toMatchObject({ status: 200, ackSeq: 1, revision: 1, isBranch: false, isTakenOver: false })
    expect(answer.result).toMatchObject({ completion: 'INCOMPLETE', totalTimeMs: 303_200, isFulfilled: false })
    const { states, revision } = await openCourse(learner, course)
    expect(revision).toBe(1)
    expect(states).toEqual([
      {
        activityId: first.activities[0]?.id,
        cmi: {
          'cmi.core.lesson_location': '7',
          'cmi.suspend_data': 'a=1',
          'cmi.interactions.0.id': 'q1',
          [STATUS]: 'incomplete',
          'cmi.core.entry': 'resume',
          'cmi.core.total_time': '00:05:03.20',
        },
      },
    ])
    expect(await enrollmentOf(learner)).toMatchObject({ scormStatus: 'incomplete', scormTotalTime: 'PT5M3.2S' })
  })

  it('completes the section, the module and its certificate when the rule is met', async () => {
    const learner = await newLearner()
    const launch = await openCourse(learner, course)
    const { result } = await send(launch, 1, [
      [STATUS, 'passed'],
      ['cmi.core.score.raw', '8'],
      ['cmi.core.score.max', '10'],
    ])
    expect(result).toEqual({ completion: 'COMPLETED', success: 'PASSED', score: 80, totalTimeMs: 0, isFulfilled: true })
    expect(await enrollmentOf(learner)).toMatchObject({ status: 'COMPLETED', scormStatus: 'passed', scormScore: 80 })
    expect(await certificatesOf(tenant, learner)).toHaveLength(1)
  })

  it('sent fifty times at once has one effect, and every answer is the same', async () => {
    const learner = await newLearner()
    const launch = await openCourse(learner, course)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        send(launch, 1, [
          [STATUS, 'completed'],
          [TIME, '00:01:00'],
        ]),
      ),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 200, ackSeq: 1, revision: 1, result: { totalTimeMs: 60_000 } })
    expect(await callsOf(learner)).toHaveLength(1)
    expect(await certificatesOf(tenant, learner)).toHaveLength(1)
  })

  it('of two windows at once: the one that was taken over is kept beside, whoever comes first', async () => {
    const learner = await newLearner()
    const [first, second] = [await openCourse(learner, course), await openCourse(learner, course)]
    const rounds = Array.from({ length: 10 }, (_, index) => index + 1)
    const answers = await Promise.all(
      rounds.flatMap((seq) => [
        send(first, seq, [['cmi.suspend_data', `first ${seq}`]]),
        send(second, seq, [['cmi.suspend_data', `second ${seq}`]]),
      ]),
    )
    expect(answers.filter(({ isBranch }) => isBranch)).toHaveLength(10)
    expect((await stateOf(learner))?.suspendData).toBe('second 10')
    const revisions = answers.filter(({ isBranch }) => !isBranch).map(({ revision }) => revision)
    expect(revisions.toSorted((a, b) => a - b)).toEqual(rounds)
    expect(await callsOf(learner)).toHaveLength(20)
  })

  it('that another one overtook changes nothing that came later, and loses nothing', async () => {
    const learner = await newLearner()
    const launch = await openCourse(learner, course)
    await send(launch, 3, [
      ['cmi.core.lesson_location', '3'],
      [TIME, '00:03:00'],
      [STATUS, 'incomplete'],
    ])
    const late = await send(launch, 1, [
      ['cmi.core.lesson_location', '1'],
      ['cmi.suspend_data', 'only here'],
      [TIME, '00:01:00'],
      [STATUS, 'passed'],
      ['cmi.core.score.raw', '90'],
    ])
    await send(launch, 2, [['cmi.core.lesson_location', '2']])
    expect(late).toMatchObject({ isBranch: false, result: { success: 'PASSED', score: 90, totalTimeMs: 180_000 } })
    const state = await stateOf(learner)
    expect(state).toMatchObject({
      location: '3',
      suspendData: 'only here',
      completion: 'INCOMPLETE',
      totalTimeMs: 180_000n,
    })
    expect(state?.cmi).toMatchObject({ [STATUS]: 'incomplete' })
  })

  it('in any order makes the same of an attempt', async () => {
    const said = [
      [
        ['cmi.core.lesson_location', '1'],
        [TIME, '00:00:10'],
      ],
      [
        ['cmi.suspend_data', 'two'],
        ['cmi.core.score.raw', '40'],
      ],
      [
        ['cmi.core.lesson_location', '3'],
        [STATUS, 'completed'],
        [TIME, '00:00:30'],
      ],
      [
        ['cmi.suspend_data', 'four'],
        [STATUS, 'incomplete'],
      ],
    ] as [string, string][][]
    const stateAfter = async (order: number[]) => {
      const learner = await newLearner()
      const launch = await openCourse(learner, course)
      for (const seq of order) await send(launch, seq, said[seq - 1] ?? [])
      const { location, suspendData, cmi, totalTimeMs, bestScore } = (await stateOf(learner)) ?? {}
      return { location, suspendData, cmi, totalTimeMs, bestScore, status: (await enrollmentOf(learner)).scormStatus }
    }
    const straight = await stateAfter([1, 2, 3, 4])
    expect(straight).toMatchObject({ location: '3', suspendData: 'four', totalTimeMs: 30_000n, status: 'completed' })
    expect(await stateAfter([4, 3, 2, 1])).toEqual(straight)
    expect(await stateAfter([2, 4, 1, 3])).toEqual(straight)
  })

  it('of a course that begins an activity anew leaves nothing of the answers, and what was reached', async () => {
    const said = [
      [
        [STATUS, 'passed'],
        ['cmi.core.score.raw', '90'],
        ['cmi.interactions.0.id', 'q1'],
        ['cmi.interactions.1.id', 'q2'],
        ['cmi.suspend_data', 'old'],
        ['cmi.core.lesson_location', '9'],
        [TIME, '00:01:00'],
      ],
      [{ name: 'Engine', key: 'cmi', run: 2 }],
      [
        { name: 'Initialize', run: 2 },
        { key: 'cmi.interactions.0.id', value: 'q3', run: 2 },
        { key: TIME, value: '00:00:30', run: 2 },
      ],
    ] satisfies Parameters<typeof send>[2][]
    for (const order of [
      [1, 2, 3],
      [1, 3, 2],
      [3, 2, 1],
    ]) {
      const learner = await newLearner()
      const launch = await openCourse(learner, course)
      for (const seq of order) await send(launch, seq, said[seq - 1] ?? [])
      const { states, result } = await openCourse(learner, course)
      expect(states).toMatchObject([{ cmi: { 'cmi.interactions.0.id': 'q3', 'cmi.core.total_time': '00:00:30' } }])
      expect(Object.keys(states[0]?.cmi ?? {})).toHaveLength(3)
      expect(await stateOf(learner)).toMatchObject({ completion: 'INCOMPLETE', success: 'UNKNOWN', scoreRaw: null })
      expect(result).toMatchObject({ success: 'PASSED', score: 90, isFulfilled: true, totalTimeMs: 90_000 })
    }
  })

  it('takes as many statements however much was said before', async () => {
    const learner = await newLearner()
    const launch = await openCourse(learner, course)
    const place: [string, string] = ['cmi.core.lesson_location', '1']
    const say = (seq: number, ...said: [string, string][]) => countStatements(() => send(launch, seq, [place, ...said]))
    await say(1, [TIME, '00:00:01'])
    const costs = { new: await say(2), withTime: await say(3, [TIME, '00:00:03']), again: await say(3) }
    expect(costs).toEqual({ new: 7, withTime: 10, again: 4 })
    for (let seq = 4; seq < 20; seq += 1)
      await say(seq, [TIME, `00:01:${seq + 10}`], ['cmi.suspend_data', 'x'.repeat(seq)])
    expect({ new: await say(20), withTime: await say(21, [TIME, '00:02:00']), again: await say(21) }).toEqual(costs)
  })

  it('that breaks off in the middle leaves nothing, and can be sent again', async () => {
    const learner = await newLearner()
    const launch = await openCourse(learner, course)
    const { id } = await enrollmentOf(learner)
    const held = await holdRows('select id from enrollment where id = $1 for update', [id])
    const sending = post(commitOf(launch, 1, [[STATUS, 'completed']])).catch(() => null)
    const [waiting] = await held.waiting(1)
    await held.breakOff(waiting)
    await sending
    await held.letGo()
    expect(await callsOf(learner)).toEqual([])
    expect(await stateOf(learner)).toBeUndefined()
    expect(await send(launch, 1, [[STATUS, 'completed']])).toMatchObject({ revision: 1, result: { isFulfilled: true } })
  })
})

describe('what is said', () => {
  it('comes back as it was: U+0000, halves of characters, many bytes, a megabyte', async () => {
    const learner = await newLearner()
    const texts = ['a\0b', 'č\u001a0000 \ud83d\ude00 漢', '\ud83d lonely \ude00', '漢字'.repeat(500_000), '']
    let seq = 0
    for (const text of texts) {
      const launch = await openCourse(learner, course)
      seq += 1
      const said = [
        ['cmi.suspend_data', text],
        ['cmi.core.lesson_location', text.slice(0, 20)],
      ] as [string, string][]
      expect(await send(launch, seq, said, { sequencing: { tree: [text.slice(0, 20)] } })).toMatchObject({
        status: 200,
      })
      const next = await openCourse(learner, course)
      expect(next.states[0]?.cmi['cmi.suspend_data'] === text).toBe(true)
      expect(next.states[0]?.cmi['cmi.core.lesson_location']).toBe(text.slice(0, 20))
      expect(next.sequencing).toEqual({ tree: [text.slice(0, 20)] })
    }
  })

  it('that is too long, or no commit at all, is refused and says which', async () => {
    const launch = await openCourse(await newLearner(), course)
    const long = commitOf(launch, 1, [['cmi.suspend_data', 'x'.repeat(MAX_COMMIT_BYTES)]])
    expect((await post(long)).status).toBe(413)
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      { token: launch.token },
      `{"token":"${launch.token}","sequencing":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
      commitOf(launch, 0, []),
      commitOf(launch, 1.5, []),
    ]) {
      const response = await post(body)
      expect([response.status, await response.json()]).toEqual([400, { error: 'invalid' }])
    }
    expect(await send(launch, 1, [[STATUS, 'completed']])).toMatchObject({ status: 200 })
  })

  it('of an activity or key that is none changes nothing, and does no harm', async () => {
    const learner = await newLearner()
    const launch = await openCourse(learner, course)
    const answer = await send(launch, 1, [
      { activityId: newId(), key: STATUS, value: 'completed' },
      { key: '__proto__', value: 'x' },
      { key: 'cmi.__proto__', value: 'x' },
      { key: 'cmi.core.total_time', value: '99:00:00' },
      { name: 'Engine', activityId: null, key: '__proto__', value: 'x' },
    ])
    expect(answer).toMatchObject({ status: 200, result: { completion: 'NOT_ATTEMPTED', totalTimeMs: 0 } })
  })
})

describe('a result', () => {
  it('is not lowered by opening a passed course again', async () => {
    const learner = await newLearner()
    await send(await openCourse(learner, course), 1, [
      [STATUS, 'passed'],
      ['cmi.core.score.raw', '95'],
    ])
    const again = await openCourse(learner, course)
    expect(again.result).toMatchObject({ success: 'PASSED', score: 95, isFulfilled: true })
    const { result } = await send(again, 1, [
      [STATUS, 'incomplete'],
      ['cmi.core.score.raw', '10'],
    ])
    expect(result).toMatchObject({ completion: 'COMPLETED', success: 'PASSED', score: 95, isFulfilled: true })
    expect(await enrollmentOf(learner)).toMatchObject({ status: 'COMPLETED', scormStatus: 'passed', scormScore: 95 })
    expect((await openCourse(learner, course)).states[0]?.cmi[STATUS]).toBe('incomplete')
  })

  it('adds up the newest time of each window and run, and nothing twice', async () => {
    const learner = await newLearner()
    const first = await openCourse(learner, course)
    await send(first, 1, [[TIME, '00:01:00']])
    await send(first, 2, [[TIME, '00:02:00']])
    await send(first, 3, [{ key: TIME, value: '00:00:30', run: 2 }], { final: true })
    const second = await openCourse(learner, course, false)
    expect(second.states[0]?.cmi['cmi.core.total_time']).toBe('00:02:30')
    expect(second.states[0]?.cmi).not.toHaveProperty([TIME])
    const { result } = await send(second, 1, [[TIME, '00:00:10']])
    expect(result.totalTimeMs).toBe(160_000)
    expect((await enrollmentOf(learner)).scormTotalTime).toBe('PT2M40S')
  })

  it('of a score is met by that score alone', async () => {
    const scored = await createCourse(tenant, author, { rule: { rule: 'SCORE', minScore: 80 } })
    const learner = await newLearner()
    const launch = await openCourse(learner, scored)
    const explain = () => callerFor(learner).enrollment.explain({ moduleId: scored.moduleId })
    expect((await explain()).missing).toMatchObject([{ kind: 'PACKAGE', lacking: { kind: 'NOT_BEGUN' } }])
    const low = await send(launch, 1, [{ name: 'Initialize' }, [STATUS, 'passed'], ['cmi.core.score.raw', '79.9']])
    expect(low.result).toMatchObject({ success: 'PASSED', isFulfilled: false })
    expect((await explain()).missing).toMatchObject([
      { kind: 'PACKAGE', lacking: { kind: 'SCORE_TOO_LOW', score: 79.9, needed: 80 } },
    ])
    expect((await send(launch, 2, [['cmi.core.score.raw', '80']])).result).toMatchObject({ isFulfilled: true })
  })

  it('of several activities needs all of them, or what the engine rolled up', async () => {
    const items = [1, 2]
      .map((n) => `<item identifier="i${n}" identifierref="r1"><title>Part ${n}</title></item>`)
      .join('')
    const archive = await zipOf({
      'imsmanifest.xml': manifestXml({ version: '2004 4th Edition', items }),
      'index.html': PAGE,
    })
    const whole = await createCourse(tenant, author, { archive, rule: { rule: 'ALL_ACTIVITIES' } })
    const learner = await newLearner()
    const launch = await openCourse(learner, whole)
    const [one, two] = launch.activities.map(({ id }) => id)
    const done = { key: 'cmi.completion_status', value: 'completed' }
    expect((await send(launch, 1, [{ ...done, activityId: one ?? null }])).result).toMatchObject({
      completion: 'INCOMPLETE',
      isFulfilled: false,
    })
    const passed = { key: 'cmi.success_status', value: 'passed', activityId: two ?? null }
    expect((await send(launch, 2, [passed])).result).toMatchObject({ completion: 'COMPLETED', isFulfilled: true })

    const completed = await createCourse(tenant, author, { archive })
    const begun = await openCourse(await newLearner(), completed)
    const early = { ...passed, activityId: begun.activities[0]?.id ?? null }
    expect((await send(begun, 1, [early])).result).toMatchObject({ success: 'UNKNOWN', isFulfilled: false })
    const rolled = await openCourse(await newLearner(), completed)
    const up = await send(rolled, 1, [
      { name: 'Engine', activityId: null, key: 'cmi.completion_status', value: 'completed' },
      { name: 'Engine', activityId: null, key: 'cmi.score.scaled', value: '0.57' },
    ])
    expect(up.result).toMatchObject({ completion: 'COMPLETED', score: 57, isFulfilled: true })
  })
})

describe('a window', () => {
  it('holds the attempt: another one is opened by take-over, or when it has gone', async () => {
    const learner = await newLearner()
    const { slug, sectionId } = course
    const first = await openCourse(learner, course, false)
    await send(first, 1, [{ name: 'Initialize' }])
    const asked = await callerFor(learner).scorm.launch({ slug, sectionId })
    expect(asked).toMatchObject({ launch: null, otherWindow: { openedAt: expect.any(String) } })
    await send(first, 2, [[STATUS, 'incomplete']], { final: true })
    const second = await openCourse(learner, course, false)
    expect(await post({ token: first.token, ping: true }).then((response) => response.json())).toMatchObject({
      isTakenOver: true,
      ackSeq: 2,
    })
    await post({ token: second.token, ping: true })
    expect((await callerFor(learner).scorm.launch({ slug, sectionId })).launch).toBeNull()
    await db().scormSession.update({ where: { id: second.sessionId }, data: { leaseUntil: new Date(0) } })
    expect((await callerFor(learner).scorm.launch({ slug, sectionId })).launch).not.toBeNull()
  })

  it('that was left before it said a word is in nobody’s way', async () => {
    const learner = await newLearner()
    const first = await openCourse(learner, course, false)
    const { standing } = await callerFor(learner).scorm.overview({ slug: course.slug, sectionId: course.sectionId })
    expect(standing?.otherWindow).toBeNull()
    const second = await openCourse(learner, course, false)
    expect(await send(first, 1, [{ name: 'Initialize' }])).toMatchObject({ isBranch: true, isTakenOver: true })
    expect(await send(second, 1, [{ name: 'Initialize' }])).toMatchObject({ isBranch: false })
  })

  it('opened twice at once by a new learner begins one attempt', async () => {
    const learner = await newLearner()
    const { slug, sectionId } = course
    const opened = await Promise.all(
      Array.from({ length: 5 }, () => callerFor(learner).scorm.launch({ slug, sectionId, takeOver: true })),
    )
    expect(opened.every(({ launch }) => launch?.attemptNumber === 1)).toBe(true)
    expect((await registrationOf(learner)).attempts).toHaveLength(1)
    const sessions = (await registrationOf(learner)).attempts.flatMap((attempt) => attempt.sessions)
    expect(sessions.filter(({ takenOverAt }) => takenOverAt === null)).toHaveLength(1)
  })

  it('opened by a new learner again and again is in the way of none that completes the course', async () => {
    const { slug, sectionId } = course
    const openAndPass = async (learner: TestMember) => {
      const { launch } = await callerFor(learner).scorm.launch({ slug, sectionId, takeOver: true })
      return launch && send(launch, 1, [[STATUS, 'passed']])
    }
    for (const _ of [1, 2, 3]) {
      const learner = await newLearner()
      const answers = await Promise.all(Array.from({ length: 8 }, () => openAndPass(learner)))
      expect(answers.map((answer) => answer?.status)).toEqual(Array(8).fill(200))
      expect(answers.some((answer) => answer?.isBranch === false)).toBe(true)
      expect(await enrollmentOf(learner)).toMatchObject({ status: 'COMPLETED' })
    }
  })

  it('is proven by its token alone: forged, another tenant’s and a former member’s are refused', async () => {
    const learner = await newLearner()
    const launch = await openCourse(learner, course)
    const foreign = await createTenant()
    const [mine, session, secret] = launch.token.split('.')
    const forged = [
      `${launch.token.slice(0, -2)}AA`,
      `${foreign.id.replaceAll('-', '')}.${session}.${secret}`,
      `${mine}.${newId().replaceAll('-', '')}.${secret}`,
      '',
      'x.y.z',
    ]
    for (const token of forged) {
      expect((await post(commitOf({ ...launch, token }, 1, [[STATUS, 'completed']]))).status).toBe(401)
      expect((await post({ token, ping: true })).status).toBe(401)
    }
    await db().membership.update({ where: { id: learner.id }, data: { deactivatedAt: new Date() } })
    expect((await post(commitOf(launch, 1, [[STATUS, 'completed']]))).status).toBe(401)
    expect(await callsOf(learner)).toEqual([])
    const { tokenHash } = await db().scormSession.findUniqueOrThrow({ where: { id: launch.sessionId } })
    expect(tokenHash).not.toContain(secret ?? '')
  })

  it('may read the answer from the origin of packages, and no other site may', async () => {
    const launch = await openCourse(await newLearner(), course)
    const allowed = async (origin: string) =>
      (await post({ token: launch.token, ping: true }, { origin })).headers.get('access-control-allow-origin')
    expect(await allowed(new URL(launch.contentUrl).origin)).toBe(new URL(launch.contentUrl).origin)
    expect(await allowed(new URL(env.APP_URL).origin)).toBeNull()
    expect(await allowed('https://evil.example')).toBeNull()
    expect(await allowed('null')).toBeNull()
  })
})

describe('a section that is gone', () => {
  it('still keeps what its learners say: taken out of the module, or archived with it', async () => {
    const own = await createCourse(tenant, author)
    const { moduleId, sectionId } = own
    const quiz = { key: STATUS, value: 'passed' }
    const [one, two] = [await newLearner(), await newLearner()]
    const [first, second] = [await openCourse(one, own), await openCourse(two, own)]
    await callerFor(author).module.section.create({ moduleId, type: 'TEXT', title: 'Instead' })
    const texts = await db().section.findMany({ where: { moduleId, type: 'TEXT' } })
    await db().section.updateMany({
      where: { id: { in: texts.map(({ id }) => id) } },
      data: { content: '<p>Read.</p>' },
    })
    await callerFor(author).module.section.remove({ sectionId })
    await publishCourse(author, own)
    expect(await send(first, 1, [quiz])).toMatchObject({ status: 200, revision: 1, result: { success: 'PASSED' } })
    await callerFor(author).module.archive({ moduleId })
    expect(await send(second, 1, [quiz])).toMatchObject({ status: 200, revision: 1, result: { success: 'PASSED' } })
    expect(await callsOf(one)).toHaveLength(1)
  })
})

describe('starting again', () => {
  it('begins another attempt once, keeps the first and the result', async () => {
    const learner = await newLearner()
    const { sectionId } = course
    const first = await openCourse(learner, course)
    await send(first, 1, [
      [STATUS, 'passed'],
      ['cmi.suspend_data', 'mine'],
    ])
    const again = () => callerFor(learner).scorm.startAgain({ sectionId, attemptNumber: 1 })
    expect(await Promise.all([again(), again()])).toEqual([{ attemptNumber: 2 }, { attemptNumber: 2 }])
    expect(await send(first, 2, [['cmi.suspend_data', 'late']])).toMatchObject({ isBranch: true, isTakenOver: true })
    const second = await openCourse(learner, course, false)
    expect(second).toMatchObject({ attemptNumber: 2, states: [], result: { success: 'PASSED', isFulfilled: true } })
    const { attempts } = await registrationOf(learner)
    expect(attempts).toMatchObject([{ state: 'CLOSED', states: [{ suspendData: 'mine' }] }, { state: 'OPEN' }])
    const stranger = await newLearner()
    await expect(callerFor(stranger).scorm.startAgain({ sectionId, attemptNumber: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('in a new cycle that begins while the course is completed leaves it to be done there', async () => {
    const learner = await newLearner()
    const launch = await openCourse(learner, course)
    const { id } = await enrollmentOf(learner)
    const held = await holdRows('update enrollment set cycle = cycle + 1 where id = $1', [id])
    const sending = send(launch, 1, [[STATUS, 'passed']])
    await held.waiting(1)
    await held.letGo('commit')
    expect(await sending).toMatchObject({ status: 200, isBranch: false })
    expect(await enrollmentOf(learner)).toMatchObject({ status: 'IN_PROGRESS', cycle: 2, progress: 0 })
    expect(await certificatesOf(tenant, learner)).toEqual([])
  })

  it('happens by itself in a new cycle, in which nothing of the last one counts', async () => {
    const learner = await newLearner()
    const first = await openCourse(learner, course)
    await send(first, 1, [
      [STATUS, 'passed'],
      [TIME, '00:01:00'],
    ])
    const hr = await createMember(tenant, { role: 'HR' })
    await callerFor(hr).progressOverride.override({
      kind: 'RESET',
      targets: [{ moduleId: course.moduleId, membershipId: learner.id }],
      reason: 'Begins anew',
    })
    expect(await send(first, 2, [[STATUS, 'passed']])).toMatchObject({ status: 200, isBranch: false })
    expect(await enrollmentOf(learner)).toMatchObject({ status: 'IN_PROGRESS', cycle: 2 })
    const second = await openCourse(learner, course)
    expect(second).toMatchObject({ attemptNumber: 2, states: [], result: { isFulfilled: false, totalTimeMs: 0 } })
    expect(await enrollmentOf(learner)).toMatchObject({ status: 'IN_PROGRESS', scormStatus: 'not attempted' })
    expect((await send(second, 1, [[STATUS, 'passed']])).result).toMatchObject({ isFulfilled: true })
    expect(await enrollmentOf(learner)).toMatchObject({ status: 'COMPLETED', cycle: 2 })
  })
})

describe('who only looks', () => {
  it('plays it without anything being kept', async () => {
    const viewer = await createMember(tenant, { role: 'VIEWER' })
    expect(await openCourse(viewer, course)).toMatchObject({ mode: 'review', token: '', commitUrl: '' })
    expect(await db().scormRegistration.count({ where: { membershipId: viewer.id } })).toBe(0)
    const tried = await callerFor(author).scorm.tryOut({ sectionId: course.sectionId })
    expect(tried.launch).toMatchObject({ mode: 'review', states: [] })
  })
})
