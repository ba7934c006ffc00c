'use client'

import { Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'

/** The text of a notification with a way back. */
export function UndoMessage({ text, onUndo }: { text: string; onUndo: () => void }) {
  const t = useTranslations('common')
  return (
    <Group justify="space-between" wrap="nowrap">
      {text}
      <Button size="compact-sm" variant="light" onClick={onUndo}>
        {t('undo')}
      </Button>
    </Group>
  )
}
