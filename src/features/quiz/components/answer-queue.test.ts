import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mergeAnswers } from '../policy'
import type { GivenAnswer } from '../schema'
import { AnswerQueue, type KnownAnswers } from './answer-queue'
import type { AnswerStore } from './answer-store'

const QUESTIONS = ['a', 'b', 'c']

function memoryStore(kept: GivenAnswer[] = []): AnswerStore & { kept: GivenAnswer[] } {
  const store = {
    kept: [...kept],
    load: () => [...store.kept],
    put: (answer: GivenAnswer) => {
      store.kept = [...store.kept.filter(({ questionId }) => questionId !== answer.questionId), answer]
    },
    drop: (questionId: string, revision: number) => {
      store.kept = store.kept.filter((each) => each.questionId !== questionId || each.revision > revision)
    },
    clear: () => {
      store.kept = []
    },
  }
  return store
}

type Fate = 'ok' | 'lost' | 'replyLost'

/** A server that keeps answers as the real one does, behind a connection with a will of its own. */
function server(fates: Fate[] = []) {
  let known: KnownAnswers = { answers: {}, flagged: [] }
  const late: GivenAnswer[][] = []
  return {
    known: () => known,
    /** A request that was given up arrives after all. */
    deliverLate() {
      for (const answers of late.splice(0)) known = mergeAnswers(known, answers)
    },
    send: async (answers: GivenAnswer[]) => {
      const fate = fates.shift() ?? 'ok'
      await new Promise((resolve) => setTimeout(resolve, 20))
      if (fate === 'lost') {
        late.push(answers)
        throw new Error('connection refused')
      }
      known = mergeAnswers(known, answers)
      if (fate === 'replyLost') throw new Error('connection reset')
      return known
    },
  }
}

type Setup = { remote?: ReturnType<typeof server>; store?: ReturnType<typeof memoryStore> }

function queueOf({ remote = server(), store = memoryStore() }: Setup = {}) {
  const onRefused = vi.fn()
  const verdict = (error: unknown) =>
    error instanceof Error && error.message === 'closed' ? ('refused' as const) : ('waiting' as const)
  const queue = new AnswerQueue(remote.known(), { send: remote.send, verdict, onRefused, store, now: () => Date.now() })
  return { queue, remote, store, onRefused }
}

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => vi.useRealTimers())

