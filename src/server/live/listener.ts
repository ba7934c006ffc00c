import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { logger } from '@/lib/logger'
import { openNotices } from '@/server/db/notices'

/** `detail` is what the notice says; null when it is unknown what was missed, so that one has to look. */
export type Wake = (detail: string | null) => void

export type Listener = {
  /** Calls `wake` at every notice on the topic until what it answers with is called. */
  subscribe(topic: string, wake: Wake): () => void
  /** When notices come, or are known not to come for now. */
  ready(): Promise<void>
  close(): Promise<void>
}

type Options = {
  url: string
  channel: string
  /** How often to look while no notices come, and to make sure that the connection is alive. */
  checkMs?: number
  aliveMs?: number
  /** So long without a topic, and the connection is closed: it keeps a database awake that sleeps when unused. */
  lingerMs?: number
}

const MAX_PAUSE_MS = 10_000

const pauseAfter = (failures: number) => Math.min(MAX_PAUSE_MS, 100 * 2 ** failures) * (0.5 + Math.random() / 2)

/**
 * Hears one channel of the database for the whole process. A notice is `<two words of topic> <detail>`. A connection
 * that is lost is made again by itself, and then everybody is woken, since nobody knows what was missed; until then
 * everybody is woken from time to time.
 */
export function createListener(given: Options): Listener {
  const options = { checkMs: 3_000, aliveMs: 15_000, lingerMs: 30_000, ...given }
  const topics = new Map<string, Set<Wake>>()
  let isClosed = false
  let running: Promise<void> | null = null
  let heard = Promise.withResolvers<void>()
  let connection: Awaited<ReturnType<typeof openNotices>> | null = null
  let linger: NodeJS.Timeout | undefined

  const isWanted = () => topics.size > 0 && !isClosed
  const wakeAll = () => {
    for (const wakes of topics.values()) for (const wake of wakes) wake(null)
  }
  const onNotice = (payload: string) => {
    const end = payload.lastIndexOf(' ')
    for (const wake of topics.get(payload.slice(0, end)) ?? []) wake(payload.slice(end + 1))
  }
  const listenOnce = async () => {
    connection = await openNotices(options, onNotice)
    heard.resolve()
    wakeAll()
    // Whoever wanted it may be gone by now.
    if (isWanted()) await connection.ended
    await connection.end()
  }
  const run = async () => {
    const look = () => {
      if (!connection) wakeAll()
    }
    const check = setInterval(look, options.checkMs).unref()
    for (let failures = 0; isWanted(); failures += 1) {
      const startedAt = Date.now()
      await listenOnce().catch((error) => logger.warn({ err: error }, 'no notices from the database'))
      connection = null
      heard.resolve()
      if (Date.now() - startedAt > MAX_PAUSE_MS) failures = 0
      if (isWanted()) await sleep(pauseAfter(failures))
    }
    clearInterval(check)
    running = null
    heard = Promise.withResolvers<void>()
  }
  const endUnused = () => {
    if (topics.size === 0) void connection?.end()
  }
  return {
    subscribe(topic, wake) {
      clearTimeout(linger)
      const wakes = topics.get(topic) ?? new Set()
      topics.set(topic, wakes.add(wake))
      running ??= run()
      return () => {
        wakes.delete(wake)
        if (wakes.size === 0 && topics.get(topic) === wakes) topics.delete(topic)
        if (topics.size === 0) linger = setTimeout(endUnused, options.lingerMs).unref()
      }
    },
    ready: () => heard.promise,
    async close() {
      isClosed = true
      topics.clear()
      await connection?.end()
      await running
    },
  }
}
