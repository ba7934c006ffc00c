import { Alert, Button, Group, Text } from '@mantine/core'
import { IconClockPlay } from '@tabler/icons-react'
import Link from 'next/link'
import { useFormatter, useNow, useTranslations } from 'next-intl'
import { attemptHref } from '@/features/quiz/components/links'
import type { LearnerModule } from './module-page'

type AttemptPanelProps = { slug: string; data: LearnerModule }

/** That a quiz of the module is under way, how long it still takes answers, and the way back into it. */
export function AttemptPanel({ slug, data: { module, openAttempt } }: AttemptPanelProps) {
  const t = useTranslations('enrollment.attempt')
  const format = useFormatter()
  const now = useNow({ updateInterval: 30_000 })
  if (!openAttempt) return null
  const { attemptId, sectionId, title, deadlineAt } = openAttempt
  return (
    <Alert icon={<IconClockPlay aria-hidden />} color="yellow" title={t('title', { title })}>
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {deadlineAt ? t('until', { when: format.relativeTime(deadlineAt, now) }) : t('withoutLimit')}
        </Text>
        <Button component={Link} href={attemptHref({ slug, moduleSlug: module.slug, sectionId }, attemptId)} size="sm">
          {t('continue')}
        </Button>
      </Group>
    </Alert>
  )
}
