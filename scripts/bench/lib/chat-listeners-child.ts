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
const TOO_MUCH = '\\"items\\":null'
const AT_ONCE = 50
const PATIENCE_MS = 30_000

type Listener = {
  room: number
  sessionId: string
  last: number
  /** Up to there it was read, not heard: what comes of it all the same is no second time. */
  readTo: number
  got: number
  doubled: number
  disordered: number
  readings: number
  /** Ends when what came is counted; while it reads, what comes waits. */
  busy: Promise<void> | null
}

const delays = new Histogram()
const listeners: Listener[] = []

const addressOf = (procedure: string, input: unknown) =>
  `/${procedure}?input=${encodeURIComponent(superjson.stringify(input))}`

type Page = { items: { id: string; seq: number }[]; hasOlder: boolean }

async function readPage({ room, sessionId }: Listener, cursor: string | null): Promise<Page> {
  const address = addressOf('chat.messages', { moduleId: moduleIds[room], limit: 100, ...(cursor && { cursor }) })
  const response = await fetch(`http://127.0.0.1:${port}${address}`, { headers: { 'x-session': sessionId } })
  const { result } = (await response.json()) as { result: { data: Parameters<typeof superjson.deserialize>[0] } }
  return superjson.deserialize(result.data)
}

/** As a browser that is told to: the end of the conversation, and what lies between it and what is known. */
async function readAnew(listener: Listener) {
  listener.readings += 1
  let page = await readPage(listener, null)
  const end = page.items.at(-1)?.seq ?? 0
  const places = new Set(page.items.map(({ seq }) => seq))
  while (page.hasOlder && (page.items[0]?.seq ?? 0) > listener.last + 1) {
    page = await readPage(listener, page.items[0]?.id ?? null)
    for (const { seq } of page.items) places.add(seq)
  }
  listener.got += [...places].filter((seq) => seq > listener.last).length
  listener.last = Math.max(listener.last, end)
  listener.readTo = listener.last
}

function hear(listener: Listener, text: string, now: number) {
  for (const [, dueAt] of text.matchAll(WORD)) delays.add(now - Number(dueAt))
  for (const [, seq] of text.matchAll(PLACE)) {
    const place = Number(seq)
    if (place <= listener.readTo) continue
    if (place <= listener.last) listener.doubled += 1
    else if (place !== listener.last + 1) listener.disordered += 1
    if (place > listener.last) listener.got += 1
    listener.last = Math.max(listener.last, place)
  }
}

function take(listener: Listener, text: string) {
  const now = Date.now()
  if (!listener.busy && !text.includes(TOO_MUCH)) {
    hear(listener, text, now)
    return
  }
  const turn = (listener.busy ?? Promise.resolve()).then(async () => {
    if (text.includes(TOO_MUCH)) await readAnew(listener)
    hear(listener, text, now)
    if (listener.busy === turn) listener.busy = null
  })
  listener.busy = turn
}

/** Resolves when the stream has said its first word, which may be that nothing has changed. */
const connect = (index: number) =>
  new Promise<void>((resolve, reject) => {
    const room = index % moduleIds.length
    const sessionId = sessionIds[index % sessionIds.length] ?? ''
    const counts = { last: 0, readTo: 0, got: 0, doubled: 0, disordered: 0, readings: 0, busy: null }
    const listener: Listener = { room, sessionId, ...counts }
    listeners.push(listener)
    const path = addressOf('chat.changes', { moduleId: moduleIds[room], revision: 0 })
    const headers = { 'x-session': sessionId, accept: 'text/event-stream' }
    const req = request({ port, host: '127.0.0.1', path, agent, headers }, (res) => {
      let rest = ''
      res.setEncoding('utf8')
      res.on('data', (chunk: string) => {
        rest += chunk
        const end = rest.lastIndexOf('\n\n')
        if (end < 0) return
        const events = rest.slice(0, end)
        rest = rest.slice(end)
        take(listener, events)
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
    const lostBy = ({ room, got }: Listener) => Math.max(0, (expected[room] ?? 0) - got)
    const until = Date.now() + PATIENCE_MS
    while (Date.now() < until && listeners.some((listener) => lostBy(listener) > 0)) await sleep(100)
    const sum = (of: (listener: Listener) => number) => listeners.reduce((total, listener) => total + of(listener), 0)
    return {
      delays: delays.counts,
      lost: sum(lostBy),
      doubled: sum(({ doubled }) => doubled),
      disordered: sum(({ disordered }) => disordered),
      readings: sum(({ readings }) => readings),
    }
  },
})
