'use client'

import { Box, Button, Group, Input, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { UploadArea } from '@/features/media/components/upload-area'
import { RewardPicture } from './reward-picture'

type PictureFieldProps = { slug: string; value: string | null; onChange: (assetId: string | null) => void }

/** The reward's picture in the catalogue. */
export function PictureField({ slug, value, onChange }: PictureFieldProps) {
  const t = useTranslations('reward.form')
  return (
    <Stack gap={4} role="group" aria-label={t('picture')}>
      <Input.Label component="div">{t('picture')}</Input.Label>
      <Group align="flex-start" gap="md">
        <Box w={160} style={{ borderRadius: 'var(--mantine-radius-md)', overflow: 'hidden' }}>
          <RewardPicture slug={slug} assetId={value} isEager />
        </Box>
        <Stack gap="xs" flex={1} miw={200}>
          <UploadArea
            slug={slug}
            purpose="REWARD"
            label={t(value ? 'pictureReplace' : 'pictureUpload')}
            onUploaded={({ id }) => onChange(id)}
          />
          {value && (
            <Group>
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => onChange(null)}
              >
                {t('pictureRemove')}
              </Button>
            </Group>
          )}
        </Stack>
      </Group>
    </Stack>
  )
}
