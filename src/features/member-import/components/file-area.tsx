'use client'

import '@mantine/dropzone/styles.css'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconAlertCircle, IconUpload } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { MAX_IMPORT_BYTES, MAX_IMPORT_ROWS } from '../policy'
import { sendFile } from './send-file'

/** A file dropped here, or chosen, becomes an import to look at; what was refused says why. */
export function FileArea({ slug }: { slug: string }) {
  const t = useTranslations('memberImport')
  const router = useRouter()
  const openPicker = useRef<() => void>(null)
  const [isSending, setIsSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (files: File[]) => {
    const [file] = files
    if (!file || files.length > 1) return setProblem(t('tooMany'))
    setIsSending(true)
    setProblem(null)
    const sent = await sendFile(slug, file)
    if ('id' in sent) return router.push(`/t/${slug}/people/import/${sent.id}`)
    setIsSending(false)
    setProblem(sent.reason ?? t('notRead'))
  }
  return (
    <Stack gap="xs">
      <Dropzone
        openRef={openPicker}
        onDrop={(files) => void send(files)}
        disabled={isSending}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        p="xl"
        inputProps={{ 'aria-label': t('choose'), tabIndex: -1 }}
      >
        <Group gap="sm">
          <Button
            leftSection={<IconUpload size={18} aria-hidden />}
            loading={isSending}
            onClick={() => openPicker.current?.()}
          >
            {t('choose')}
          </Button>
          <Text size="sm" c="dimmed" flex={1} miw={180}>
            {isSending ? t('reading') : t('drop', { rows: MAX_IMPORT_ROWS, megabytes: MAX_IMPORT_BYTES / 1_000_000 })}
          </Text>
        </Group>
      </Dropzone>
      {problem && (
        <Alert color="red" role="alert" icon={<IconAlertCircle aria-hidden />}>
          {problem}
        </Alert>
      )}
    </Stack>
  )
}
