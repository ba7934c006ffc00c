'use client'

import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCloudCheck, IconCloudOff, IconCloudUp, IconHourglass } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { AnswerSnapshot } from './answer-queue'

type SyncProps = Pick<AnswerSnapshot, 'sync' | 'unsent'>

/** Whether what was answered is on the server. */
export function SyncStatus({ sync, unsent }: SyncProps) {
  const t = useTranslations('quiz.sync')
  const isSaved = unsent === 0
  const Icon = isSaved ? IconCloudCheck : sync === 'saving' ? IconCloudUp : IconCloudOff
  return (
    <Group gap={6} wrap="nowrap" c="dimmed">
      <Icon size={18} aria-hidden />
      <Text size="sm">{isSaved ? t('saved') : sync === 'saving' ? t('saving') : t('unsent', { count: unsent })}</Text>
    </Group>
  )
}

type ConnectionBannerProps = SyncProps & { isTimed: boolean; onRetry: () => void }

/** What happens to the answers while the server cannot be reached, and what to do. */
export function ConnectionBanner({ sync, unsent, isTimed, onRetry }: ConnectionBannerProps) {
  const t = useTranslations('quiz.sync')
  if (unsent === 0 || sync === 'saved' || sync === 'saving') return null
  const icon = <IconCloudOff aria-hidden />
  if (sync === 'refused') {
    return (
      <Alert color="red" icon={icon} title={t('refusedTitle')} role="alert">
        <Group justify="space-between" gap="sm">
          {t('refusedText')}
          <Button size="xs" variant="default" onClick={() => window.location.reload()}>
            {t('reload')}
          </Button>
        </Group>
      </Alert>
    )
  }
  const isSignedOut = sync === 'signedOut'
  return (
    <Alert color="yellow" icon={icon} title={isSignedOut ? t('signedOutTitle') : t('waitingTitle')} role="status">
      <Text size="sm" mb="sm">
        {isSignedOut ? t('signedOutText') : t('waitingText', { count: unsent })} {isTimed && t('waitingClock')}
      </Text>
      <Group gap="sm">
        {isSignedOut && (
          <Button component="a" href="/sign-in" target="_blank" size="xs">
            {t('signIn')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      </Group>
    </Alert>
  )
}

/** The clock has run out; what is left to do is the server's. */
export function TimeUpBanner({ isRetrying }: { isRetrying: boolean }) {
  const t = useTranslations('quiz')
  return (
    <Alert color="yellow" icon={<IconHourglass aria-hidden />} title={t('clock.over')}>
      {isRetrying ? t('sync.timeUpText') : t('clock.submitting')}
    </Alert>
  )
}
