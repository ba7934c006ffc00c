'use client'

import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useShell } from './shell-context'

/** Says within the company's frame what is in the way of a page, and where to go from it. */
export function TenantMessage({ kind }: { kind: 'notFound' | 'forbidden' }) {
  const t = useTranslations()
  const { tenant } = useShell()
  return (
    <Stack gap="md" align="flex-start" maw={560} py="xl">
      <Title order={1} size="h2">
        {t(`common.${kind}Title`)}
      </Title>
      <Text c="dimmed">{t(`common.${kind}InTenant`, { tenant: tenant.name })}</Text>
      <Group>
        <Anchor component={Link} href={`/t/${tenant.slug}`} fw={600}>
          {t('common.goHome')}
        </Anchor>
        <Anchor component={Link} href={`/t/${tenant.slug}/modules`}>
          {t('tenant.nav.catalogue')}
        </Anchor>
      </Group>
    </Stack>
  )
}
