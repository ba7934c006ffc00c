'use client'

import { Alert, Avatar, Button, FileButton, Group, Input, Stack } from '@mantine/core'
import { IconPhotoUp, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { z } from 'zod'
import { acceptedTypes, uploadedAsset } from '@/features/media/schema'

type LogoInputProps = {
  slug: string
  name: string
  value?: string | null
  onChange?: (assetId: string | null) => void
}

const refused = z.object({ error: z.object({ message: z.string() }) })

async function uploadLogo(slug: string, file: File): Promise<{ id: string } | { problem: string | null }> {
  const headers = {
    'x-upload-purpose': 'LOGO',
    'x-file-name': encodeURIComponent(file.name),
    'content-type': file.type,
  }
  const answer: unknown = await fetch(`/api/t/${slug}/upload`, { method: 'POST', headers, body: file })
    .then((response) => response.json())
    .catch(() => null)
  const asset = uploadedAsset.safeParse(answer)
  return asset.success ? asset.data : { problem: refused.safeParse(answer).data?.error.message ?? null }
}

/** Uploads at once, so that the frame shows it; it becomes the company's logo when the settings are saved. */
export function LogoInput({ slug, name, value = null, onChange }: LogoInputProps) {
  const t = useTranslations('tenant.settings')
  const [isUploading, setIsUploading] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const descriptionId = useId()
  const choose = async (file: File | null) => {
    if (!file) return
    setIsUploading(true)
    setProblem(null)
    const result = await uploadLogo(slug, file)
    setIsUploading(false)
    if ('id' in result) onChange?.(result.id)
    else setProblem(result.problem ?? t('logoFailed'))
  }
  return (
    <Stack gap={6} role="group" aria-label={t('logo')} aria-describedby={descriptionId}>
      <div>
        <Input.Label component="div">{t('logo')}</Input.Label>
        <Input.Description id={descriptionId}>{t('logoText')}</Input.Description>
      </div>
      <Group>
        <Avatar
          src={value ? `/t/${slug}/files/${value}` : null}
          name={name}
          color="initials"
          radius="md"
          size={64}
          alt={value ? t('logoAlt') : ''}
        />
        <FileButton accept={acceptedTypes('LOGO').join(',')} onChange={choose}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={isUploading}
              leftSection={<IconPhotoUp size={18} aria-hidden />}
            >
              {value ? t('logoReplace') : t('logoUpload')}
            </Button>
          )}
        </FileButton>
        {value && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={() => onChange?.(null)}
          >
            {t('logoRemove')}
          </Button>
        )}
      </Group>
      {problem && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
    </Stack>
  )
}
