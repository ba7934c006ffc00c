'use client'

import { useHotkeys } from '@mantine/hooks'
import { useRef } from 'react'

type BoardKeys = Partial<Record<'a' | 'r' | 'c', (id: string) => void>> & { onNew: () => void; onHelp: () => void }

/** J and K go through the cards, V votes, A, R and C decide on the one that has the focus, ? lists the keys. */
export function useBoardKeys({ a, r, c, onNew, onHelp }: BoardKeys) {
  const ref = useRef<HTMLDivElement>(null)
  const cards = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-suggestion]') ?? [])]
  const current = () => cards().find((card) => card.contains(document.activeElement))
  const go = (step: number) => {
    const all = cards()
    const from = all.findIndex((card) => card.contains(document.activeElement))
    const next = from === -1 ? 0 : Math.min(Math.max(from + step, 0), all.length - 1)
    const link = all[next]?.querySelector('a')
    link?.focus()
    link?.scrollIntoView({ block: 'nearest' })
  }
  const act = (verb?: (id: string) => void) => () => {
    const id = current()?.dataset.suggestion
    if (id) verb?.(id)
  }
  useHotkeys([
    ['j', () => go(1)],
    ['k', () => go(-1)],
    ['v', () => current()?.querySelector<HTMLElement>('[data-vote]')?.click()],
    ['a', act(a)],
    ['r', act(r)],
    ['c', act(c)],
    ['n', onNew],
    ['shift+?', onHelp],
    ['?', onHelp],
  ])
  return ref
}
