import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { api } from '@/trpc/client'
import {
  addNewer,
  addOlder,
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

/** A conversation as it is shown, from its end or around a message, and everything that happens in it meanwhile. */
export function useConversation(moduleId: string | null, startAt: string | null) {
  const { client } = api.useUtils()
  const [timeline, setTimeline] = useState<Timeline | null>(null)
  const [lastReadSeq, setLastReadSeq] = useState(0)
  const [focus, setFocus] = useState<Focus>({ at: startAt, round: 0 })
  const [error, setError] = useState<string | null>(null)
  const isLoading = useRef(false)

  const open = useCallback(
    async (at: string | null) => {
      const ask = (cursor: string | null) =>
        client.chat.messages.query({ moduleId, limit: PAGE, ...(cursor ? { cursor, side: 'around' as const } : {}) })
      try {
        // What is looked for may be gone; the conversation is not.
        const page = await ask(at).catch((problem) => (at ? ask(null) : Promise.reject(problem)))
        setTimeline(openTimeline(page))
        setError(null)
        setFocus(({ round }) => ({ at: page.items.some(({ id }) => id === at) ? at : null, round: round + 1 }))
        return page
      } catch (problem) {
        setError(problem instanceof Error ? problem.message : String(problem))
        return null
      }
    },
    [client, moduleId],
  )
  const begin = useEffectEvent(async () => {
    const page = await open(startAt)
    if (page) setLastReadSeq(page.lastReadSeq)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conversation begins anew
  useEffect(() => void begin(), [moduleId])

  const more = async (side: 'before' | 'after') => {
    const cursor = timeline?.items.at(side === 'before' ? 0 : -1)?.id
    if (!cursor || isLoading.current) return
    isLoading.current = true
    try {
      const page = await client.chat.messages.query({ moduleId, cursor, side, limit: PAGE })
      setTimeline((known) => known && (side === 'before' ? addOlder : addNewer)(known, page))
    } catch {
      // The button stays to be pressed again.
    } finally {
      isLoading.current = false
    }
  }
  const take = (changes: Changes) => {
    if (!timeline) return
    const next = applyChanges(timeline, changes)
    if (next) setTimeline((known) => (known && applyChanges(known, changes)) ?? known)
    else void open(null)
  }
  const connection = useLive({ moduleId, revision: timeline?.revision ?? null, onChanges: take })
  const jump = (at: string | null) => {
    const isShown = at !== null && timeline?.items.some(({ id }) => id === at)
    const isAtEnd = at === null && timeline?.hasNewer === false
    if (isShown || isAtEnd) setFocus(({ round }) => ({ at, round: round + 1 }))
    else void open(at)
  }
  return {
    timeline,
    lastReadSeq,
    focus,
    error,
    connection,
    more,
    jump,
    apply: (message: Message) => setTimeline((known) => known && applyOwn(known, message)),
  }
}

export type Conversation = ReturnType<typeof useConversation>
