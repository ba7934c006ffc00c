'use client'

import { useHotkeys } from '@mantine/hooks'
import { useRef } from 'react'

type RadarKeys = Partial<Record<'a' | 'r', (id: string) => void>> & {
  s: (id: string) => void
  onNew: () => void
  onHelp: () => void
}

/** J and K go through the cards, S saves, A and R decide on the one that has the focus, ? lists the keys. */
export function useRadarKeys({ a, r, s, onNew, onHelp }: RadarKeys) {
  const ref = useRef<HTMLDivElement>(null)
  const cards = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-post]') ?? [])]
  const go = (step: number) => {
    const all = cards()
    const from = all.findIndex((card) => card.contains(document.activeElement))
    const next = from === -1 ? 0 : Math.min(Math.max(from + step, 0), all.length - 1)
    const link = all[next]?.querySelector('a')
    link?.focus()
    link?.scrollIntoView({ block: 'nearest' })
  }
  const act = (verb?: (id: string) => void) => () => {
    const id = cards().find((card) => card.contains(document.activeElement))?.dataset.post
    if (id) verb?.(id)
  }
  useHotkeys([
    ['j', () => go(1)],
    ['k', () => go(-1)],
    ['s', act(s)],
    ['a', act(a)],
    ['r', act(r)],
    ['n', onNew],
    ['shift+?', onHelp],
    ['?', onHelp],
  ])
  return { ref, go }
}
