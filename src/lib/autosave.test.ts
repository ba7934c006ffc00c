import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave, type AutosaveOptions, type SaveFailure, type Stored } from './autosave'

type Text = { title: string; body: string }

class Refusal extends Error {
  constructor(readonly failure: SaveFailure) {
    super(failure.message)
  }
}

const at = (second: number) => new Date(second * 1000)

/** A server that refuses a stale change, and a browser's memory. */
function setUp(options: Partial<AutosaveOptions<Text>> = {}, draft: string | null = null) {
  const server = {
    stored: { values: { title: 'T', body: 'B' }, updatedAt: at(1) } as Stored<Text>,
    isDown: false,
    saves: 0,
  }
  const memory = { draft }
  const write = (changes: Partial<Text>) => {
    const updatedAt = new Date(server.stored.updatedAt.getTime() + 1000)
    server.stored = { values: { ...server.stored.values, ...changes }, updatedAt }
  }
  const autosave = () =>
    new Autosave<Text>({
      stored: server.stored,
      save: async (changes, updatedAt) => {
        await new Promise((resolve) => setTimeout(resolve, 50))
        if (server.isDown) throw new Refusal({ kind: 'unreachable', message: 'offline' })
        if (updatedAt.getTime() !== server.stored.updatedAt.getTime())
          throw new Refusal({ kind: 'conflict', message: 'stale' })
        if (changes.body === 'bad') throw new Refusal({ kind: 'refused', message: 'too bad' })
        server.saves += 1
        write(changes)
        return { updatedAt: server.stored.updatedAt }
      },
      reload: async () => server.stored,
      failureOf: (error) => (error instanceof Refusal ? error.failure : { kind: 'refused', message: String(error) }),
      drafts: {
        read: () => memory.draft,
        write: (text) => {
          memory.draft = text
        },
      },
      ...options,
    })
  return { server, memory, autosave, write }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('autosave', () => {
  it('saves a moment after the last change, once, and only what changed', async () => {
    const { server, memory, autosave } = setUp()
    const saver = autosave()
    for (const title of ['Ti', 'Tit', 'Titl']) {
      saver.change({ title })
      await pass(300)
    }
    expect([saver.getState().status, server.saves]).toEqual(['unsaved', 0])
    expect(memory.draft).toContain('Titl')
    await pass(2000)
    expect([saver.getState().status, server.saves, memory.draft]).toEqual(['saved', 1, null])
    expect(server.stored.values).toEqual({ title: 'Titl', body: 'B' })
  })

  it('does not wait for ever while somebody types on', async () => {
    const { server, autosave } = setUp()
    const saver = autosave()
    for (let key = 0; key < 20; key += 1) {
      saver.change({ body: `text ${key}` })
      await pass(400)
    }
    expect(server.saves).toBeGreaterThan(0)
  })

  it('saves what was typed during a save as well', async () => {
    const { server, autosave } = setUp()
    const saver = autosave()
    saver.change({ title: 'A' })
    await pass(1020)
    expect(saver.getState().status).toBe('saving')
    saver.change({ title: 'AB' })
    await pass(3000)
    expect([saver.getState().status, server.stored.values.title, server.saves]).toEqual(['saved', 'AB', 2])
  })

  it('needs no save for what was typed and taken back', async () => {
    const { server, memory, autosave } = setUp()
    const saver = autosave()
    saver.change({ title: 'A' })
    saver.change({ title: 'T' })
    await pass(3000)
    expect([saver.getState().status, server.saves, memory.draft]).toEqual(['saved', 0, null])
  })

  it('keeps what it cannot send, and sends it when it can', async () => {
    const { server, memory, autosave } = setUp()
    const saver = autosave()
    server.isDown = true
    saver.change({ body: 'kept' })
    await pass(1200)
    expect(saver.getState()).toMatchObject({ status: 'failed', problem: 'offline', values: { body: 'kept' } })
    expect(memory.draft).toContain('kept')
    server.isDown = false
    await pass(6000)
    expect([saver.getState().status, server.stored.values.body, memory.draft]).toEqual(['saved', 'kept', null])
  })

  it('says why something was refused and does not try it again by itself', async () => {
    const { server, autosave } = setUp()
    const saver = autosave()
    saver.change({ body: 'bad' })
    await pass(60_000)
    expect(saver.getState()).toMatchObject({ status: 'failed', problem: 'too bad' })
    saver.change({ body: 'good' })
    await pass(2000)
    expect([saver.getState().status, server.stored.values.body]).toEqual(['saved', 'good'])
  })

  it('does not send what is not valid, and keeps it', async () => {
    const { server, memory, autosave } = setUp({ isValid: ({ title }) => title !== '' })
    const saver = autosave()
    saver.change({ title: '' })
    await pass(3000)
    expect([saver.getState().status, server.saves]).toEqual(['invalid', 0])
    expect(memory.draft).not.toBeNull()
  })

  it('saves on top of a change to another field, without asking', async () => {
    const { server, autosave, write } = setUp()
    const saver = autosave()
    write({ title: 'Theirs' })
    saver.change({ body: 'Mine' })
    await pass(4000)
    expect(saver.getState()).toMatchObject({
      status: 'saved',
      values: { title: 'Theirs', body: 'Mine' },
      generation: 1,
    })
    expect(server.stored.values).toEqual({ title: 'Theirs', body: 'Mine' })
  })

  it.each([
    ['mine', 'Mine'],
    ['theirs', 'Theirs'],
  ] as const)('asks when both changed the same field: %s', async (choice, body) => {
    const { server, autosave, write } = setUp()
    const saver = autosave()
    write({ body: 'Theirs' })
    saver.change({ body: 'Mine' })
    await pass(2000)
    expect(saver.getState()).toMatchObject({ status: 'conflict', values: { body: 'Mine' }, theirs: { body: 'Theirs' } })
    expect(server.stored.values.body).toBe('Theirs')
    if (choice === 'mine') saver.keepMine()
    else saver.takeTheirs()
    await pass(2000)
    expect(saver.getState()).toMatchObject({ status: 'saved', values: { body }, theirs: null })
    expect(server.stored.values.body).toBe(body)
  })

  it('brings back what an earlier page could not save', async () => {
    const { server, autosave } = setUp(
      {},
      JSON.stringify({ changes: { body: 'Typed before', nonsense: 1 }, updatedAt: at(1) }),
    )
    const saver = autosave()
    expect(saver.getState().values).toEqual({ title: 'T', body: 'Typed before' })
    await pass(2000)
    expect(server.stored.values.body).toBe('Typed before')
  })

  it('asks about it when the text was changed since', () => {
    const draft = JSON.stringify({ changes: { body: 'Typed before' }, updatedAt: at(0) })
    expect(setUp({}, draft).autosave().getState()).toMatchObject({ status: 'conflict', theirs: { body: 'B' } })
  })

  it.each(['', '{', '5', '{"changes":{"body":"B"},"updatedAt":"x"}'])(
    'ignores a draft that says nothing: %j',
    (draft) => {
      expect(setUp({}, draft).autosave().getState()).toMatchObject({ status: 'saved', values: { body: 'B' } })
    },
  )

  it('takes over what the server has newer, below what is typed', async () => {
    const { autosave } = setUp()
    const saver = autosave()
    saver.change({ title: 'Mine' })
    saver.refresh({ values: { title: 'T', body: 'New' }, updatedAt: at(5) })
    expect(saver.getState().values).toEqual({ title: 'Mine', body: 'New' })
    saver.refresh({ values: { title: 'Old', body: 'Old' }, updatedAt: at(2) })
    expect(saver.getState().values).toEqual({ title: 'Mine', body: 'New' })
  })

  it('ends with the server having what was typed last, whatever fails on the way', async () => {
    const step = fc.oneof(
      fc.record({ type: fc.string({ maxLength: 4 }), wait: fc.nat(1500) }),
      fc.record({ isDown: fc.boolean(), wait: fc.nat(8000) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { server, autosave } = setUp()
        const saver = autosave()
        let typed = 'B'
        for (const one of steps) {
          if ('type' in one) {
            typed = one.type
            saver.change({ body: typed })
          } else server.isDown = one.isDown
          await pass(one.wait)
        }
        server.isDown = false
        await pass(20_000)
        expect([saver.getState().status, server.stored.values.body]).toEqual(
          typed === 'bad' ? ['failed', expect.anything()] : ['saved', typed],
        )
      }),
    )
  })
})
