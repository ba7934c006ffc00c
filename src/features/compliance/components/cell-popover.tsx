'use client'

import { Popover } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { CellPanel } from './cell-panel'
import classes from './matrix.module.css'
import type { Target } from './types'

type CellPopoverProps = { cell: Target; style: CSSProperties; onClose: () => void }

/** The explanation of a cell, beside it. */
export function CellPopover({ cell, style, onClose }: CellPopoverProps) {
  const t = useTranslations('compliance.cell')
  return (
    <Popover
      opened
      onDismiss={onClose}
      onClose={onClose}
      width={380}
      position="bottom-start"
      shadow="lg"
      radius="md"
      trapFocus
      closeOnEscape
      withinPortal
      withRoles={false}
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>
        <div className={classes.target} style={style} />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={t('label')}
        p="md"
        mah="min(520px, 80dvh)"
        style={{ overflowY: 'auto' }}
      >
        <CellPanel cell={cell} onClose={onClose} />
      </Popover.Dropdown>
    </Popover>
  )
}
