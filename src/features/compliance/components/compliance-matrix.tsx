'use client'

import { Checkbox, Loader, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useEffect, useState } from 'react'
import classes from './matrix.module.css'
import { MatrixCell } from './matrix-cell'
import { keyOf, type ModuleColumn, type Person, type SelectedCell } from './types'
import { COLUMN_WIDTH, HEADER_HEIGHT, type Matrix, PERSON_WIDTH, type Place, ROW_HEIGHT, useMatrix } from './use-matrix'
import { useMatrixKeys } from './use-matrix-keys'
import type { Selection } from './use-selection'

const CellPopover = dynamic(() => import('./cell-popover').then((file) => file.CellPopover), { ssr: false })

const LOADING_HEIGHT = 44
/** Rows before the end of what is loaded at which more is asked for. */
const AHEAD = 12

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
  const onKeyDown = useMatrixKeys(matrix, {
    toggle,
    open,
    selectRow: (row) => selection.toggle(askedIn(people.slice(row, row + 1))),
    selectColumn: (column) => selectMatching(modules[column]?.id ?? null),
    selectAll: () => selectMatching(null),
    clear: selection.clear,
    help: onHelp,
  })
  const visibleRows = rows.getVirtualItems()
  const lastRow = visibleRows.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && lastRow >= people.length - AHEAD) loadMore()
  }, [hasMore, lastRow, people.length, loadMore])
  const press = (place: Place) => (event: MouseEvent) => {
    scroller.current?.focus({ preventScroll: true })
    if (event.shiftKey) return moveTo(place, { isExtending: true })
    moveTo(place)
    if (event.ctrlKey || event.metaKey) toggle(place)
    else open(place)
  }
  const check = (place: Place) => (event: MouseEvent) => {
    event.stopPropagation()
    scroller.current?.focus({ preventScroll: true })
    moveTo(place)
    toggle(place)
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
      onFocus={(event) => {
        if (event.target === event.currentTarget && !active) setActive({ row: 0, column: 0 })
      }}
    >
      <div
        role="presentation"
        className={classes.sheet}
        style={{ width, height: rows.getTotalSize() + (hasMore ? LOADING_HEIGHT : 0) }}
      >
        <HeaderRow {...{ matrix, modules, selectMatching }} />
        {visibleRows.map((row) => {
          const person = people[row.index]
          return (
            person && (
              // biome-ignore lint/a11y/useSemanticElements: see the grid
              // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
              <div
                key={person.id}
                role="row"
                aria-rowindex={row.index + 2}
                className={classes.row}
                style={{ width, height: ROW_HEIGHT, transform: `translateY(${row.start}px)` }}
              >
                <PersonCell {...{ person, selection, askedIn }} />
                {columns.getVirtualItems().map((column) => {
                  const [place, module] = [{ row: row.index, column: column.index }, modules[column.index]]
                  return (
                    module && (
                      <MatrixCell
                        key={module.id}
                        id={cellId(place)}
                        column={column.index + 2}
                        names={{ name: person.name, title: module.title }}
                        cell={matrix.cellAt(place)}
                        isActive={active?.row === place.row && active.column === place.column}
                        isSelected={selection.selected.has(keyOf({ membershipId: person.id, moduleId: module.id }))}
                        style={{ left: column.start, width: COLUMN_WIDTH }}
                        onClick={press(place)}
                        onCheck={check(place)}
                      />
                    )
                  )
                })}
              </div>
            )
          )
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
            onClose={() => {
              setOpened(null)
              scroller.current?.focus({ preventScroll: true })
            }}
          />
        )}
      </div>
    </div>
  )
}

const cellId = ({ row, column }: Place) => `cell-${row}-${column}`

type HeaderRowProps = {
  matrix: Matrix
  modules: readonly ModuleColumn[]
  selectMatching: (moduleId: string | null) => void
}

function HeaderRow({ matrix: { columns }, modules, selectMatching }: HeaderRowProps) {
  const t = useTranslations('compliance.matrix')
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    <div
      role="row"
      aria-rowindex={1}
      className={classes.header}
      style={{ width: columns.getTotalSize(), height: HEADER_HEIGHT }}
    >
      {/* biome-ignore lint/a11y: see the grid */}
      <div role="columnheader" aria-colindex={1} className={classes.corner} style={{ width: PERSON_WIDTH }}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          checked={false}
          readOnly
          aria-label={t('selectAll')}
          onClick={() => selectMatching(null)}
        />
        {t('person')}
      </div>
      {columns.getVirtualItems().map((column) => {
        const module = modules[column.index]
        return (
          module && (
            // biome-ignore lint/a11y: see the grid
            <div
              key={module.id}
              role="columnheader"
              aria-colindex={column.index + 2}
              className={classes.module}
              style={{ left: column.start, width: COLUMN_WIDTH }}
            >
              <Checkbox
                size="xs"
                tabIndex={-1}
                checked={false}
                readOnly
                aria-label={t('selectColumn', { title: module.title })}
                onClick={() => selectMatching(module.id)}
              />
              <div>
                <span className={classes.title} title={module.title}>
                  {module.title}
                </span>
                <Late count={module.states.OVERDUE + module.states.EXPIRED} />
              </div>
            </div>
          )
        )
      })}
    </div>
  )
}

function Late({ count }: { count: number }) {
  const t = useTranslations('compliance.matrix')
  return (
    <span className={classes.late} data-some={count > 0 || undefined}>
      {count > 0 && <IconAlertTriangle size={13} aria-hidden />}
      {t('late', { count })}
    </span>
  )
}

type PersonCellProps = { person: Person; selection: Selection; askedIn: Matrix['askedIn'] }

function PersonCell({ person, selection, askedIn }: PersonCellProps) {
  const t = useTranslations('compliance.matrix')
  const cells = askedIn([person])
  const chosen = cells.filter((cell) => selection.selected.has(keyOf(cell))).length
  return (
    // biome-ignore lint/a11y: see the grid
    <div role="rowheader" aria-colindex={1} className={classes.person} style={{ width: PERSON_WIDTH }}>
      <Checkbox
        size="xs"
        tabIndex={-1}
        checked={chosen > 0 && chosen === cells.length}
        indeterminate={chosen > 0 && chosen < cells.length}
        onChange={() => selection.toggle(cells)}
        aria-label={t('selectRow', { name: person.name })}
      />
      <div style={{ minWidth: 0 }}>
        <span className={classes.name} title={person.name}>
          {person.name}
        </span>
        <Text component="span" className={classes.department}>
          {person.isInvited ? t('invited') : person.department}
        </Text>
      </div>
    </div>
  )
}
