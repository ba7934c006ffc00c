import { useEffect, useEffectEvent, useState } from 'react'
import superjson from 'superjson'
import { useShell } from '@/features/tenant/components/shell-context'
import { api } from '@/trpc/client'
import { createLiveClient } from '@/trpc/live-client'
import type { Changes } from './timeline'

/** `asking`: the stream is cut, and changes come by asking for them now and then. */
export type Connection = 'connecting' | 'live' | 'asking' | 'lost' | 'refused'

const ASK_MS = 4_000
const RETRY_MS = 30_000
const REFUSED = new Set(['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND'])

type Options = {
  moduleId: string | null
  /** The last change that is known; null while nothing is shown yet. */
  revision: number | null
  onChanges: (changes: Changes) => void
}

/** Hears what changes in a conversation: over a stream, and where that is cut by asking; after a sleep at once. */
export function useLive({ moduleId, revision, onChanges }: Options): Connection {
  const { slug } = useShell().tenant
  const { client } = api.useUtils()
  const [connection, setConnection] = useState<Connection>('connecting')
  const isReady = revision !== null
  const take = useEffectEvent(onChanges)
  const known = useEffectEvent(() => revision ?? 0)

  useEffect(() => {
    if (!isReady) return
    const live = createLiveClient(slug)
    let isLive = false
    let isOver = false
    let retry: ReturnType<typeof setTimeout> | undefined
    let stream: { unsubscribe: () => void } | undefined

    const ask = async () => {
      try {
        take(await client.chat.changesSince.query({ moduleId, revision: known() }))
        if (!isLive && !isOver) setConnection('asking')
      } catch {
        if (!isLive && !isOver) setConnection('lost')
      }
    }
    const follow = () => {
      stream = live.chat.changes.subscribe(
        { moduleId, revision: known() },
        {
          onConnectionStateChange: ({ state }) => {
            isLive = state === 'pending'
            if (isLive) setConnection('live')
          },
          onData: ({ data }) => take(superjson.parse<Changes>(data)),
          onError: (error) => {
            isLive = false
            isOver = REFUSED.has(error.data?.code ?? '')
            if (isOver) setConnection('refused')
            else retry = setTimeout(follow, RETRY_MS)
          },
        },
      )
    }
    const askWhileCut = () => {
      if (!isLive && !isOver && document.visibilityState === 'visible') void ask()
    }
    const wakeUp = () => {
      if (document.visibilityState === 'visible' && !isOver) void ask()
    }
    follow()
    const timer = setInterval(askWhileCut, ASK_MS + Math.random() * 1_000)
    document.addEventListener('visibilitychange', wakeUp)
    window.addEventListener('online', wakeUp)
    return () => {
      stream?.unsubscribe()
      clearTimeout(retry)
      clearInterval(timer)
      document.removeEventListener('visibilitychange', wakeUp)
      window.removeEventListener('online', wakeUp)
    }
  }, [slug, moduleId, isReady, client])
  return connection
}
