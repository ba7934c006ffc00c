'use client'

import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { SaveStatus } from '@/lib/autosave'
import { useWorstReport } from './save-scope'

const ICONS: Record<SaveStatus, typeof IconCloudUp> = {
  saved: IconCloudCheck,
  unsaved: IconPencil,
  saving: IconCloudUp,
  failed: IconCloudOff,
  invalid: IconAlertTriangle,
  conflict: IconAlertTriangle,
}

const QUIET = new Set<SaveStatus>(['saved', 'unsaved', 'saving'])

/** Always in sight: whether everything typed is with the server, and what to do when it is not. */
export function SaveIndicator() {
  const t = useTranslations('module.save')
  const report = useWorstReport()
  const status = report?.status ?? 'saved'
  const Icon = ICONS[status]
  const isQuiet = QUIET.has(status)
  return (
    <Group gap={6} role="status" aria-live={isQuiet ? 'off' : 'polite'} data-save-status={status}>
      <Group gap={6} wrap="nowrap" {...(isQuiet ? { c: 'dimmed' } : {})}>
        <Icon size={18} stroke={1.7} aria-hidden style={{ flex: 'none' }} />
        <Text size="sm" {...(isQuiet ? {} : { fw: 600 })}>
          {status === 'failed' && report?.problem ? t('failedBecause', { problem: report.problem }) : t(status)}
        </Text>
      </Group>
      {status === 'failed' && (
        <Button size="compact-xs" variant="light" onClick={report?.retry}>
          {t('retry')}
        </Button>
      )}
    </Group>
  )
}
