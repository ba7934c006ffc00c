'use client'

import '@mantine/dropzone/styles.css'
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconAlertCircle, IconUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { maxBytesOf, type UploadedAsset, type UploadPurpose } from '../schema'
import { useUpload } from './use-upload'

type UploadAreaProps = {
  slug: string
  purpose: UploadPurpose
  label: string
  isMultiple?: boolean
  onUploaded: (asset: UploadedAsset) => void
}

/** Drop files here or choose them; what was refused is said below and loses nothing else. */
export function UploadArea({ slug, purpose, label, isMultiple = false, onUploaded }: UploadAreaProps) {
  const t = useTranslations('media')
  const openPicker = useRef<() => void>(null)
  const { upload, refuse, cancel, dismiss, current, problem, accept } = useUpload(slug, purpose, onUploaded)
  const isSent = current?.percent === 100
  return (
    <Stack gap="xs">
      <Dropzone
        openRef={openPicker}
        onDrop={(files) => void upload(files)}
        onReject={refuse}
        accept={accept}
        multiple={isMultiple}
        disabled={current !== null}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        p="md"
        inputProps={{ 'aria-label': label, tabIndex: -1 }}
      >
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconUpload size={18} aria-hidden />}
            disabled={current !== null}
            onClick={() => openPicker.current?.()}
          >
            {label}
          </Button>
          <Text size="xs" c="dimmed" flex={1} miw={180}>
            {t('dropHere')} {t(`kinds.${purpose}`, { megabytes: maxBytesOf(purpose) / 1_000_000 })}
          </Text>
        </Group>
      </Dropzone>
      {current && (
        <Group gap="sm" wrap="nowrap" role="status">
          <Stack gap={4} flex={1} miw={0}>
            <Text size="sm" truncate>
              {isSent
                ? t('checking', { name: current.fileName })
                : t('uploading', { name: current.fileName, percent: current.percent })}
            </Text>
            <Progress value={current.percent} animated={isSent} aria-label={current.fileName} />
          </Stack>
          <Button size="compact-sm" variant="subtle" onClick={cancel}>
            {t('cancel')}
          </Button>
        </Group>
      )}
      {problem && (
        <Alert
          color="red"
          role="alert"
          withCloseButton
          closeButtonLabel={t('dismiss')}
          onClose={dismiss}
          icon={<IconAlertCircle aria-hidden />}
        >
          {problem}
        </Alert>
      )}
    </Stack>
  )
}
