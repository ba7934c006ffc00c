'use client'

import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { api } from '@/trpc/client'
import type { RadarPost } from './use-post-actions'

type SharedPostProps = { postId: string; onClose: () => void; children: (post: RadarPost) => ReactNode }

/** The one link that a notification leads to, above all the others. */
export function SharedPost({ postId, onClose, children }: SharedPostProps) {
  const t = useTranslations('radar')
  const { data, error } = api.radar.get.useQuery({ postId }, { retry: false })
  if (error) return <Alert color="gray">{t('gone')}</Alert>
  if (!data) return null
  return (
    <Stack gap="xs" pb="md">
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {t('fromNotice')}
        </Text>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {t('showAll')}
        </Button>
      </Group>
      <Stack component="ul" p={0} m={0}>
        {children(data)}
      </Stack>
    </Stack>
  )
}
