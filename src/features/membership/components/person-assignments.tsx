'use client'

import { Badge, Group, Paper, Progress, Text } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { Reasons } from '@/features/assignment/components/reasons'
import { lookOf } from '@/features/compliance/components/state-look'
import { api, type RouterOutputs } from '@/trpc/client'
import { PersonSection } from './person-section'

type Item = RouterOutputs['membership']['person']['assignments']['items'][number]

/** What the person has to take, by when, why, and how it stands. */
export function PersonAssignments({ membershipId }: { membershipId: string }) {
  const t = useTranslations('membership.person')
  const list = api.membership.person.assignments.useInfiniteQuery(
    { membershipId },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  return (
    <PersonSection title={t('assignments')} empty={t('noAssignments')} list={list}>
      {(items) => items.map((item) => <Assignment key={item.id} item={item} />)}
    </PersonSection>
  )
}

function Assignment({ item }: { item: Item }) {
  const t = useTranslations()
  const format = useFormatter()
  const { color, icon: Icon } = lookOf(item)
  const label =
    item.state === 'ON_TRACK' ? t(`compliance.statuses.${item.status}`) : t(`compliance.states.${item.state}`)
  return (
    <Paper withBorder radius="md" p="sm">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{item.module.title}</Text>
          <Reasons
            reasons={item.causes.map(({ group, assignedAt }) => ({
              groupName: group?.name ?? null,
              since: assignedAt,
            }))}
          />
          {item.waivedReason && <Text size="sm">{item.waivedReason}</Text>}
        </div>
        <Group gap="xs">
          {item.deadline && (
            <Text size="sm" c="dimmed">
              {t('membership.person.due', { day: format.dateTime(item.deadline, { dateStyle: 'medium' }) })}
            </Text>
          )}
          <Badge variant="light" color={color} leftSection={<Icon size={12} aria-hidden />}>
            {label}
          </Badge>
        </Group>
      </Group>
      <Progress value={item.progress} size="sm" mt="xs" aria-label={item.module.title} />
    </Paper>
  )
}
