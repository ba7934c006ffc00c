'use client'

import type { KeyboardEvent } from 'react'
import type { Matrix, Place } from './use-matrix'

const PAGE = 10

const STEPS: Record<string, (place: Place) => Place> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - PAGE, column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }) => ({ row, column: Number.MAX_SAFE_INTEGER }),
}
const CORNERS: Record<string, Place> = {
  Home: { row: 0, column: 0 },
  End: { row: Number.MAX_SAFE_INTEGER, column: Number.MAX_SAFE_INTEGER },
}

type Actions = {
  toggle: (place: Place) => void
  open: (place: Place) => void
  selectRow: (row: number) => void
  selectColumn: (column: number) => void
  selectAll: () => void
  clear: () => void
  help: () => void
}

/** The keys of the grid; those of the page and the browser stay theirs. */
export function useMatrixKeys({ active, moveTo }: Matrix, actions: Actions) {
  const act = (event: KeyboardEvent): (() => void) | null => {
    const { key, ctrlKey, metaKey, shiftKey } = event
    const isCommand = ctrlKey || metaKey
    if (key === '?') return actions.help
    if (key === 'Escape') return actions.clear
    if (isCommand && key.toLowerCase() === 'a') return actions.selectAll
    const step = STEPS[key]
    if (!active) return step ? () => moveTo({ row: 0, column: 0 }) : null
    if (key === ' ' && shiftKey) return () => actions.selectRow(active.row)
    if (key === ' ' && isCommand) return () => actions.selectColumn(active.column)
    if (key === ' ') return () => actions.toggle(active)
    if (!isCommand && (key === 'Enter' || key === 'x')) return () => actions.open(active)
    if (isCommand && CORNERS[key]) return () => moveTo(CORNERS[key] ?? active, { isExtending: shiftKey })
    return step ? () => moveTo(step(active), { isExtending: shiftKey }) : null
  }
  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return
    const run = act(event)
    if (!run) return
    event.preventDefault()
    run()
  }
}
