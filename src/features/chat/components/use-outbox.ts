import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useShell } from '@/features/tenant/components/shell-context'
import { api } from '@/trpc/client'
import { type Draft, keep, keptKey, readKept, type Unsent } from './kept'
import type { Message } from './timeline'

const RETRY_MS = 5_000

/** A refusal stays a refusal; everything else is tried again. */
const isRefused = (error: unknown) =>
  typeof error === 'object' && error !== null && 'data' in error && error.data !== undefined && error.data !== null

/**
 * What is on its way, one after the other, kept over a reload and sent whichever conversation is open; asking twice
 * with the same id writes once.
 */
export function useOutbox(moduleId: string | null, onSent: (message: Message) => void) {
  const { tenant, member } = useShell()
  const { client } = api.useUtils()
  const key = keptKey('unsent', tenant.slug, member.id)
  const [unsent, setUnsent] = useState<Unsent[]>([])
  const [isStuck, setIsStuck] = useState(false)
  const isSending = useRef(false)

  const change = useCallback(
    (update: (items: Unsent[]) => Unsent[]) => {
      const next = update(readKept<Unsent[]>(key, []))
      keep(key, next.length > 0 ? next : null)
      setUnsent(next)
    },
    [key],
  )
  const sent = useEffectEvent((item: Unsent, message: Message) => {
    if (item.moduleId === moduleId) onSent(message)
  })
  const sendFirst = useEffectEvent(async () => {
    const [first] = readKept<Unsent[]>(key, []).filter(({ problem }) => problem === null)
    if (!first || isSending.current) return
    isSending.current = true
    const { requestId, body, people, replyTo, isQuestion } = first
    const mentionIds = people.map(({ id }) => id)
    const drop = () => change((items) => items.filter((item) => item.requestId !== requestId))
    try {
      const place = { moduleId: first.moduleId, replyToId: replyTo?.id ?? null }
      sent(first, await client.chat.send.mutate({ ...place, requestId, body, mentionIds, isQuestion }))
      drop()
    } catch (error) {
      if (!isRefused(error)) return setIsStuck(true)
      const problem = error instanceof Error ? error.message : String(error)
      change((items) => items.map((item) => (item.requestId === requestId ? { ...item, problem } : item)))
    } finally {
      isSending.current = false
    }
    setIsStuck(false)
    void sendAll()
  })
  const sendAll = useEffectEvent(() => sendFirst())

  useEffect(() => {
    setUnsent(readKept<Unsent[]>(key, []))
    const send = () => void sendAll()
    send()
    const timer = setInterval(send, RETRY_MS)
    window.addEventListener('online', send)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', send)
    }
  }, [key])

  const [asked, setAsked] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was just written or asked for again leaves at once
  useEffect(() => void sendAll(), [asked])

  return {
    unsent: unsent.filter((item) => item.moduleId === moduleId),
    /** The last attempt didn't reach the server. */
    isStuck,
    send(draft: Draft) {
      const made = { moduleId, requestId: crypto.randomUUID(), createdAt: new Date().toISOString() }
      change((items) => [...items, { ...draft, ...made, problem: null }])
      setAsked((count) => count + 1)
    },
    retry(requestId: string) {
      change((items) => items.map((item) => (item.requestId === requestId ? { ...item, problem: null } : item)))
      setAsked((count) => count + 1)
    },
    discard: (requestId: string) => change((items) => items.filter((item) => item.requestId !== requestId)),
  }
}
