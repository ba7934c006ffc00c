import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LEAVING_BYTES } from './batches'
import { type Journal, openJournal } from './journal'
import { Outbox, type SaveState } from './outbox'
import type { CallEntry, Commit, Committed } from './protocol'
import { replay } from './replay'
import { commitBody, type Send, type Sent } from './send'

const result = {
  completion: 'INCOMPLETE',
  success: 'UNKNOWN',
  score: null,
  totalTimeMs: 0,
  isFulfilled: false,
} as const

/** A server that folds what it is sent as the real one does: each number of a window once, in the order of numbers. */
class Server {
  readonly received = new Map<string, Commit>()
  readonly bodies: { commit: Commit; isLeaving: boolean }[] = []
  verdict: (commit: Commit) => Sent | 'lost' | null = () => null
  isTakenOver = false

  readonly send: Send = async (_, body, isLeaving) => {
    const commit: Commit = JSON.parse(body)
    const verdict = this.verdict(commit)
    if (verdict && verdict !== 'lost') return verdict
    if (!('ping' in commit)) {
      this.bodies.push({ commit, isLeaving })
      const key = `${commit.token} ${String(commit.seq).padStart(6, '0')}`
      if (!this.received.has(key)) this.received.set(key, commit)
    }
    if (verdict === 'lost') return { kind: 'failed', isConnected: false }
    const answer: Committed = {
      ackSeq: commit.seq,
      revision: this.received.size,
      isBranch: false,
      isTakenOver: this.isTakenOver,
      result,
    }
    return { kind: 'done', answer }
  }

  calls() {
    return [...this.received].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { calls }]) => calls)
  }

  values() {
    return this.calls().flatMap(({ name, value }) => (name === 'SetValue' ? [value] : []))
  }
}

const OFFLINE: Sent = { kind: 'failed', isConnected: false }
let count = 0
const set = (value: string, key = 'cmi.suspend_data'): CallEntry => ({
  at: 1,
  activityId: 'a',
  run: 1,
  name: 'SetValue',
  key,
  value,
})
const commitCall: CallEntry = { at: 1, activityId: 'a', run: 1, name: 'Commit' }

let journal: Journal
let server: Server
let states: SaveState[]

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  const opened = await openJournal()
  if (!opened) throw new Error('no journal')
  journal = opened
  server = new Server()
  states = []
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => void vi.useRealTimers())

function openOutbox(kept: Journal | null = journal) {
  count += 1
  const sessionId = `s${count}`
  return new Outbox({
    window: { sessionId, token: `t-${sessionId}`, commitUrl: '/commit' },
    revision: 0,
    journal: kept,
    send: server.send,
    onState: (state) => states.push(state),
    onAnswer: () => undefined,
  })
}

