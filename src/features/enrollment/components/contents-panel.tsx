'use client'

import { Drawer } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Loaded when it is first opened: on a wide screen the outline stands beside the text. */
export default function ContentsPanel({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const t = useTranslations()
  return (
    <Drawer
      opened
      onClose={onClose}
      title={t('enrollment.section.contents')}
      position="right"
      size="sm"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <nav aria-label={t('enrollment.section.contents')}>{children}</nav>
    </Drawer>
  )
}
