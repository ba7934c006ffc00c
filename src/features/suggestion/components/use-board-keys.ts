'use client'

import { useHotkeys } from '@mantine/hooks'
import { useRef } from 'react'
import { isInDialog } from '@/lib/is-in-dialog'

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
  const rest = (run: () => void) => () => {
    if (!isInDialog()) run()
  }
  const act = (verb?: (id: string) => void) =>
    rest(() => {
      const id = current()?.dataset.suggestion
      if (id) verb?.(id)
    })
  useHotkeys([
    ['j', rest(() => go(1))],
    ['k', rest(() => go(-1))],
    ['v', rest(() => current()?.querySelector<HTMLElement>('[data-vote]')?.click())],
    ['a', act(a)],
    ['r', act(r)],
    ['c', act(c)],
    ['n', rest(onNew)],
    ['shift+?', rest(onHelp)],
    ['?', rest(onHelp)],
  ])
  return ref
}
