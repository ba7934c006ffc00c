'use client'

import { Group, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconDeviceDesktopOff,
  IconEye,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from './player.module.css'
import type { PlayerView } from './use-player'

const ICONS = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  offline: IconCloudOff,
  server: IconCloudOff,
  refused: IconAlertTriangle,
  takenOver: IconDeviceDesktopOff,
  review: IconEye,
} as const

function stateOf({ save, isReview }: PlayerView): keyof typeof ICONS | null {
  if (isReview) return 'review'
  if (!save) return null
  return save.status === 'offline' && save.isConnected ? 'server' : save.status
}

/** Whether what was done is on the server, in a word. */
export function SavedState({ view }: { view: PlayerView }) {
  const t = useTranslations('scormPlayer.saved')
  const state = stateOf(view)
  const Icon = state && ICONS[state]
  return (
    <Group gap={6} wrap="nowrap" role="status" className={classes.saved} data-state={state}>
      {Icon && <Icon size={18} aria-hidden />}
      {state && (
        <Text size="sm" component="span" className={classes.savedText}>
          {t(state)}
        </Text>
      )}
    </Group>
  )
}
