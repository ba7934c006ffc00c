'use client'

import { Drawer } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Loaded when it is first opened: on a wide screen the activities stand beside the content. */
export default function PlayerDrawer({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const t = useTranslations()
  return (
    <Drawer
      opened
      onClose={onClose}
      title={t('scormPlayer.contents')}
      size="sm"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <nav aria-label={t('scormPlayer.contents')}>{children}</nav>
    </Drawer>
  )
}
