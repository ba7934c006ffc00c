'use client'

import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { FromPlayer, ToPlayer } from '../player/messages'
import { isMessage } from '../player/messages'
import type { LaunchAnswer } from '../player/protocol'
import { initialView, type PlayerView, viewAfter } from './player-view'

export type LaunchPackage = (isHere: boolean) => Promise<LaunchAnswer>

type UsePlayer = {
  /** Of the player's frame. */
  origin: string
  isHere: boolean
  launch: LaunchPackage
}

/** After that long without a word from the frame something keeps it from loading. */
const PATIENCE_MS = 20_000

/** Why nothing was launched, in the words of the server. */
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** What goes on in the player's frame, and how to speak with it. */
export function usePlayer({ origin, isHere, launch }: UsePlayer) {
  const frame = useRef<HTMLIFrameElement>(null)
  const hasLaunched = useRef(false)
  const [view, dispatch] = useReducer(viewAfter, initialView)

  const tell = useCallback((message: ToPlayer) => frame.current?.contentWindow?.postMessage(message, origin), [origin])

  const begin = useCallback(
    async (isForced: boolean) => {
      dispatch({ type: 'launching' })
      try {
        const answer = await launch(isForced)
        if (answer.launch) {
          dispatch({ type: 'launched', launch: answer.launch })
          tell({ type: 'launch', launch: answer.launch })
        } else dispatch({ type: 'asked', since: new Date(answer.otherWindow.openedAt) })
      } catch (error) {
        dispatch({ type: 'failed', message: reasonOf(error) })
      }
    },
    [launch, tell],
  )

  useEffect(() => {
    const hear = ({ origin: from, source, data }: MessageEvent<unknown>) => {
      if (from !== origin || source !== frame.current?.contentWindow || !isMessage(data)) return
      const message = data as FromPlayer
      dispatch({ type: 'heard', message })
      if (message.type === 'shown' && message.activityId) frame.current?.focus()
      if (message.type !== 'ready' || hasLaunched.current) return
      hasLaunched.current = true
      void begin(isHere)
    }
    window.addEventListener('message', hear)
    tell({ type: 'hello' })
    const timer = setTimeout(() => dispatch({ type: 'silent' }), PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('message', hear)
    }
  }, [origin, tell, begin, isHere])

  const exit = useCallback(() => {
    dispatch({ type: 'leaving' })
    tell({ type: 'close' })
  }, [tell])

  return { frame, view, tell, begin, exit }
}

export type Player = ReturnType<typeof usePlayer>
export type { PlayerView }
