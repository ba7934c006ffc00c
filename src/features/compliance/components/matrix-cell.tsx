import { useTranslations } from 'next-intl'
import type { CSSProperties, MouseEvent } from 'react'
import classes from './matrix.module.css'
import { lookOf } from './state-look'
import type { Cell } from './types'
import { useCellText } from './use-cell-text'

type MatrixCellProps = {
  id: string
  column: number
  names: { name: string; title: string }
  cell: Cell | undefined
  isActive: boolean
  isSelected: boolean
  style: CSSProperties
  onClick: (event: MouseEvent) => void
  onCheck: (event: MouseEvent) => void
}

/** One person and module: icon, colour and words say its state, the second line its next date. */
export function MatrixCell({
  id,
  column,
  names,
  cell,
  isActive,
  isSelected,
  style,
  onClick,
  onCheck,
}: MatrixCellProps) {
  const t = useTranslations('compliance.matrix')
  const textOf = useCellText()
  const { text, date, percent } = cell ? textOf(cell) : { text: '', date: null, percent: null }
  const detail = [percent, date].filter(Boolean).join(' · ')
  const label = cell
    ? t('cell', { ...names, state: [text, detail].filter(Boolean).join(' ') })
    : t('cellNothing', names)
  return (
    // biome-ignore lint/a11y: a table can't be virtual in both directions; the grid has the keys
    <div
      id={id}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={column}
      aria-label={label}
      aria-selected={isSelected}
      className={classes.cell}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      data-color={cell ? lookOf(cell).color : undefined}
      style={style}
      onClick={onClick}
    >
      <span className={classes.check} aria-hidden onClick={onCheck} />
      {cell && <CellFace cell={cell} text={text} detail={detail} />}
    </div>
  )
}

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
