import type { RouterOutputs } from '@/trpc/client'

type Page = RouterOutputs['chat']['messages']
export type Changes = RouterOutputs['chat']['changesSince']
export type Message = Page['items'][number]

/** The part of a conversation that is shown: without gaps, in order, each message once. */
export type Timeline = {
  items: readonly Message[]
  hasOlder: boolean
  /** There is more after the last one: what is new is not put below it. */
  hasNewer: boolean
  /** The last change that is known. */
  revision: number
}

const newestOf = (items: readonly Message[]) => items.at(-1)?.seq ?? 0

export const openTimeline = ({ items, hasOlder, hasNewer, revision }: Page): Timeline => ({
  items,
  hasOlder,
  hasNewer,
  revision,
})

/** Of two states of a message the later one. */
const later = (known: Message, other: Message) => (other.revision > known.revision ? other : known)

const laterStates = (items: readonly Message[], others: readonly Message[]) => {
  const byId = new Map(others.map((item) => [item.id, item] as const))
  return items.map((item) => later(item, byId.get(item.id) ?? item))
}

const follows = (before: Message | undefined, after: Message | undefined) =>
  before === undefined || after === undefined || after.seq <= before.seq + 1

/** A page that was asked for before the conversation was opened at another place is left out: there would be a gap. */
export function addOlder(timeline: Timeline, page: Page): Timeline {
  if (!follows(page.items.at(-1), timeline.items[0])) return timeline
  const first = timeline.items[0]?.seq ?? Number.POSITIVE_INFINITY
  const items = [...page.items.filter(({ seq }) => seq < first), ...laterStates(timeline.items, page.items)]
  const isFirst = (page.items[0]?.seq ?? first) <= first
  return { ...timeline, items, hasOlder: isFirst ? page.hasOlder : timeline.hasOlder }
}

export function addNewer(timeline: Timeline, page: Page): Timeline {
  if (!follows(timeline.items.at(-1), page.items[0])) return timeline
  const newest = newestOf(timeline.items)
  const items = [...laterStates(timeline.items, page.items), ...page.items.filter(({ seq }) => seq > newest)]
  const isLast = (page.items.at(-1)?.seq ?? newest) >= newest
  return { ...timeline, items, hasNewer: isLast ? page.hasNewer : timeline.hasNewer }
}

/** Puts messages in that somebody just got to know of, whatever of it is known already; null when one is missing. */
function putIn(timeline: Timeline, changed: readonly Message[]): Timeline | null {
  const items = laterStates(timeline.items, changed)
  let { hasNewer } = timeline
  for (const message of changed.toSorted((a, b) => a.seq - b.seq)) {
    const newest = newestOf(items)
    if (message.seq <= newest || hasNewer) continue
    if (message.seq > newest + 1) return null
    items.push(message)
  }
  hasNewer ||= changed.some(({ seq }) => seq > newestOf(items))
  return { ...timeline, items, hasNewer }
}

/** What has changed, heard over the stream or asked for, in any order and any number of times; null: read anew. */
export function applyChanges(timeline: Timeline, { revision, items }: Changes): Timeline | null {
  if (items === null) return null
  const next = putIn(timeline, items)
  return next && { ...next, revision: Math.max(timeline.revision, revision) }
}

/** What was heard while a page was on its way, which may have been read before; null: read anew. */
export const applyAll = (timeline: Timeline, heard: readonly Changes[]) =>
  heard.reduce<Timeline | null>((known, changes) => known && applyChanges(known, changes), timeline)

/** The member's own change, which its answer tells before the stream does. */
export const applyOwn = (timeline: Timeline, message: Message): Timeline => putIn(timeline, [message]) ?? timeline

/** The question that a message answers or may answer; `isGuess` when nothing but its place says so. */
export type Answered = { id: string; body: string; isGuess: boolean }

/**
 * What each message can be confirmed as an answer to: the question that it replies to, and said without replying, the
 * last open one of somebody else. An answered question and its answer stand for themselves.
 */
export function findAnswered(items: readonly Message[]): ReadonlyMap<string, Answered> {
  const confirmed = new Map(
    items.flatMap(({ id, body, answer }) => (answer ? [[answer.id, { id, body }] as const] : [])),
  )
  const found = new Map<string, Answered>()
  let open: Message | null = null
  for (const message of items) {
    const { id, body, replyTo, authorId } = message
    if (message.type !== 'MESSAGE' || message.deletedAt) continue
    const known = message.answer ? { id, body } : confirmed.get(id)
    if (known) found.set(id, { ...known, isGuess: false })
    else if (replyTo?.isQuestion) found.set(id, { id: replyTo.id, body: replyTo.excerpt, isGuess: false })
    else if (!replyTo && !message.isQuestion && open && open.authorId !== authorId)
      found.set(id, { id: open.id, body: open.body, isGuess: true })
    if (message.isQuestion && !message.answer) open = message
  }
  return found
}
