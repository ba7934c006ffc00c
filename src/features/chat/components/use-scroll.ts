import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Focus } from './use-conversation'

const NEAR_END = 60

const isNearEnd = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement) =>
  scrollHeight - scrollTop - clientHeight < NEAR_END

/** The first message in sight; null at the end. */
export function findPlaceIn(frame: HTMLElement | null): string | null {
  if (!frame || isNearEnd(frame)) return null
  const { top } = frame.getBoundingClientRect()
  const messages = [...frame.querySelectorAll<HTMLElement>('[data-message]')]
  return messages.find((message) => message.getBoundingClientRect().bottom > top)?.dataset.message ?? null
}

type Scrolled = {
  frame: RefObject<HTMLDivElement | null>
  focus: Focus
  /** The line above what is unread, which is where one begins to read. */
  line: RefObject<HTMLDivElement | null>
  firstId: string | undefined
  lastId: string | undefined
  unsentCount: number
}

/** Goes to what is to be looked at, stays at the end while it is there, and keeps its place while others come. */
export function useScroll({ frame, focus, line, firstId, lastId, unsentCount }: Scrolled) {
  const [isAtEnd, setIsAtEnd] = useState(true)
  const stays = useRef(true)
  const height = useRef(0)

  const measure = () => {
    if (!frame.current) return
    stays.current = isNearEnd(frame.current)
    setIsAtEnd(stays.current)
  }
  const toEnd = () => frame.current?.scrollTo({ top: frame.current.scrollHeight })

  // biome-ignore lint/correctness/useExhaustiveDependencies: every look has its number
  useLayoutEffect(() => {
    const target = focus.at ? document.getElementById(`message-${focus.at}`) : focus.round === 1 && line.current
    if (target) target.scrollIntoView({ block: 'center' })
    else toEnd()
    measure()
  }, [focus.round])
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what is added at the end
  useLayoutEffect(() => {
    if (stays.current) toEnd()
  }, [lastId, unsentCount])
  // Not every browser keeps the place when something is added above, and none at the very top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is added at the beginning moves the rest
  useLayoutEffect(() => {
    if (!frame.current || stays.current) return
    frame.current.style.overflowAnchor = 'none'
    frame.current.scrollTop += frame.current.scrollHeight - height.current
    frame.current.style.overflowAnchor = ''
  }, [firstId])
  useLayoutEffect(() => {
    height.current = frame.current?.scrollHeight ?? 0
  })
  // A phone's keyboard makes the frame smaller, a confirmed answer what is in it longer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame stays the same
  useEffect(() => {
    const observer = new ResizeObserver(() => stays.current && toEnd())
    for (const part of [frame.current, frame.current?.firstElementChild]) if (part) observer.observe(part)
    return () => observer.disconnect()
  }, [])
  return { isAtEnd, measure }
}