/** Until nothing of the journal is under way any more. */
const settle = async () => {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
const pass = async (ms: number) => {
  await settle()
  await vi.advanceTimersByTimeAsync(ms)
  await settle()
}
const always = async (_: string, work: () => Promise<void>) => {
  await work()
  return true
}

describe('an outbox', () => {
  it('keeps at once, sends after a while, and drops what is answered', async () => {
    const outbox = openOutbox()
    outbox.addCall(set('1'))
    outbox.addCall(set('2', 'cmi.location'))
    await settle()
    expect(server.received.size).toBe(0)
    const [window] = await journal.windows()
    expect((await journal.commits(window?.sessionId ?? '')).flatMap(({ calls }) => calls)).toHaveLength(2)
    expect(outbox.state).toMatchObject({ status: 'saving', isKept: true, unsaved: 1 })
    await pass(2000)
    expect(server.values()).toEqual(['1', '2'])
    expect(outbox.state).toMatchObject({ status: 'saved', unsaved: 0 })
    expect(await journal.commits(window?.sessionId ?? '')).toEqual([])
  })

  it('sends at once when the package asks for it', async () => {
    const outbox = openOutbox()
    outbox.addCall(set('1'))
    outbox.addCall(commitCall)
    await settle()
    expect(server.values()).toEqual(['1'])
  })

  it('never changes what a number stands for, and goes on until it is answered', async () => {
    server.verdict = () => 'lost'
    const outbox = openOutbox()
    outbox.addCall(set('1'))
    outbox.addCall(commitCall)
    await settle()
    outbox.addCall(set('2'))
    outbox.addCall(commitCall)
    await settle()
    expect(states.at(-1)).toMatchObject({ status: 'offline', isKept: true, isConnected: false, unsaved: 2 })
    server.verdict = () => null
    await pass(1000)
    await pass(2000)
    const bySeq = Map.groupBy(server.bodies, ({ commit }) => commit.seq)
    for (const bodies of bySeq.values()) {
      expect(new Set(bodies.map(({ commit }) => JSON.stringify(commit))).size).toBe(1)
    }
    expect(bySeq.size).toBeGreaterThan(1)
    expect(server.values()).toEqual(['1', '2'])
    expect(outbox.state.status).toBe('saved')
  })

  it('waits longer after each failure and drops nothing, however long it takes', async () => {
    server.verdict = () => ({ kind: 'failed', isConnected: true })
    const outbox = openOutbox()
    for (let index = 0; index < 40; index += 1) {
      outbox.addCall(set(`${index}`, `cmi.interactions.${index}.id`))
      await pass(7000)
    }
    expect(outbox.state).toMatchObject({ status: 'offline', isConnected: true })
    server.verdict = () => null
    outbox.retry()
    await settle()
    expect(server.values()).toEqual(Array.from({ length: 40 }, (_, index) => `${index}`))
    expect(outbox.state.status).toBe('saved')
  })

  it('does not ask a server in trouble more often because the package does', async () => {
    let asked = 0
    server.verdict = () => {
      asked += 1
      return { kind: 'failed', isConnected: true }
    }
    const outbox = openOutbox()
    for (let index = 0; index < 50; index += 1) {
      outbox.addCall(set(`${index}`))
      outbox.addCall(commitCall)
      await settle()
    }
    expect(asked).toBe(1)
    expect(outbox.state).toMatchObject({ status: 'offline', isKept: true })
  })

  it('tries once more as it goes, though it had said goodbye before', async () => {
    server.verdict = () => OFFLINE
    const outbox = openOutbox(null)
    outbox.addCall(set('1'))
    expect(await outbox.finish()).toBe(false)
    server.verdict = () => null
    outbox.leave()
    await settle()
    expect(server.bodies.map(({ isLeaving }) => isLeaving)).toEqual([true])
    expect(server.values()).toEqual(['1'])
  })

  it('lets a page that goes away send what fits, and keeps the rest for the next visit', async () => {
    const outbox = openOutbox()
    outbox.addCall(set('x'.repeat(1_000_000)))
    outbox.addCall(set('7', 'cmi.location'))
    server.verdict = ({ calls }) => (calls.some(({ key }) => key === 'cmi.suspend_data') ? OFFLINE : null)
    outbox.leave()
    await settle()
    const left = server.bodies.filter(({ isLeaving }) => isLeaving)
    expect(left.map(({ commit }) => commit.calls.map(({ value }) => value))).toEqual([['7']])
    expect(left[0]?.commit.final).toBe(true)
    server.verdict = () => null
    expect(await replay(journal, server.send, always)).toMatchObject({ failed: null, refused: null })
    expect(server.values().map((value) => value?.length)).toEqual([1_000_000, 1])
    expect(await journal.windows()).toEqual([])
  })

  it('keeps pieces under the limit of a page that goes away, in multi-byte text too', async () => {
    const outbox = openOutbox()
    for (let index = 0; index < 60; index += 1) {
      outbox.addCall(set('č漢😀'.repeat(300), `cmi.interactions.${index}.learner_response`))
    }
    outbox.setPlace({ tree: 'x'.repeat(70_000) }, null)
    outbox.flush()
    await settle()
    expect(server.values()).toHaveLength(60)
    for (const { commit } of server.bodies) {
      const size = Buffer.byteLength(commitBody(commit.token, commit))
      if (commit.calls.length > 0) expect(size).toBeLessThanOrEqual(LEAVING_BYTES + 500)
    }
    expect(server.bodies.filter(({ commit }) => commit.sequencing)).toHaveLength(1)
  })

  it('says of a long value that was replaced at once only how long it was', async () => {
    const outbox = openOutbox()
    outbox.addCall(set('a'.repeat(5000)))
    outbox.addCall({ ...set('b'.repeat(5000)), error: 405 })
    outbox.addCall(set('c'.repeat(5000)))
    outbox.flush()
    await settle()
    expect(server.calls().map(({ value, length, error }) => [value?.[0], length, error])).toEqual([
      [undefined, 5000, undefined],
      ['b', undefined, 405],
      ['c', undefined, undefined],
    ])
  })

  it('says what is refused, keeps it, and goes on with the rest', async () => {
    server.verdict = ({ calls }) =>
      calls.some(({ key }) => key === 'cmi.suspend_data') ? { kind: 'refused', reason: 'tooLarge' } : null
    const outbox = openOutbox()
    outbox.addCall(set('1'))
    outbox.flush()
    await settle()
    outbox.addCall(set('2', 'cmi.location'))
    outbox.flush()
    await settle()
    expect(outbox.state).toMatchObject({ status: 'refused', reason: 'tooLarge' })
    expect(server.values()).toEqual(['2'])
    const [window] = await journal.windows()
    expect(await journal.commits(window?.sessionId ?? '')).toHaveLength(1)
    expect(await replay(journal, server.send, always)).toMatchObject({ refused: 'tooLarge', failed: null })
    server.verdict = () => null
    await replay(journal, server.send, always)
    expect(server.values()).toEqual(['1', '2'])
  })

  it('hears that another window has taken over, also when it has nothing to say', async () => {
    const outbox = openOutbox()
    server.isTakenOver = true
    await pass(30_000)
    expect(outbox.state.status).toBe('takenOver')
  })

  it('works from memory where nothing is kept, and says so', async () => {
    server.verdict = () => OFFLINE
    const outbox = openOutbox(null)
    outbox.addCall(set('1'))
    outbox.flush()
    await settle()
    expect(outbox.state).toMatchObject({ status: 'offline', isKept: false })
    server.verdict = () => null
    await pass(1000)
    expect(outbox.state).toMatchObject({ status: 'saved' })
    expect(server.values()).toEqual(['1'])
  })

  it('says so when the journal breaks, and keeps what it could not as soon as it can', async () => {
    let isFull = true
    const keep: Journal['keep'] = (...args) =>
      isFull ? Promise.reject(new Error('QuotaExceededError')) : journal.keep(...args)
    server.verdict = () => OFFLINE
    const outbox = openOutbox({ ...journal, keep })
    outbox.addCall(set('1'))
    await settle()
    expect(outbox.state).toMatchObject({ isKept: false })
    isFull = false
    outbox.addCall(set('2', 'cmi.location'))
    await settle()
    expect(outbox.state).toMatchObject({ isKept: true })
  })

  it('waits for the answer when the learner leaves by the door', async () => {
    const outbox = openOutbox()
    outbox.addCall(set('1'))
    expect(await outbox.finish()).toBe(true)
    expect(server.bodies.at(-1)?.commit.final).toBe(true)
    expect(await journal.windows()).toEqual([])
    server.verdict = () => OFFLINE
    const other = openOutbox()
    other.addCall(set('2'))
    expect(await other.finish()).toBe(false)
  })
})

describe('a replay', () => {
  it('says goodbye for a window that was killed, and touches none that lives', async () => {
    server.verdict = () => OFFLINE
    const killed = openOutbox()
    killed.addCall(set('1'))
    const living = openOutbox()
    living.addCall(set('2'))
    await settle()
    server.verdict = () => null
    const [first, second] = await journal.windows()
    const replayed = await replay(journal, server.send, async (sessionId, work) => {
      if (sessionId === second?.sessionId) return false
      await work()
      return true
    })
    expect(replayed.sent).toBe(1)
    expect(server.values()).toEqual(['1'])
    expect([...server.received.values()].at(-1)).toMatchObject({ final: true, calls: [], seq: 2 })
    expect((await journal.windows()).map(({ sessionId }) => sessionId)).toEqual([second?.sessionId])
    expect(first).toBeDefined()
  })

  it('stops where there is no connection, and has no second effect when it is repeated', async () => {
    server.verdict = () => OFFLINE
    const outbox = openOutbox()
    for (const value of ['1', '2', '3']) {
      outbox.addCall(set(value))
      outbox.flush()
    }
    await settle()
    server.verdict = ({ seq }) => (seq === 2 ? 'lost' : null)
    expect((await replay(journal, server.send, always)).failed).toEqual(OFFLINE)
    server.verdict = () => null
    expect((await replay(journal, server.send, always)).failed).toBeNull()
    expect(server.values()).toEqual(['1', '2', '3'])
    expect(await journal.windows()).toEqual([])
  })
})
