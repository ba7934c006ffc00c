import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { api, type RouterInputs } from '@/trpc/client'
import {
  addNewer,
  addOlder,
  applyAll,
  applyChanges,
  applyOwn,
  type Changes,
  type Message,
  openTimeline,
  type Timeline,
} from './timeline'
import { useLive } from './use-live'

const PAGE = 40

/** `at` is the message to look at, and `round` tells one look from the next. */
export type Focus = { at: string | null; round: number }

type Asked = Omit<RouterInputs['chat']['messages'], 'moduleId' | 'limit'>

/** Pages of a conversation, each with the changes that were heard while it was on its way. */
function usePages(moduleId: string | null) {
  const { client } = api.useUtils()
  const listening = useRef(new Set<Changes[]>())
  const load = useCallback(
    async (asked: Asked) => {
      const heard: Changes[] = []
      listening.current.add(heard)
      try {
        return { page: await client.chat.messages.query({ moduleId, limit: PAGE, ...asked }), heard }
      } finally {
        listening.current.delete(heard)
      }
    },
    [client, moduleId],
  )
  const hear = (changes: Changes) => {
    for (const heard of listening.current) heard.push(changes)
  }
  return { load, hear }
}

type Start = {
  moduleId: string | null
  /** The message that the address names; without one it begins where the member stopped reading. */
  startAt: string | null
  /** The message that is being looked at; null at the end. */
  findPlace: () => string | null
}

/** A conversation as it is shown, around a message or from its end, and everything that happens in it meanwhile. */
export function useConversation({ moduleId, startAt, findPlace }: Start) {
  const { load, hear } = usePages(moduleId)
  const shown = useRef<Timeline | null>(null)
  const [timeline, setTimeline] = useState<Timeline | null>(null)
  const [lastReadSeq, setLastReadSeq] = useState(0)
  const [focus, setFocus] = useState<Focus>({ at: startAt, round: 0 })
  const [error, setError] = useState<string | null>(null)
  const openings = useRef(0)
  const isLoading = useRef(false)

  const show = useCallback((next: Timeline) => {
    shown.current = next
    setTimeline(next)
  }, [])
  const open = useCallback(
    async (asked: Asked): Promise<void> => {
      openings.current += 1
      const opening = openings.current
      try {
        // What is looked for may be gone; the conversation is not.
        const { page, heard } = await load(asked).catch((problem) =>
          asked.cursor ? load({}) : Promise.reject(problem),
        )
        if (opening !== openings.current) return
        const next = applyAll(openTimeline(page), heard)
        if (!next) return open(asked)
        if (!shown.current) setLastReadSeq(page.lastReadSeq)
        show(next)
        setError(null)
        const at = asked.cursor ?? null
        setFocus(({ round }) => ({ at: next.items.some(({ id }) => id === at) ? at : null, round: round + 1 }))
      } catch (problem) {
        setError(problem instanceof Error ? problem.message : String(problem))
      }
    },
    [load, show],
  )
  const around = (at: string | null): Asked => (at ? { cursor: at, side: 'around' } : {})
  const begin = useEffectEvent(() => open(startAt ? around(startAt) : { side: 'unread' }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conversation begins anew
  useEffect(() => void begin(), [moduleId])

  const more = async (side: 'before' | 'after') => {
    const cursor = shown.current?.items.at(side === 'before' ? 0 : -1)?.id
    if (!cursor || isLoading.current) return
    isLoading.current = true
    try {
      const { page, heard } = await load({ cursor, side })
      const next = shown.current && applyAll((side === 'before' ? addOlder : addNewer)(shown.current, page), heard)
      if (next) show(next)
      else void open(around(cursor))
    } catch {
      // The button stays to be pressed again.
    } finally {
      isLoading.current = false
    }
  }
  const take = (changes: Changes) => {
    hear(changes)
    if (!shown.current) return
    const next = applyChanges(shown.current, changes)
    if (next) show(next)
    else void open(around(findPlace()))
  }
  const connection = useLive({ moduleId, revision: timeline?.revision ?? null, onChanges: take })
  const jump = (at: string | null) => {
    const isShown = at !== null && timeline?.items.some(({ id }) => id === at)
    const isAtEnd = at === null && timeline?.hasNewer === false
    if (isShown || isAtEnd) setFocus(({ round }) => ({ at, round: round + 1 }))
    else void open(around(at))
  }
  return {
    timeline,
    lastReadSeq,
    focus,
    error,
    connection,
    more,
    jump,
    apply: (message: Message) => shown.current && show(applyOwn(shown.current, message)),
  }
}

export type Conversation = ReturnType<typeof useConversation>
