'use client'

import { Anchor, Group, Paper, Text, Title } from '@mantine/core'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { GroupDot } from '@/features/group/components/group-badge'
import { useShell } from '@/features/tenant/components/shell-context'
import type { Person } from './person-page'

export function PersonGroups({ person: { groups }, slug }: { person: Person; slug: string }) {
  const t = useTranslations('membership.person')
  const format = useFormatter()
  const isLinked = useShell().capabilities.includes('MANAGE_GROUPS')
  return (
    <section aria-labelledby="groups">
      <Title order={2} size="h4" id="groups" mb="sm">
        {t('groups')}
      </Title>
      {groups.length === 0 && <Text c="dimmed">{t('noGroups')}</Text>}
      <Group gap="xs">
        {groups.map(({ id, name, color, since }) => (
          <Paper key={id} withBorder radius="md" px="sm" py={6}>
            <Group gap={8}>
              <GroupDot color={color} />
              {isLinked ? (
                <Anchor component={Link} href={`/t/${slug}/groups/${id}`} size="sm">
                  {name}
                </Anchor>
              ) : (
                <Text size="sm">{name}</Text>
              )}
              <Text size="xs" c="dimmed">
                {t('since', { day: format.dateTime(since, { dateStyle: 'medium' }) })}
              </Text>
            </Group>
          </Paper>
        ))}
      </Group>
    </section>
  )
}
