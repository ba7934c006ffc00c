import { useTranslations } from 'next-intl'
import { memo } from 'react'
import classes from './matrix.module.css'
import { lookOf } from './state-look'
import type { Cell } from './types'
import { useCellText } from './use-cell-text'
import { COLUMN_WIDTH, type Place } from './use-matrix'

type MatrixCellProps = {
  row: number
  column: number
  left: number
  name: string
  title: string
  cell: Cell | undefined
  isActive: boolean
  isSelected: boolean
}

export const cellId = ({ row, column }: Place) => `cell-${row}-${column}`

/** Which cell was pressed, and whether on its box; the grid hears for all of them. */
export function cellPressed(target: EventTarget): { place: Place; isCheck: boolean } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[role=gridcell]') : null
  if (!cell) return null
  const place = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
  return { place, isCheck: target instanceof Element && target.classList.contains(classes.check ?? '') }
}

/**
 * One person and module: icon, colour and words say its state, the second line its next date. Rendered anew only when
 * something of it changes: a step by a key touches two of them.
 */
export const MatrixCell = memo(function MatrixCell({ row, column, left, ...props }: MatrixCellProps) {
  const { name, title, cell, isActive, isSelected } = props
  const t = useTranslations('compliance.matrix')
  const textOf = useCellText()
  const { text, date, percent } = cell ? textOf(cell) : { text: '', date: null, percent: null }
  const detail = [percent, date].filter(Boolean).join(' · ')
  const label = cell
    ? t('cell', { name, title, state: [text, detail].filter(Boolean).join(' ') })
    : t('cellNothing', { name, title })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table can't be virtual in both directions
    <div
      id={cellId({ row, column })}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={column + 2}
      aria-label={label}
      aria-selected={isSelected}
      className={classes.cell}
      data-row={row}
      data-column={column}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      data-color={cell ? lookOf(cell).color : undefined}
      style={{ left, width: COLUMN_WIDTH }}
    >
      <span className={classes.check} aria-hidden />
      {cell && <CellFace cell={cell} text={text} detail={detail} />}
    </div>
  )
})

function CellFace({ cell, text, detail }: { cell: Cell; text: string; detail: string }) {
  const { icon: Icon } = lookOf(cell)
  return (
    <>
      <Icon size={16} stroke={1.8} aria-hidden className={classes.icon} />
      <span className={classes.words}>
        <span className={classes.text}>{text}</span> {detail && <span className={classes.detail}>{detail}</span>}
      </span>
    </>
  )
}
