'use client'

import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { MANAGING } from './managing-navigation'
import { allowedItems, NavigationLinks } from './navigation-links'
import type { Shell } from './shell-context'

/** The pages of those who manage something. */
export function ManagingLinks({ shell }: { shell: Shell }) {
  const t = useTranslations('tenant.nav')
  const items = allowedItems(MANAGING, shell)
  if (items.length === 0) return null
  return (
    <>
      <Text size="xs" fw={600} c="dimmed" px="sm" pt="md" pb={4}>
        {t('manage')}
      </Text>
      <NavigationLinks items={items} slug={shell.tenant.slug} />
    </>
  )
}
