import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './matrix.module.css'
import { MatrixCell } from './matrix-cell'
import { keyOf, type ModuleColumn, type Person } from './types'
import { type Matrix, PERSON_WIDTH, ROW_HEIGHT } from './use-matrix'
import type { Selection } from './use-selection'

type MatrixRowProps = {
  person: Person
  modules: readonly ModuleColumn[]
  matrix: Matrix
  selection: Selection
  index: number
  start: number
}

/** One person, with the modules that are in sight. */
export function MatrixRow({ person, modules, matrix, selection, index, start }: MatrixRowProps) {
  const { active, columns, cellAt, askedIn } = matrix
  return (
    // biome-ignore lint/a11y: see the grid
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ width: columns.getTotalSize(), height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
    >
      <PersonCell {...{ person, selection, askedIn }} />
      {columns.getVirtualItems().map((column) => {
        const [place, module] = [{ row: index, column: column.index }, modules[column.index]]
        return (
          module && (
            <MatrixCell
              key={module.id}
              row={index}
              column={column.index}
              left={column.start}
              name={person.name}
              title={module.title}
              cell={cellAt(place)}
              isActive={active?.row === place.row && active.column === place.column}
              isSelected={selection.selected.has(keyOf({ membershipId: person.id, moduleId: module.id }))}
            />
          )
        )
      })}
    </div>
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
        <span className={classes.department}>{person.isInvited ? t('invited') : person.department}</span>
      </div>
    </div>
  )
}