describe('AnswerQueue', () => {
  it('shows a change at once and sends it at once', async () => {
    const { queue, remote, store } = queueOf()
    queue.change('a', { optionIds: ['1'] })
    expect(queue.getSnapshot()).toMatchObject({ unsent: 1, sync: 'saving' })
    expect(queue.getSnapshot().answers.get('a')).toMatchObject({ optionIds: ['1'], revision: 1_000_000 })
    expect(store.kept).toHaveLength(1)
    await vi.runAllTimersAsync()
    expect(queue.getSnapshot()).toMatchObject({ unsent: 0, sync: 'saved' })
    expect(remote.known().answers.a?.optionIds).toEqual(['1'])
    expect(store.kept).toEqual([])
  })

  it('keeps the choice when the flag changes and the other way round', () => {
    const { queue } = queueOf()
    queue.change('a', { optionIds: ['1'] })
    queue.change('a', { isFlagged: true })
    queue.change('a', { optionIds: ['2'] })
    expect(queue.getSnapshot().answers.get('a')).toMatchObject({ optionIds: ['2'], isFlagged: true })
  })

  it('tries again ever more slowly, and at once when told to', async () => {
    const { queue, remote } = queueOf({ remote: server(['lost', 'lost', 'lost']) })
    queue.change('a', { optionIds: ['1'] })
    await vi.advanceTimersByTimeAsync(20)
    expect(queue.getSnapshot().sync).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1000 + 20 + 1999)
    expect(remote.known().answers).toEqual({})
    queue.retry()
    await vi.advanceTimersByTimeAsync(20)
    expect(queue.getSnapshot().sync).toBe('waiting')
    queue.retry()
    await vi.advanceTimersByTimeAsync(20)
    expect(queue.getSnapshot()).toMatchObject({ sync: 'saved', unsent: 0 })
  })

  it('takes up after a crash what it could not send', async () => {
    const store = memoryStore()
    queueOf({ remote: server(['lost']), store }).queue.change('a', { optionIds: ['1'], isFlagged: true })
    await vi.advanceTimersByTimeAsync(20)
    vi.clearAllTimers()
    const remote = server()
    const { queue } = queueOf({ remote, store })
    queue.restore(({ questionId }) => QUESTIONS.includes(questionId))
    expect(queue.getSnapshot().answers.get('a')).toMatchObject({ optionIds: ['1'], isFlagged: true })
    await vi.runAllTimersAsync()
    expect(remote.known()).toMatchObject({ answers: { a: { optionIds: ['1'] } }, flagged: ['a'] })
  })

  it('does not restore what the server has newer, or what belongs to no question', async () => {
    const remote = server()
    await Promise.all([
      remote.send([{ questionId: 'a', optionIds: ['2'], isFlagged: false, revision: 9 }]),
      vi.runAllTimersAsync(),
    ])
    const old = { questionId: 'a', optionIds: ['1'], isFlagged: false, revision: 8 }
    const store = memoryStore([old, { ...old, questionId: 'x', revision: 99 }])
    const { queue } = queueOf({ remote, store })
    queue.restore(({ questionId }) => QUESTIONS.includes(questionId))
    expect(queue.getSnapshot()).toMatchObject({ unsent: 0 })
    expect(queue.getSnapshot().answers.get('a')?.optionIds).toEqual(['2'])
    expect(store.kept).toEqual([])
  })

  it('stops when the attempt takes no more, and says so', async () => {
    const { queue, onRefused } = queueOf({ remote: { ...server(), send: () => Promise.reject(new Error('closed')) } })
    queue.change('a', { optionIds: ['1'] })
    await vi.runAllTimersAsync()
    expect(queue.getSnapshot()).toMatchObject({ sync: 'refused', unsent: 1 })
    expect(onRefused).toHaveBeenCalledOnce()
  })

  it('sends nothing more after the attempt has ended', async () => {
    const { queue, remote, store } = queueOf({ remote: server(['lost']) })
    queue.change('a', { optionIds: ['1'] })
    await vi.advanceTimersByTimeAsync(20)
    queue.stop()
    queue.retry()
    await vi.runAllTimersAsync()
    expect(remote.known().answers).toEqual({})
    expect(store.kept).toHaveLength(1)
  })

  it('lets the later of two tabs win, and shows it in both after their next save', async () => {
    const remote = server()
    const [one, two] = [queueOf({ remote }).queue, queueOf({ remote }).queue]
    one.change('a', { optionIds: ['1'] })
    await vi.advanceTimersByTimeAsync(100)
    two.change('a', { optionIds: ['2'] })
    await vi.runAllTimersAsync()
    one.change('b', { optionIds: ['1'] })
    await vi.runAllTimersAsync()
    for (const queue of [one, two]) expect(queue.getSnapshot().answers.get('a')?.optionIds).toEqual(['2'])
  })

  it('loses nothing, whatever happens to requests and replies', async () => {
    const action = fc.record({
      questionId: fc.constantFrom(...QUESTIONS),
      optionIds: fc.uniqueArray(fc.constantFrom('1', '2', '3')),
      isFlagged: fc.boolean(),
      pauseMs: fc.integer({ min: 0, max: 4000 }),
      isLateDelivery: fc.boolean(),
    })
    const fates = fc.array(fc.constantFrom<Fate>('ok', 'lost', 'replyLost'), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 15 }), fates, async (actions, plan) => {
        const { queue, remote, store } = queueOf({ remote: server([...plan]) })
        const expected = new Map<string, { optionIds: string[]; isFlagged: boolean }>()
        for (const { questionId, optionIds, isFlagged, pauseMs, isLateDelivery } of actions) {
          queue.change(questionId, { optionIds, isFlagged })
          expected.set(questionId, { optionIds, isFlagged })
          await vi.advanceTimersByTimeAsync(pauseMs)
          if (isLateDelivery) remote.deliverLate()
        }
        await vi.runAllTimersAsync()
        remote.deliverLate()
        for (const [questionId, { optionIds, isFlagged }] of expected) {
          expect(remote.known().answers[questionId]?.optionIds).toEqual(optionIds)
          expect(remote.known().flagged.includes(questionId)).toBe(isFlagged)
          expect(queue.getSnapshot().answers.get(questionId)).toMatchObject({ optionIds, isFlagged })
        }
        expect(queue.getSnapshot()).toMatchObject({ unsent: 0, sync: 'saved' })
        expect(store.kept).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
