'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import { keyOf, type SelectedCell } from './types'

type Selected = ReadonlyMap<string, SelectedCell>

const NONE: Selected = new Map()

const withCells = (selected: Selected, cells: readonly SelectedCell[]) =>
  new Map([...selected, ...cells.map((cell) => [keyOf(cell), cell] as const)])

/** What is selected, whether it is in sight or not. */
export function useSelection() {
  const [selected, setSelected] = useState(NONE)
  /** What was selected before the range that is being drawn. */
  const base = useRef(NONE)
  const clear = useCallback(() => {
    base.current = NONE
    setSelected(NONE)
  }, [])
  /** Selects these, or none of them if they all were. */
  const toggle = useCallback((cells: readonly SelectedCell[]) => {
    setSelected((before) => {
      const isAll = cells.every((cell) => before.has(keyOf(cell)))
      const after = withCells(before, cells)
      if (isAll) for (const cell of cells) after.delete(keyOf(cell))
      base.current = after
      return after
    })
  }, [])
  const add = useCallback((cells: readonly SelectedCell[]) => {
    setSelected((before) => {
      base.current = withCells(before, cells)
      return base.current
    })
  }, [])
  /** What was selected before, and this range. */
  const extend = useCallback((range: readonly SelectedCell[]) => setSelected(withCells(base.current, range)), [])
  return useMemo(() => ({ selected, clear, toggle, add, extend }), [selected, clear, toggle, add, extend])
}

export type Selection = ReturnType<typeof useSelection>
