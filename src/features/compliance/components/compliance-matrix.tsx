'use client'

import { Loader } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useEffect, useState } from 'react'
import classes from './matrix.module.css'
import { cellId, cellPressed } from './matrix-cell'
import { MatrixHeader } from './matrix-header'
import { MatrixRow } from './matrix-row'
import type { ModuleColumn, Person, SelectedCell } from './types'
import { COLUMN_WIDTH, HEADER_HEIGHT, PERSON_WIDTH, type Place, ROW_HEIGHT, useMatrix } from './use-matrix'
import { useMatrixKeys } from './use-matrix-keys'
import type { Selection } from './use-selection'

const CellPopover = dynamic(() => import('./cell-popover').then((file) => file.CellPopover), { ssr: false })

const LOADING_HEIGHT = 44
/** Rows before the end of what is loaded at which more is asked for. */
const AHEAD = 40

type ComplianceMatrixProps = {
  people: readonly Person[]
  modules: readonly ModuleColumn[]
  selection: Selection
  hasMore: boolean
  loadMore: () => void
  /** Also of people who are not loaded yet. */
  selectMatching: (moduleId: string | null) => void
  onHelp: () => void
}

/** People down, modules across; only what is in sight is rendered. */
export function ComplianceMatrix({ loadMore, selectMatching, onHelp, ...props }: ComplianceMatrixProps) {
  const { people, modules, selection, hasMore } = props
  const t = useTranslations('compliance.matrix')
  const matrix = useMatrix({ people, modules, selection })
  const { active, setActive, scroller, rows, columns, selectedAt, askedIn, moveTo } = matrix
  const [opened, setOpened] = useState<SelectedCell | null>(null)
  const toggle = (place: Place) => {
    const cell = selectedAt(place)
    if (cell) selection.toggle([cell])
  }
  const open = (place: Place) => {
    const cell = selectedAt(place)
    setOpened(cell?.state ? cell : null)
  }
  const close = () => {
    setOpened(null)
    scroller.current?.focus({ preventScroll: true })
  }
  const onKeyDown = useMatrixKeys(matrix, {
    toggle,
    open,
    selectRow: (row) => selection.toggle(askedIn(people.slice(row, row + 1))),
    selectColumn: (column) => selectMatching(modules[column]?.id ?? null),
    selectAll: () => selectMatching(null),
    clear: opened ? close : selection.clear,
    help: onHelp,
  })
  const visibleRows = rows.getVirtualItems()
  const lastRow = visibleRows.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && lastRow >= people.length - AHEAD) loadMore()
  }, [hasMore, lastRow, people.length, loadMore])
  const press = (event: MouseEvent) => {
    const pressed = cellPressed(event.target)
    if (!pressed) return
    const { place, isCheck } = pressed
    scroller.current?.focus({ preventScroll: true })
    if (event.shiftKey && !isCheck) return moveTo(place, { isExtending: true })
    moveTo(place)
    if (isCheck || event.ctrlKey || event.metaKey) toggle(place)
    else open(place)
  }
  const width = columns.getTotalSize()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table can't be virtual in both directions
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={`${t('label')}. ${t('keysHint')}`}
      aria-multiselectable
      aria-rowcount={hasMore ? -1 : people.length + 1}
      aria-colcount={modules.length + 1}
      aria-activedescendant={active ? cellId(active) : undefined}
      className={classes.grid}
      onKeyDown={onKeyDown}
      onClick={press}
      // A range is drawn with Shift: the browser would mark the text between.
      onMouseDown={(event) => {
        if (event.shiftKey) event.preventDefault()
      }}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !active) setActive({ row: 0, column: 0 })
      }}
    >
      <div
        role="presentation"
        className={classes.sheet}
        style={{ width, height: rows.getTotalSize() + (hasMore ? LOADING_HEIGHT : 0) }}
      >
        <MatrixHeader {...{ matrix, modules, selection, selectMatching }} />
        {visibleRows.map(({ index, start }) => {
          const person = people[index]
          return person && <MatrixRow key={person.id} {...{ person, modules, matrix, selection, index, start }} />
        })}
        {hasMore && (
          <div className={classes.loading} style={{ top: rows.getTotalSize() }} role="presentation">
            <Loader size="xs" aria-label={t('loading')} />
          </div>
        )}
        {opened && active && (
          <CellPopover
            cell={opened}
            style={{
              top: HEADER_HEIGHT + active.row * ROW_HEIGHT,
              left: PERSON_WIDTH + active.column * COLUMN_WIDTH,
              width: COLUMN_WIDTH,
              height: ROW_HEIGHT,
            }}
            onClose={close}
          />
        )}
      </div>
    </div>
  )
}
