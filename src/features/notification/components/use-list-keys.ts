'use client'

import { useHotkeys } from '@mantine/hooks'
import { type RefObject, useRef } from 'react'

type ListKeys = { ref: RefObject<HTMLDivElement | null> }

/** J and K go through the items of the list, M marks the one that has the focus. */
export function useListKeys(onMark: (id: string) => void): ListKeys {
  const ref = useRef<HTMLDivElement>(null)
  const items = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-notification]') ?? [])]
  const current = () => items().findIndex((item) => item.contains(document.activeElement))
  const go = (step: number) => {
    const all = items()
    const from = current()
    const next = from === -1 ? 0 : Math.min(Math.max(from + step, 0), all.length - 1)
    all[next]?.querySelector('a')?.focus()
  }
  useHotkeys([
    ['j', () => go(1)],
    ['k', () => go(-1)],
    ['m', () => onMark(items()[current()]?.dataset.notification ?? '')],
  ])
  return { ref }
}
