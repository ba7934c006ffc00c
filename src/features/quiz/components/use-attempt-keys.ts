'use client'

import { useLocalStorage } from '@mantine/hooks'
import { useEffect } from 'react'

type AttemptKeys = {
  choose: (index: number) => void
  move: (step: -1 | 1) => void
  flag: () => void
  help: () => void
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches('textarea, select, input:not([type=radio], [type=checkbox])') || target.isContentEditable)

const isInDialog = () => document.querySelector('dialog[open], [role=dialog][aria-modal=true]') !== null

/** Whether single keys work in quizzes; WCAG 2.1.4 asks for a way to turn them off. */
export const useKeysEnabled = () => useLocalStorage({ key: 'quiz-keys', defaultValue: true })

/** 1 to 9 choose, ← and → move, F flags, ? lists the keys. */
export function useAttemptKeys(keys: AttemptKeys, isEnabled: boolean) {
  useEffect(() => {
    if (!isEnabled) return
    const onKeyDown = (event: KeyboardEvent) => {
      const { key } = event
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isInDialog()) return
      if (/^[1-9]$/.test(key)) keys.choose(Number(key) - 1)
      else if (key === 'ArrowLeft' && !event.shiftKey) keys.move(-1)
      else if (key === 'ArrowRight' && !event.shiftKey) keys.move(1)
      else if (key === 'f' || key === 'F') keys.flag()
      else if (key === '?') keys.help()
      else return
      // In a group of radios the arrows would also change the answer.
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [keys, isEnabled])
}
