'use client'

import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { isInDialog } from '@/lib/is-in-dialog'

type RadarKeys = Partial<Record<'a' | 'r', (id: string) => void>> & {
  /** Of the cards in their order. */
  ids: readonly string[]
  s: (id: string) => void
  onNew: () => void
  onHelp: () => void
}

/** J and K go through the cards, S saves, A and R decide on the one that has the focus, ? lists the keys. */
export function useRadarKeys({ ids, a, r, s, onNew, onHelp }: RadarKeys) {
  const ref = useRef<HTMLDivElement>(null)
  const [currentId, setCurrentId] = useState<string | null>(null)
  const cards = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-post]') ?? [])]
  const focus = (place: number) => {
    const link = cards()[place]?.querySelector('a')
    link?.focus()
    link?.scrollIntoView({ block: 'nearest' })
  }
  const go = (step: number) => {
    const from = cards().findIndex((card) => card.contains(document.activeElement))
    focus(from === -1 ? 0 : Math.min(Math.max(from + step, 0), ids.length - 1))
  }
  useNextWhenGone({ ids, currentId, focus })
  const rest = (run: () => void) => () => {
    if (!isInDialog()) run()
  }
  const act = (verb?: (id: string) => void) =>
    rest(() => {
      const id = cards().find((card) => card.contains(document.activeElement))?.dataset.post
      if (id) verb?.(id)
    })
  useHotkeys([
    ['j', rest(() => go(1))],
    ['k', rest(() => go(-1))],
    ['s', act(s)],
    ['a', act(a)],
    ['r', act(r)],
    ['n', rest(onNew)],
    ['shift+?', rest(onHelp)],
    ['?', rest(onHelp)],
  ])
  const onFocus = ({ target }: { target: EventTarget }) => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-post]') : null
    setCurrentId(card?.dataset.post ?? null)
  }
  return { ref, go, onFocus, currentId: currentId !== null && ids.includes(currentId) ? currentId : null }
}

type Followed = { ids: readonly string[]; currentId: string | null; focus: (place: number) => void }

/** When the card that had the focus has gone, decided on, the one that takes its place has it. */
function useNextWhenGone({ ids, currentId, focus }: Followed) {
  const place = useRef(-1)
  const order = ids.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is listed moves the focus
  useEffect(() => {
    const found = currentId === null ? -1 : ids.indexOf(currentId)
    const isLost = found === -1 && place.current !== -1 && document.activeElement === document.body
    if (isLost) focus(Math.min(place.current, ids.length - 1))
    else place.current = found
  }, [order, currentId])
}
