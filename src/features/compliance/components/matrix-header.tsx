import { Checkbox } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import classes from './matrix.module.css'
import type { ModuleColumn, SelectedCell } from './types'
import { COLUMN_WIDTH, HEADER_HEIGHT, type Matrix, PERSON_WIDTH } from './use-matrix'
import type { Selection } from './use-selection'

type MatrixHeaderProps = {
  matrix: Matrix
  modules: readonly ModuleColumn[]
  selection: Selection
  selectMatching: (moduleId: string | null) => void
}

/** The modules, each with how many are late; stays in sight. */
export function MatrixHeader({ matrix: { columns }, modules, selection, selectMatching }: MatrixHeaderProps) {
  const t = useTranslations('compliance.matrix')
  const chosen = useMemo(() => countByModule(selection.selected.values()), [selection.selected])
  const total = modules.reduce((sum, { count }) => sum + count, 0)
  const chosenOf = (module: ModuleColumn) => chosen.get(module.id) ?? 0
  const allChosen = modules.reduce((sum, module) => sum + chosenOf(module), 0)
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
          {...checkOf(allChosen, total)}
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
                {...checkOf(chosenOf(module), module.count)}
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

function countByModule(cells: Iterable<SelectedCell>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { moduleId, state } of cells) if (state) counts.set(moduleId, (counts.get(moduleId) ?? 0) + 1)
  return counts
}

const checkOf = (chosen: number, all: number) => ({
  checked: chosen > 0 && chosen >= all,
  indeterminate: chosen > 0 && chosen < all,
})
