// Many browsers, as far as following a conversation goes: a connection each, everything they hear counted.
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import superjson from 'superjson'
import { answerQuestions, settingsOf } from './chat-children'
import { Histogram } from './histogram'

type Settings = { port: number; count: number; sessionIds: string[]; moduleIds: string[] }

const { port, count, sessionIds, moduleIds } = settingsOf<Settings>()
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
/** What a message says: when it was due. An event holds messages as a text within a text. */
const WORD = /word (\d+)/g
const PLACE = /\\"seq\\":(\d+)/g
const AT_ONCE = 50
const PATIENCE_MS = 30_000

type Listener = { room: number; last: number; heard: number; doubled: number; disordered: number }

const delays = new Histogram()
const listeners: Listener[] = []

function hear(listener: Listener, text: string) {
  const now = Date.now()
  for (const [, dueAt] of text.matchAll(WORD)) delays.add(now - Number(dueAt))
  for (const [, seq] of text.matchAll(PLACE)) {
    const place = Number(seq)
    if (place <= listener.last) listener.doubled += 1
    else if (place !== listener.last + 1) listener.disordered += 1
    if (place > listener.last) listener.heard += 1
    listener.last = Math.max(listener.last, place)
  }
}

/** Resolves when the stream has said its first word, which may be that nothing has changed. */
const connect = (index: number) =>
  new Promise<void>((resolve, reject) => {
    const room = index % moduleIds.length
    const listener: Listener = { room, last: 0, heard: 0, doubled: 0, disordered: 0 }
    listeners.push(listener)
    const input = superjson.stringify({ moduleId: moduleIds[room], revision: 0 })
    const path = `/chat.changes?input=${encodeURIComponent(input)}`
    const headers = { 'x-session': sessionIds[index % sessionIds.length], accept: 'text/event-stream' }
    const req = request({ port, host: '127.0.0.1', path, agent, headers }, (res) => {
      let rest = ''
      res.setEncoding('utf8')
      res.on('data', (chunk: string) => {
        rest += chunk
        const end = rest.lastIndexOf('\n\n')
        if (end < 0) return
        const events = rest.slice(0, end)
        rest = rest.slice(end)
        hear(listener, events)
        if (events.includes('\nid: ') || events.includes('serialized-error')) resolve()
      })
    })
    req.on('error', reject)
    req.end()
  })

answerQuestions({
  async connect() {
    for (let index = 0; index < count; index += AT_ONCE) {
      const some = Math.min(AT_ONCE, count - index)
      await Promise.all(Array.from({ length: some }, (_, offset) => connect(index + offset)))
    }
  },
  /** Waits for what is still on its way, and says what came of it all. */
  async finish(input) {
    const expected = input as number[]
    const lostBy = ({ room, heard }: Listener) => Math.max(0, (expected[room] ?? 0) - heard)
    const until = Date.now() + PATIENCE_MS
    while (Date.now() < until && listeners.some((listener) => lostBy(listener) > 0)) await sleep(100)
    const sum = (of: (listener: Listener) => number) => listeners.reduce((total, listener) => total + of(listener), 0)
    return {
      delays: delays.counts,
      lost: sum(lostBy),
      doubled: sum(({ doubled }) => doubled),
      disordered: sum(({ disordered }) => disordered),
    }
  },
})
