'use client'

import { ActionIcon, Alert, Badge, Button, Group, Menu, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCalendar, IconDots, IconPlus, IconTrash } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { api, type RouterOutputs } from '@/trpc/client'
import type { ShownGroup } from './group-page'
import { RemoveModuleModal } from './removal-modals'
import { AddModulesModal, ChangeModuleModal } from './rule-modals'

export type Rule = RouterOutputs['group']['modules']['items'][number]

/** What the group has to take, and within which time. */
export function GroupModules({ group }: { group: ShownGroup }) {
  const t = useTranslations()
  const [isAdding, adding] = useDisclosure(false)
  const [changing, setChanging] = useState<Rule | null>(null)
  const [removing, setRemoving] = useState<Rule | null>(null)
  const list = api.group.modules.useInfiniteQuery(
    { groupId: group.id },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (!list.data) return <Skeleton h={240} radius="md" />
  const rules = list.data.pages.flatMap((page) => page.items)
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={adding.open}>
      {t('group.modules.add')}
    </Button>
  )
  return (
    <Stack>
      {rules.length === 0 ? (
        <EmptyState title={t('group.modules.emptyTitle')} text={t('group.modules.emptyText')}>
          {add}
        </EmptyState>
      ) : (
        <Group justify="flex-end">{add}</Group>
      )}
      <Stack gap="xs" component="ul" p={0} m={0}>
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} onChange={() => setChanging(rule)} onRemove={() => setRemoving(rule)} />
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('common.loadMore')}
        </Button>
      )}
      <AddModulesModal group={group} known={rules.map(({ id }) => id)} isOpen={isAdding} onClose={adding.close} />
      <ChangeModuleModal group={group} rule={changing} onClose={() => setChanging(null)} />
      <RemoveModuleModal group={group} rule={removing} onClose={() => setRemoving(null)} />
    </Stack>
  )
}

type RuleRowProps = { rule: Rule; onChange: () => void; onRemove: () => void }

function RuleRow({ rule, onChange, onRemove }: RuleRowProps) {
  const t = useTranslations('group.modules')
  const format = useFormatter()
  const { module, deadlineDays, isMandatory, appliesFrom } = rule
  const facts = [
    deadlineDays === null ? t('noDeadline') : t('withinDays', { days: deadlineDays }),
    isMandatory ? t('mandatory') : t('optional'),
    appliesFrom && t('onlyNew', { date: format.dateTime(appliesFrom, { dateStyle: 'medium' }) }),
  ]
  return (
    <Paper withBorder p="sm" radius="md" component="li" style={{ listStyle: 'none' }}>
      <Group justify="space-between" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{module.title}</Text>
          <Text size="sm" c="dimmed">
            {facts.filter(Boolean).join(' · ')}
          </Text>
          {module.status === 'ARCHIVED' && (
            <Badge color="gray" variant="light" tt="none" mt={4}>
              {t('archived')}
            </Badge>
          )}
        </div>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('actions', { title: module.title })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconCalendar size={16} aria-hidden />} onClick={onChange}>
              {t('change')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
              {t('remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Paper>
  )
}
