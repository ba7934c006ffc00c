'use client'

import { Alert, Button, Group, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowLeft, IconArrowRight, IconCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { moduleHref, type Place, sectionHref } from './links'
import classes from './section-page.module.css'
import type { LearnerSection } from './video-section'

type SectionFooterProps = { place: Place; data: LearnerSection }

/** Backwards, forwards, and the button that says "I have done this". */
export function SectionFooter({ place, data }: SectionFooterProps) {
  const t = useTranslations('enrollment.section')
  const router = useRouter()
  const { previous, next, isLocked } = data
  const nextHref = next ? sectionHref(place, next.id) : moduleHref(place)
  useHotkeys([
    ['shift+ArrowRight', () => router.push(nextHref)],
    ['shift+ArrowLeft', () => previous && router.push(sectionHref(place, previous.id))],
  ])
  return (
    <footer className={classes.footer}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        {previous ? (
          <Button
            component={Link}
            href={sectionHref(place, previous.id)}
            variant="default"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            aria-label={`${t('previous')}: ${previous.title}`}
          >
            {t('previous')}
          </Button>
        ) : (
          <span />
        )}
        <Text size="xs" c="dimmed" ta="center" visibleFrom="lg">
          {t('keys')}
        </Text>
        {isLocked ? <span /> : <ForwardButton place={place} data={data} nextHref={nextHref} />}
      </Group>
    </footer>
  )
}

function ForwardButton({ data, nextHref }: SectionFooterProps & { nextHref: string }) {
  const t = useTranslations('enrollment.section')
  const { next, state, isLearner, isMarkable } = data
  const arrow = <IconArrowRight size={16} aria-hidden />
  if (isLearner && isMarkable) return <DoneButton data={data} nextHref={nextHref} />
  return (
    <Button
      component={Link}
      href={nextHref}
      variant={!isLearner || state.isDone ? 'filled' : 'default'}
      rightSection={arrow}
      {...(next ? { 'aria-label': `${t('next')}: ${next.title}` } : {})}
    >
      {next ? t('next') : t('toModule')}
    </Button>
  )
}

/** Marks the section done, then leads on; after the last one, to the module and its certificate. */
function DoneButton({ data: { module, state, next }, nextHref }: { data: LearnerSection; nextHref: string }) {
  const t = useTranslations('enrollment.section')
  const router = useRouter()
  const utils = api.useUtils()
  const complete = api.enrollment.completeSection.useMutation({
    onSuccess: async () => {
      router.push(nextHref)
      await Promise.all([utils.enrollment.invalidate(), utils.certificate.invalidate()])
    },
  })
  return (
    <Group gap="xs" justify="flex-end">
      {complete.error && (
        <Alert color="red" p="xs">
          <Text size="sm">{t('markFailed', { message: complete.error.message })}</Text>
        </Alert>
      )}
      <Button
        loading={complete.isPending || complete.isSuccess}
        leftSection={<IconCheck size={16} aria-hidden />}
        onClick={() => complete.mutate({ moduleId: module.id, sectionId: state.id })}
      >
        {next ? t('doneNext') : t('doneFinish')}
      </Button>
    </Group>
  )
}
