'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Playhead } from '@/features/module/components/video-player'
import { api, type RouterInputs } from '@/trpc/client'
import type { WatchedRange } from '../policy'
import { WatchLog } from './watch-log'

const SAVE_EVERY_MS = 5_000
const MOST_RANGES = 500

export type SaveState = 'idle' | 'saving' | 'saved' | 'waiting'

type VideoProgressInput = {
  slug: string
  moduleId: string
  sectionId: string
  ranges: readonly WatchedRange[]
  durationSeconds: number | null
  position: number
  isActive: boolean
  onDone: (hasCompletedModule: boolean) => void
}

/** The request that still leaves while the page goes away. */
function saveOnLeave(slug: string, input: RouterInputs['enrollment']['saveVideo']) {
  void fetch(`/api/t/${slug}/trpc/enrollment.saveVideo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ json: input }),
    keepalive: true,
  }).catch(() => undefined)
}

/** Keeps what is watched and where the member is, on the server, every few seconds and when the page goes away. */
export function useVideoProgress({ slug, moduleId, sectionId, isActive, onDone, ...initial }: VideoProgressInput) {
  const utils = api.useUtils()
  const [log] = useState(() => new WatchLog(initial.ranges))
  const head = useRef({
    time: initial.position,
    durationSeconds: initial.durationSeconds,
    isPlaying: false,
    isDirty: false,
  })
  const isSaving = useRef(false)
  const [saveState, setSaveState] = useState<SaveState>('idle')
  const [watched, setWatched] = useState({
    seconds: log.seconds(initial.durationSeconds ?? 0),
    durationSeconds: initial.durationSeconds,
  })
  const { mutateAsync } = api.enrollment.saveVideo.useMutation({ retry: false })

  const toSave = useCallback(() => {
    const { time, durationSeconds } = head.current
    const pending = log.pending(durationSeconds ?? 0).slice(0, MOST_RANGES)
    const ranges = pending.map(([start, end]): [number, number] => [start, end])
    return { moduleId, sectionId, ranges, position: time, ...(durationSeconds ? { durationSeconds } : {}) }
  }, [log, moduleId, sectionId])

  const save = useCallback(async () => {
    const input = toSave()
    if (!isActive || isSaving.current || (!head.current.isDirty && input.ranges.length === 0)) return
    isSaving.current = true
    head.current.isDirty = false
    setSaveState('saving')
    try {
      const known = await mutateAsync(input)
      log.acknowledge(known.ranges, known.durationSeconds ?? 0)
      setSaveState('saved')
      if (known.isNew) onDone(known.hasJustCompleted)
    } catch {
      head.current.isDirty = true
      setSaveState('waiting')
    } finally {
      isSaving.current = false
    }
  }, [isActive, log, mutateAsync, onDone, toSave])

  const report = useCallback(
    ({ time, durationSeconds, playbackRate, isPlaying }: Playhead) => {
      log.playedTo(time, playbackRate)
      if (!isPlaying) log.interrupt()
      const known = durationSeconds ?? head.current.durationSeconds
      if (Math.abs(time - head.current.time) >= 0.2) head.current.isDirty = true
      const hasStopped = head.current.isPlaying && !isPlaying
      head.current = { ...head.current, time, durationSeconds: known, isPlaying }
      const seconds = log.seconds(Math.floor(known ?? 0))
      setWatched((before) => (before.seconds === seconds ? before : { seconds, durationSeconds: known }))
      if (hasStopped) void save()
    },
    [log, save],
  )

  useEffect(() => {
    if (!isActive) return
    const timer = setInterval(save, SAVE_EVERY_MS)
    const leave = () => {
      if (head.current.isDirty) saveOnLeave(slug, toSave())
    }
    const hide = () => {
      if (document.visibilityState === 'hidden') leave()
    }
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
      leave()
      void utils.enrollment.invalidate()
    }
  }, [isActive, save, slug, toSave, utils])

  return { report, saveState, watched }
}
