'use client'

import { Button, Group, Input, Stack, Tabs, Text, TextInput } from '@mantine/core'
import { IconBrandYoutube, IconTrash, IconUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FileSize } from '@/components/file-size'
import { notifyUndo } from '@/components/notify'
import { UploadArea } from '@/features/media/components/upload-area'
import { useShell } from '@/features/tenant/components/shell-context'
import { formatClock } from '@/lib/clock'
import { parseVideoAddress } from '@/lib/video-address'
import type { SectionValues, SectionVideo } from './use-section'
import { VideoPlayer } from './video-player'

type KnownFile = { id: string; fileName: string; size: number }

type VideoFieldProps = {
  title: string
  known: KnownFile | null
  value: SectionVideo
  durationSeconds: number | null
  onChange: (changes: Partial<SectionValues>) => void
}

/** A video by its address at YouTube or Vimeo, or uploaded. Its length is learned from its player. */
export function VideoField({ title, known, value, durationSeconds, onChange }: VideoFieldProps) {
  const t = useTranslations('module.video')
  const { slug } = useShell().tenant
  const [files, setFiles] = useState<readonly KnownFile[]>(known ? [known] : [])
  const setVideo = (video: SectionVideo) => onChange({ video, durationSeconds: null })
  if (!value) {
    return (
      <VideoChooser
        onAddress={(url) => setVideo({ source: 'YOUTUBE_VIMEO_URL', url })}
        onFile={(file) => {
          setFiles((before) => [...before, file])
          setVideo({ source: 'UPLOAD', assetId: file.id })
        }}
      />
    )
  }
  const remove = () => {
    setVideo(null)
    notifyUndo(t('removed'), () => onChange({ video: value, durationSeconds }))
  }
  const learnDuration = (seconds: number | null) => {
    const whole = Math.round(seconds ?? 0)
    if (whole > 0 && whole !== durationSeconds) onChange({ durationSeconds: whole })
  }
  const shown =
    value.source === 'UPLOAD'
      ? { source: value.source, url: null, assetId: value.assetId, durationSeconds }
      : { source: value.source, url: value.url, assetId: null, durationSeconds }
  const file = files.find(({ id }) => id === shown.assetId)
  return (
    <Stack gap="xs" role="group" aria-label={t('field')}>
      <Input.Label component="div">{t('field')}</Input.Label>
      <VideoPlayer
        key={shown.assetId ?? shown.url}
        slug={slug}
        title={title}
        video={shown}
        progress={{ startAt: 0, onProgress: (_ranges, _position, playhead) => learnDuration(playhead.durationSeconds) }}
      />
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {file?.fileName ? (
            <>
              {file.fileName} · <FileSize bytes={file.size} />
            </>
          ) : (
            shown.url
          )}
          {durationSeconds ? ` · ${formatClock(durationSeconds)}` : ''}
        </Text>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={remove}
        >
          {t('remove')}
        </Button>
      </Group>
    </Stack>
  )
}

type VideoChooserProps = { onAddress: (url: string) => void; onFile: (file: KnownFile) => void }

function VideoChooser({ onAddress, onFile }: VideoChooserProps) {
  const t = useTranslations('module.video')
  const { slug } = useShell().tenant
  return (
    <Stack gap={4} role="group" aria-label={t('field')}>
      <Input.Label component="div">{t('field')}</Input.Label>
      <Tabs defaultValue="address" variant="outline">
        <Tabs.List aria-label={t('sources')}>
          <Tabs.Tab value="address" leftSection={<IconBrandYoutube size={16} aria-hidden />}>
            {t('byAddress')}
          </Tabs.Tab>
          <Tabs.Tab value="upload" leftSection={<IconUpload size={16} aria-hidden />}>
            {t('byUpload')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="address" pt="sm">
          <AddressInput onAddress={onAddress} />
        </Tabs.Panel>
        <Tabs.Panel value="upload" pt="sm">
          <UploadArea slug={slug} purpose="VIDEO" label={t('choose')} onUploaded={onFile} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

function AddressInput({ onAddress }: { onAddress: (url: string) => void }) {
  const t = useTranslations('module.video')
  const [text, setText] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const take = () => {
    const address = parseVideoAddress(text)
    setIsWrong(!address && text.trim() !== '')
    if (address) onAddress(address.url)
  }
  return (
    <Group align="flex-start" gap="xs">
      <TextInput
        type="url"
        inputMode="url"
        label={t('address')}
        description={t('addressText')}
        placeholder="https://"
        maxLength={500}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setIsWrong(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
        }}
        error={isWrong ? t('wrongAddress') : null}
        flex={1}
        miw={200}
      />
      <Button variant="default" onClick={take} mt={{ base: 0, xs: 45 }}>
        {t('use')}
      </Button>
    </Group>
  )
}
