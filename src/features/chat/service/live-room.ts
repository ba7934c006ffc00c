import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import superjson from 'superjson'
import { logger } from '@/lib/logger'
import { tenantReader } from '@/server/live/tenant-reader'
import { MAX_LIVE_CHANGES } from '../policy'
import type { Message } from '../queries/messages'
import { findRoomHead } from '../queries/rooms'
import { type Changes, readChanges } from './read'

/** Changes as they go to a browser: put into text once, however many hear them. */
export type Delivery = { revision: number; text: string }

type Batch = { from: number; to: number; items: Message[]; text: string }

const RING = 64
const RETRY_MS = 1_000

const MAX_PAUSE_MS = 1_000

/**
 * A full room is read a little less often, so that many messages leave together; a small one at once. Where telling
 * all of them takes the process longer than that, which shows by timers being late, it waits as much longer.
 */
const pauseFor = (listeners: number, lateMs: number) => Math.min(MAX_PAUSE_MS, 10 + listeners / 4 + lateMs)

/** How much longer than asked for it took, in milliseconds. */
async function pause(ms: number): Promise<number> {
  const start = performance.now()
  await sleep(ms)
  return performance.now() - start - ms
}

const deliver = (changes: Changes): Delivery => ({ revision: changes.revision, text: superjson.stringify(changes) })

/** Of several batches the last state of each message, in the order in which they stand. */
function mergeAfter(batches: readonly Batch[], revision: number): Message[] {
  const latest = new Map(batches.flatMap(({ items }) => items).map((item) => [item.id, item] as const))
  return [...latest.values()].filter((item) => item.revision > revision).toSorted((a, b) => a.seq - b.seq)
}

/** What the batches bring after a change, put into text once for all who are as far behind: `known` remembers it. */
function tellFrom(from: number, batches: readonly Batch[], known: Map<number, Delivery>): Delivery {
  const later = batches.filter(({ to }) => to > from)
  const [only] = later
  if (only && later.length === 1 && only.from === from) return { revision: only.to, text: only.text }
  const revision = later.at(-1)?.to ?? from
  const delivery = known.get(from) ?? deliver({ revision, items: mergeAfter(later, from) })
  known.set(from, delivery)
  return delivery
}

/**
 * A conversation as a process follows it: it is read once for all who listen, through a client bound to its tenant,
 * and what was read last is kept for those who are a little behind.
 */
export function createLiveRoom(tenantId: string, moduleId: string | null) {
  const db = tenantReader(tenantId)
  const waiting = new Set<() => void>()
  const catchingUp = new Map<number, Promise<Delivery>>()
  let ring: Batch[] = []
  /** What came since a change, for those who are as far behind as each other. */
  let merged = new Map<number, Delivery>()
  let roomId: string | null = null
  let revision = 0
  let listeners = 0
  let isStale = false
  let isReading = false

  const wakeAll = () => {
    for (const wake of waiting) wake()
    waiting.clear()
  }
  const findHead = async () => {
    const head = await findRoomHead(db, moduleId)
    roomId = head?.id ?? null
    return head?.lastRevision ?? 0
  }
  const readNext = async () => {
    if (!roomId) await findHead()
    if (!roomId) return
    const changes = await readChanges({ db }, { roomId, revision, limit: MAX_LIVE_CHANGES })
    if (!changes.items) {
      ring = []
      revision = await findHead()
    } else if (changes.revision > revision) {
      const batch = { from: revision, to: changes.revision, items: changes.items, text: deliver(changes).text }
      ring = [...ring.slice(1 - RING), batch]
      revision = changes.revision
    }
    merged = new Map()
    wakeAll()
  }
  const readWhileStale = async () => {
    let lateMs = 0
    while (isStale && listeners > 0) {
      isStale = false
      try {
        await readNext()
        lateMs = await pause(pauseFor(listeners, lateMs))
      } catch (error) {
        logger.warn({ err: error }, 'a conversation could not be read')
        isStale = true
        await sleep(RETRY_MS)
      }
    }
    isReading = false
  }
  const readFrom = async (from: number): Promise<Delivery> => {
    const last = await findHead()
    if (!roomId) return deliver({ revision: 0, items: [] })
    if (from > last) return deliver({ revision: last, items: null })
    const changes = await readChanges({ db }, { roomId, revision: from })
    return deliver(changes.items ? changes : { revision: last, items: null })
  }
  return {
    /** Begins at the present; what came before is each listener's own to read. */
    open: async () => {
      revision = await findHead()
    },
    /** Something may have changed. */
    refresh(known: number | null) {
      if (known !== null && known <= revision) return
      isStale = true
      if (isReading) return
      isReading = true
      void readWhileStale()
    },
    join: () => {
      listeners += 1
    },
    /** Whether somebody still listens. */
    leave() {
      listeners -= 1
      return listeners > 0
    },
    /** What came after a change, as far as it is at hand: null when nothing did. */
    next(from: number): Delivery | 'behind' | null {
      if (from >= revision) return null
      if ((ring[0]?.from ?? revision) > from) return 'behind'
      return tellFrom(from, ring, merged)
    },
    /** What came after a change, from the database; many who ask for the same at once share the answer. */
    catchUp(from: number): Promise<Delivery> {
      const known = catchingUp.get(from)
      if (known) return known
      const delivery = readFrom(from).finally(() => catchingUp.delete(from))
      catchingUp.set(from, delivery)
      return delivery
    },
    wait(wake: () => void) {
      waiting.add(wake)
      return () => waiting.delete(wake)
    },
  }
}

export type LiveRoom = ReturnType<typeof createLiveRoom>
