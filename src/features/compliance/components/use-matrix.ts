'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Cell, ModuleColumn, Person, SelectedCell } from './types'
import type { Selection } from './use-selection'

export const PERSON_WIDTH = 220
export const COLUMN_WIDTH = 128
export const HEADER_HEIGHT = 90
export const ROW_HEIGHT = 46

export type Place = { row: number; column: number }

const between = (a: number, b: number) =>
  Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => Math.min(a, b) + index)

type MatrixInput = { people: readonly Person[]; modules: readonly ModuleColumn[]; selection: Selection }

function useCells(people: readonly Person[]) {
  return useMemo(
    () => people.map(({ cells }) => new Map<string, Cell>(cells.map((cell) => [cell.moduleId, cell]))),
    [people],
  )
}

/** What the bar of the selection covers. */
const BAR_HEIGHT = 90

function useVirtualGrid(rowCount: number, columnCount: number, hasBar: boolean) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    paddingStart: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
    scrollPaddingEnd: hasBar ? BAR_HEIGHT : 0,
    paddingEnd: hasBar ? BAR_HEIGHT : 0,
    overscan: 6,
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: columnCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN_WIDTH,
    paddingStart: PERSON_WIDTH,
    scrollPaddingStart: PERSON_WIDTH,
    overscan: 3,
  })
  return { scroller, rows, columns }
}

/** The grid: what of it is in sight, the active place, and ranges of cells. */
export function useMatrix({ people, modules, selection }: MatrixInput) {
  const [active, setActive] = useState<Place | null>(null)
  const anchor = useRef<Place | null>(null)
  const cellsOf = useCells(people)
  const { scroller, rows, columns } = useVirtualGrid(people.length, modules.length, selection.selected.size > 0)
  // Another filter shows another matrix: a place in the old one means nothing there.
  useEffect(() => {
    setActive((place) => (place && place.row < people.length && place.column < modules.length ? place : null))
  }, [people.length, modules.length])

  const cellAt = ({ row, column }: Place) => cellsOf[row]?.get(modules[column]?.id ?? '')
  const selectedAt = (place: Place): SelectedCell | null => {
    const [person, module] = [people[place.row], modules[place.column]]
    if (!person || !module) return null
    return { membershipId: person.id, moduleId: module.id, state: cellAt(place)?.state ?? null }
  }
  const cellsBetween = (from: Place, to: Place) =>
    between(from.row, to.row).flatMap((row) =>
      between(from.column, to.column).flatMap((column) => selectedAt({ row, column }) ?? []),
    )
  /** What is asked for in these rows. */
  const askedIn = (chosen: readonly Person[]): SelectedCell[] =>
    chosen.flatMap(({ id, cells }) => cells.map(({ moduleId, state }) => ({ membershipId: id, moduleId, state })))

  const moveTo = (place: Place, { isExtending = false } = {}) => {
    const row = Math.max(0, Math.min(people.length - 1, place.row))
    const column = Math.max(0, Math.min(modules.length - 1, place.column))
    rows.scrollToIndex(row)
    columns.scrollToIndex(column)
    if (isExtending) {
      anchor.current ??= active ?? { row, column }
      selection.extend(cellsBetween(anchor.current, { row, column }))
    } else {
      anchor.current = null
    }
    setActive({ row, column })
  }
  return { active, setActive, scroller, rows, columns, cellAt, selectedAt, askedIn, moveTo }
}

export type Matrix = ReturnType<typeof useMatrix>
