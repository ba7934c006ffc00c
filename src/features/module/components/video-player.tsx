'use client'

import { Alert, AspectRatio, Skeleton } from '@mantine/core'
import { IconVideoOff } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type SyntheticEvent, useState } from 'react'
import { parseVideoAddress } from '@/lib/video-address'
import type { PublishedSection } from '../schema'

const loading = () => <Skeleton h="100%" radius={0} />
const YoutubeVideo = dynamic(() => import('youtube-video-element/react'), { ssr: false, loading })
const VimeoVideo = dynamic(() => import('vimeo-video-element/react'), { ssr: false, loading })

/** Stretches of the video played since it was opened, in seconds. */
export type PlayedRanges = [start: number, end: number][]

/** Where a player is, told while it plays, and whenever it stops or jumps. */
export type Playhead = { time: number; durationSeconds: number | null; playbackRate: number; isPlaying: boolean }

export type VideoProgress = {
  /** Seconds at which to go on. */
  startAt: number
  onProgress: (ranges: PlayedRanges, position: number, playhead: Playhead) => void
}

type VideoPlayerProps = {
  slug: string
  title: string
  video: NonNullable<PublishedSection['video']>
  progress?: VideoProgress | undefined
}

const rangesOf = ({ played }: HTMLMediaElement): PlayedRanges =>
  Array.from({ length: played.length }, (_, index) => [played.start(index), played.end(index)])

const durationOf = ({ duration }: HTMLMediaElement) => (Number.isFinite(duration) && duration > 0 ? duration : null)

function mediaHandlers(progress: VideoProgress | undefined, onError: () => void) {
  const report = ({ currentTarget: media }: SyntheticEvent<HTMLVideoElement>) =>
    progress?.onProgress(rangesOf(media), media.currentTime, {
      time: media.currentTime,
      durationSeconds: durationOf(media),
      playbackRate: media.playbackRate,
      isPlaying: !media.paused && !media.seeking,
    })
  const start = ({ currentTarget: media }: SyntheticEvent<HTMLVideoElement>) => {
    if (progress && progress.startAt > 0) media.currentTime = progress.startAt
  }
  return {
    onLoadedMetadata: start,
    onTimeUpdate: report,
    onDurationChange: report,
    onPlaying: report,
    onPause: report,
    onSeeking: report,
    onEnded: report,
    onError,
  }
}

/** Plays an uploaded video, or a provider's one in its player, which is loaded only then. */
export function VideoPlayer({ slug, title, video, progress }: VideoPlayerProps) {
  const t = useTranslations('module.video')
  const [hasFailed, setHasFailed] = useState(false)
  const address = video.url ? parseVideoAddress(video.url) : null
  if (hasFailed || (!address && !video.assetId)) {
    return (
      <Alert color="orange" icon={<IconVideoOff aria-hidden />} title={t('failed')}>
        {t('failedText')}
      </Alert>
    )
  }
  const handlers = mediaHandlers(progress, () => setHasFailed(true))
  return (
    <AspectRatio
      ratio={16 / 9}
      style={{ borderRadius: 'var(--mantine-radius-md)', overflow: 'hidden', background: '#000' }}
    >
      {address ? (
        <EmbeddedVideo title={title} address={address} handlers={handlers} />
      ) : (
        <video
          src={`/t/${slug}/files/${video.assetId}`}
          aria-label={t('label', { title })}
          controls
          playsInline
          preload="metadata"
          {...handlers}
        />
      )}
    </AspectRatio>
  )
}

type EmbeddedVideoProps = {
  title: string
  address: NonNullable<ReturnType<typeof parseVideoAddress>>
  handlers: ReturnType<typeof mediaHandlers>
}

function EmbeddedVideo({ title, address, handlers }: EmbeddedVideoProps) {
  const t = useTranslations('module.video')
  const Player = address.provider === 'YOUTUBE' ? YoutubeVideo : VimeoVideo
  return (
    <Player
      src={address.embedUrl}
      controls
      aria-label={t('label', { title })}
      style={{ width: '100%', height: '100%' }}
      {...handlers}
    />
  )
}
