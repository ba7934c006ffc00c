import 'server-only'
import { env } from '@/env'
import { DomainError } from '@/lib/errors'
import { createListener, type Listener } from '@/server/live/listener'
import { tenantReader } from '@/server/live/tenant-reader'
import { roomKeyOf } from '../policy'
import { createLiveRoom, type Delivery, type LiveRoom } from './live-room'

type Follower = {
  tenantId: string
  membershipId: string
  moduleId: string | null
  revision: number
  signal: AbortSignal
}

type Open = { room: LiveRoom; opened: Promise<void>; stop: () => void }
type Present = { followers: Map<string, Set<() => void>>; stop: () => void }

/** Everything that one process follows, over one connection to the database. */
export function createLiveChat(listener: Listener) {
  const rooms = new Map<string, Open>()
  const present = new Map<string, Present>()

  function openRoom(tenantId: string, moduleId: string | null): Open {
    const topic = `${tenantId} ${roomKeyOf(moduleId)}`
    const known = rooms.get(topic)
    if (known) return known
    const room = createLiveRoom(tenantId, moduleId)
    const stop = listener.subscribe(topic, (detail) => room.refresh(detail === null ? null : Number(detail)))
    // First it hears, then it looks: what is said in between is heard.
    const opened = listener.ready().then(room.open)
    const open = {
      room,
      opened,
      stop: () => {
        if (rooms.get(topic) === open) rooms.delete(topic)
        stop()
      },
    }
    rooms.set(topic, open)
    return open
  }

  /** Who is deactivated stops hearing at once; after notices may have been missed, everybody is looked up. */
  async function expel(tenantId: string, membershipId: string | null) {
    const followers = present.get(tenantId)?.followers
    if (!followers) return
    const gone = membershipId ? [membershipId] : await findGone(tenantId, [...followers.keys()])
    for (const id of gone) for (const leave of followers.get(id) ?? []) leave()
  }

  function enter({ tenantId, membershipId }: Follower, leave: () => void) {
    const known = present.get(tenantId)
    const company = known ?? {
      followers: new Map(),
      stop: listener.subscribe(`${tenantId} left`, (detail) => void expel(tenantId, detail).catch(() => {})),
    }
    present.set(tenantId, company)
    const own = company.followers.get(membershipId) ?? new Set()
    company.followers.set(membershipId, own.add(leave))
    return () => {
      own.delete(leave)
      if (own.size === 0) company.followers.delete(membershipId)
      if (company.followers.size > 0 || present.get(tenantId) !== company) return
      present.delete(tenantId)
      company.stop()
    }
  }

  /**
   * What changes in a conversation from the given change on, in order, nothing missing and nothing twice, until the
   * signal or the follower's deactivation ends it. Something comes at once, if only that nothing has changed.
   */
  async function* follow(follower: Follower): AsyncGenerator<Delivery> {
    const { tenantId, moduleId, signal } = follower
    const { room, opened, stop } = openRoom(tenantId, moduleId)
    let position = follower.revision
    let isGone = false
    let wake = () => {}
    const leave = () => {
      isGone = true
      wake()
    }
    const abort = () => wake()
    const exit = enter(follower, leave)
    signal.addEventListener('abort', abort)
    room.join()
    try {
      await opened
      // Who was deactivated between being let in and being listed here, nobody tells of any more.
      if ((await findGone(tenantId, [follower.membershipId])).length > 0) leave()
      let delivery: Delivery | 'behind' | null = 'behind'
      while (!signal.aborted && !isGone) {
        if (delivery === null) {
          const woken = Promise.withResolvers<void>()
          wake = woken.resolve
          const forget = room.wait(wake)
          await woken.promise
          forget()
        } else {
          const shown: Delivery = delivery === 'behind' ? await room.catchUp(position) : delivery
          if (signal.aborted || isGone) break
          position = shown.revision
          yield shown
        }
        delivery = room.next(position)
      }
      if (isGone) throw new DomainError('UNAUTHENTICATED', 'signInFirst')
    } finally {
      signal.removeEventListener('abort', abort)
      exit()
      if (!room.leave()) stop()
    }
  }

  return { follow, close: () => listener.close() }
}

async function findGone(tenantId: string, ids: readonly string[]): Promise<string[]> {
  const active = await tenantReader(tenantId).membership.findMany({
    where: { id: { in: [...ids] }, deactivatedAt: null },
    select: { id: true },
  })
  const known = new Set(active.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}

type LiveChat = ReturnType<typeof createLiveChat>

const KEY = Symbol.for('mojster.live-chat')

type Holder = typeof globalThis & { [KEY]?: LiveChat }

/** The process's own: bundles and hot reloads load this module more than once. */
export function liveChat(): LiveChat {
  const holder: Holder = globalThis
  holder[KEY] ??= createLiveChat(createListener({ url: env.APP_DATABASE_URL_UNPOOLED, channel: 'chat_room' }))
  return holder[KEY]
}
