'use client'

import { useHotkeys } from '@mantine/hooks'
import { isInDialog } from '@/lib/is-in-dialog'
import type { Inbox } from './use-inbox'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** J and K go through the questions, a digit confirms that reply, C or Enter the chosen one, R answers. */
export function useInboxKeys(inbox: Inbox, onHelp: () => void): void {
  const { current, chosenIndex, confirm, choose, goBy } = inbox
  const confirmAt = (index: number) => {
    const reply = current?.replies[index]
    if (current && reply) confirm(current, reply.id)
  }
  const last = (current?.replies.length ?? 0) - 1
  /** With one reply there is nothing to choose. */
  const confirmChosen = () => confirmAt(chosenIndex ?? (last === 0 ? 0 : -1))
  const chooseBy = (step: 1 | -1) => {
    const from = chosenIndex ?? (step === 1 ? -1 : last + 1)
    if (last >= 0) choose(Math.min(Math.max(from + step, 0), last))
  }
  const isOnControl = (event: KeyboardEvent) =>
    event.target instanceof HTMLElement && event.target.closest('button, a') !== null
  const keys: [string, (event: KeyboardEvent) => void, { preventDefault: boolean }?][] = [
    ['j', () => goBy(1)],
    ['k', () => goBy(-1)],
    ['ArrowDown', () => chooseBy(1)],
    ['ArrowUp', () => chooseBy(-1)],
    ['c', confirmChosen],
    ['Enter', (event) => !isOnControl(event) && confirmChosen(), { preventDefault: false }],
    ['r', () => current && document.getElementById(`reply-${current.id}`)?.focus()],
    ['shift+?', onHelp],
    ['?', onHelp],
    ...DIGITS.map((digit, index): [string, () => void] => [digit, () => confirmAt(index)]),
  ]
  useHotkeys(keys.map(([key, act, options]) => [key, (event) => !isInDialog() && act(event), options]))
}
