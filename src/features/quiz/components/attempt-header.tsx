'use client'

import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { moduleHref } from '@/features/enrollment/components/links'
import type { AnswerSnapshot } from './answer-queue'
import classes from './attempt-screen.module.css'
import { Countdown } from './countdown'
import { quizHref } from './links'
import type { ServerClock } from './server-clock'
import { SyncStatus } from './sync-status'
import type { OpenAttempt } from './use-answers'

type AttemptHeaderProps = Pick<AnswerSnapshot, 'sync' | 'unsent'> & {
  slug: string
  attempt: OpenAttempt
  clock: ServerClock
  onOver: () => void
}

/** What is being taken, the time left, whether all is saved, and the way out. */
export function AttemptHeader({ slug, attempt, clock, onOver, sync, unsent }: AttemptHeaderProps) {
  const t = useTranslations('quiz.attempt')
  const { place, deadlineAt } = attempt
  const module = { slug, moduleSlug: place.moduleSlug }
  const back = place.sectionId ? quizHref({ ...module, sectionId: place.sectionId }) : moduleHref(module)
  return (
    <>
      <Stack gap={2}>
        <Anchor component={Link} href={back} size="sm" title={deadlineAt ? t('leaveHintTimed') : t('leaveHint')}>
          <Group gap={4} component="span" wrap="nowrap">
            <IconArrowLeft size={16} aria-hidden />
            {t('leave')}
          </Group>
        </Anchor>
        <Title order={1} size="h3" lang={place.language}>
          {attempt.title}
        </Title>
        {place.moduleTitle !== attempt.title && (
          <Text size="sm" c="dimmed" lang={place.language}>
            {place.moduleTitle}
          </Text>
        )}
      </Stack>
      <Group justify="space-between" gap="sm" className={classes.header}>
        <SyncStatus sync={sync} unsent={unsent} />
        {deadlineAt && <Countdown clock={clock} deadlineAt={deadlineAt} initialNow={attempt.now} onOver={onOver} />}
      </Group>
    </>
  )
}
