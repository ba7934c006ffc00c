'use client'

import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/trpc/client'

export type ShownImport = RouterOutputs['memberImport']['get']

/** How to go on with the lines that have errors. */
export function ErrorsNote({ slug, shown }: { slug: string; shown: ShownImport }) {
  const t = useTranslations('memberImport')
  const count = shown.counts?.ERROR ?? 0
  if (count === 0) return null
  return (
    <Alert color="red">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('errorsText', { count })}</Text>
        <Button
          component="a"
          size="xs"
          variant="default"
          href={`/api/t/${slug}/people/import/${shown.id}/errors`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('downloadErrors')}
        </Button>
      </Stack>
    </Alert>
  )
}
