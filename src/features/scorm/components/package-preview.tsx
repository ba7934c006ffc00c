import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** A package within the preview of a module: to be tried, with nothing recorded. */
export function PackagePreview({ href }: { href: string }) {
  const t = useTranslations('scormPlayer.try')
  return (
    <Paper withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Stack gap="sm" align="flex-start">
        <Title order={3} size="h5">
          {t('title')}
        </Title>
        <Text size="sm">{t('text')}</Text>
        <Button component={Link} href={href} leftSection={<IconPlayerPlay size={18} aria-hidden />}>
          {t('open')}
        </Button>
      </Stack>
    </Paper>
  )
}
