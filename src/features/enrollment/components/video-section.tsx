'use client'

import { Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { VideoPlayer } from '@/features/module/components/video-player'
import { formatClock } from '@/lib/clock'
import type { RouterOutputs } from '@/trpc/client'
import { isWatched, WATCHED_ENOUGH, watchedPercent } from '../policy'
import { LabelledProgress } from './labelled-progress'
import { type SaveState, useVideoProgress } from './use-video-progress'

export type LearnerSection = RouterOutputs['enrollment']['section']
type Video = NonNullable<NonNullable<LearnerSection['section']>['video']>

type VideoSectionProps = {
  slug: string
  data: LearnerSection
  video: Video
  onDone: (hasCompletedModule: boolean) => void
}

/** The film, resumed where it was left; what is watched is kept as it plays. */
export function VideoSection({ slug, data, video, onDone }: VideoSectionProps) {
  const t = useTranslations('enrollment.video')
  const { state, module, isLearner } = data
  const [startAt] = useState(() => startOf(state))
  const progress = useVideoProgress({
    slug,
    moduleId: module.id,
    sectionId: state.id,
    ranges: state.ranges,
    durationSeconds: state.durationSeconds,
    position: state.position,
    isActive: isLearner,
    onDone,
  })
  return (
    <Stack gap="xs">
      <VideoPlayer
        slug={slug}
        title={state.title}
        video={video}
        progress={{ startAt, onProgress: (_ranges, _position, playhead) => progress.report(playhead) }}
      />
      {isLearner && (
        <>
          {startAt > 0 && <Text size="sm">{t('resumedAt', { time: formatClock(startAt) })}</Text>}
          <WatchedBar {...progress.watched} saveState={progress.saveState} isDone={state.isDone} />
        </>
      )}
    </Stack>
  )
}

/** Nearer to the end than this a film starts from the beginning; seconds. */
const END_MARGIN = 3

const startOf = ({ position, durationSeconds }: LearnerSection['state']) =>
  durationSeconds !== null && position > durationSeconds - END_MARGIN ? 0 : position

type WatchedBarProps = { seconds: number; durationSeconds: number | null; saveState: SaveState; isDone: boolean }

function WatchedBar({ seconds, durationSeconds, saveState, isDone }: WatchedBarProps) {
  const t = useTranslations('enrollment.video')
  const percent = watchedPercent(seconds, durationSeconds)
  const isEnough = isDone || isWatched(seconds, durationSeconds)
  return (
    <>
      <LabelledProgress percent={percent} label={t('watched', { percent })} size="md" />
      <Group justify="space-between" gap="xs">
        <Group gap={6} wrap="nowrap">
          {isEnough && <IconCircleCheck size={16} aria-hidden />}
          <Text size="sm" c="dimmed">
            {isEnough ? t('enough') : t('needed', { needed: WATCHED_ENOUGH * 100 })}
          </Text>
        </Group>
        <SaveIndicator state={saveState} />
      </Group>
    </>
  )
}

const SAVE_ICONS = { saving: IconCloudUp, saved: IconCloudCheck, waiting: IconCloudOff }

function SaveIndicator({ state }: { state: SaveState }) {
  const t = useTranslations('enrollment.video')
  if (state === 'idle') return null
  const Icon = SAVE_ICONS[state]
  return (
    <Group gap={6} wrap="nowrap" c="dimmed" {...(state === 'waiting' ? { role: 'status' } : {})}>
      <Icon size={16} aria-hidden />
      <Text size="sm">{t(state)}</Text>
    </Group>
  )
}
