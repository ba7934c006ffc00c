'use client'

import { Badge, Box, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SectionIcon } from '@/features/module/components/section-icon'
import { attemptHref } from '@/features/quiz/components/links'
import { formatClock } from '@/lib/clock'
import type { RouterOutputs } from '@/trpc/client'
import classes from './continue-card.module.css'
import { LabelledProgress } from './labelled-progress'
import { moduleHref, sectionHref } from './links'
import { ModuleCover } from './module-cover'

export type UnderWay = RouterOutputs['enrollment']['home']['underWay'][number]

type ContinueCardProps = { slug: string; module: UnderWay; isFirst: boolean }

/** A module under way: one click leads to the very section, and a video goes on at its second. */
export function ContinueCard({ slug, module, isFirst }: ContinueCardProps) {
  const t = useTranslations('enrollment')
  const place = { slug, moduleSlug: module.slug }
  const { resume, openAttempt } = module
  const percent = module.progress ?? 0
  return (
    <Paper withBorder radius="lg" component="article" className={classes.card} data-first={isFirst || undefined}>
      <Box className={classes.cover}>
        <ModuleCover slug={slug} assetId={module.coverAssetId} isEager={isFirst}>
          {module.completedVersion !== null && <Badge variant="white">{t('home.reopened')}</Badge>}
        </ModuleCover>
      </Box>
      <Stack gap="xs" p="md" className={classes.body}>
        <Title order={3} size={isFirst ? 'h3' : 'h5'} lineClamp={2}>
          <Link href={moduleHref(place)} className={classes.title}>
            {module.title}
          </Link>
        </Title>
        {openAttempt && (
          <Badge variant="light" color="yellow" tt="none" style={{ alignSelf: 'flex-start' }}>
            {t('attempt.title', { title: openAttempt.title })}
          </Badge>
        )}
        {resume && !openAttempt && (
          <Group gap={6} wrap="nowrap" c="dimmed">
            <SectionIcon type={resume.type} size={16} />
            <Text size="sm" lineClamp={2}>
              {resume.position > 0
                ? t('home.continueAt', { section: resume.title, time: formatClock(resume.position) })
                : resume.title}
            </Text>
          </Group>
        )}
        <Box mt="auto">
          <LabelledProgress percent={percent} label={t('card.progress', { percent })} />
        </Box>
        <Group justify="space-between" gap="xs">
          <Button
            component={Link}
            href={continueHref(place, module)}
            size={isFirst ? 'md' : 'sm'}
            variant={isFirst ? 'filled' : 'light'}
            leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
            aria-label={`${t('home.continueAction')}: ${module.title}`}
          >
            {t('home.continueAction')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('home.sectionsLeft', { count: module.sectionsLeft })}
          </Text>
        </Group>
      </Stack>
    </Paper>
  )
}

/** An attempt under way comes first: its clock runs. */
function continueHref(place: { slug: string; moduleSlug: string }, { openAttempt, resume }: UnderWay): string {
  if (openAttempt) return attemptHref({ ...place, sectionId: openAttempt.sectionId }, openAttempt.attemptId)
  return resume ? sectionHref(place, resume.id) : moduleHref(place)
}
