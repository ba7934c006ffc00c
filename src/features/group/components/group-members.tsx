'use client'

import { ActionIcon, Alert, Avatar, Badge, Button, Checkbox, Group, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserMinus, IconUserPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { RelativeTime } from '@/components/relative-time'
import { SearchInput } from '@/components/search-input'
import { PersonLink } from '@/features/membership/components/person-link'
import { useUrlState } from '@/lib/use-url-state'
import { api, type RouterOutputs } from '@/trpc/client'
import { AddMembersModal } from './add-members-modal'
import type { ShownGroup } from './group-page'
import { RemoveMembersModal } from './removal-modals'

type Member = RouterOutputs['group']['members']['items'][number]

/** Who is in the group, who came last first. */
export function GroupMembers({ group }: { group: ShownGroup }) {
  const t = useTranslations('group.members')
  const [isAdding, adding] = useDisclosure(false)
  const [{ search }, setFilter] = useUrlState(['search'])
  const [selected, setSelected] = useState<readonly string[]>([])
  const [removing, setRemoving] = useState<readonly string[]>([])
  const toggle = (id: string) =>
    setSelected((known) => (known.includes(id) ? known.filter((other) => other !== id) : [...known, id]))
  const closeRemoval = () => {
    setRemoving([])
    setSelected([])
  }
  return (
    <Stack>
      <Group>
        <SearchInput
          value={search}
          onSearch={(text) => setFilter({ search: text })}
          placeholder={t('search')}
          aria-label={t('search')}
          flex={1}
          miw={180}
        />
        {selected.length > 0 && (
          <Button variant="default" onClick={() => setRemoving(selected)}>
            {t('remove')} · {t('selected', { count: selected.length })}
          </Button>
        )}
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={adding.open}>
          {t('add')}
        </Button>
      </Group>
      <MemberRows
        group={group}
        search={search}
        selected={selected}
        onToggle={toggle}
        onRemove={(id) => setRemoving([id])}
        onAdd={adding.open}
      />
      <AddMembersModal group={group} isOpen={isAdding} onClose={adding.close} />
      <RemoveMembersModal group={group} membershipIds={removing} onClose={closeRemoval} />
    </Stack>
  )
}

type MemberRowsProps = {
  group: ShownGroup
  search: string
  selected: readonly string[]
  onToggle: (id: string) => void
  onRemove: (id: string) => void
  onAdd: () => void
}

function MemberRows({ group, search, selected, onToggle, onRemove, onAdd }: MemberRowsProps) {
  const t = useTranslations()
  const list = api.group.members.useInfiniteQuery(
    { groupId: group.id, search },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: (previous) => previous },
  )
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (!list.data) return <Skeleton h={240} radius="md" />
  const members = list.data.pages.flatMap((page) => page.items)
  if (members.length === 0 && search !== '') {
    return <EmptyState title={t('group.noMatchTitle')} text={t('group.noMatchText')} />
  }
  if (members.length === 0) {
    return (
      <EmptyState title={t('group.members.emptyTitle')} text={t('group.members.emptyText')}>
        <Button onClick={onAdd}>{t('group.members.add')}</Button>
      </EmptyState>
    )
  }
  return (
    <Stack gap="xs" component="ul" p={0} m={0}>
      {members.map((member) => (
        <MemberRow
          key={member.id}
          member={member}
          isSelected={selected.includes(member.id)}
          onToggle={() => onToggle(member.id)}
          onRemove={() => onRemove(member.id)}
        />
      ))}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('common.loadMore')}
        </Button>
      )}
    </Stack>
  )
}

type MemberRowProps = { member: Member; isSelected: boolean; onToggle: () => void; onRemove: () => void }

function MemberRow({ member, isSelected, onToggle, onRemove }: MemberRowProps) {
  const t = useTranslations('group.members')
  const { name } = member
  return (
    <Paper withBorder p="xs" radius="md" component="li" style={{ listStyle: 'none' }}>
      <Group wrap="nowrap" gap="sm">
        <Checkbox aria-label={t('select', { name })} checked={isSelected} onChange={onToggle} />
        <Avatar name={name} color="initials" radius="xl" size="sm" alt="" />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text fw={600} size="sm" truncate>
            <PersonLink id={member.id} name={name} />
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {[member.email, member.jobTitle, member.department].filter(Boolean).join(' · ')}
          </Text>
          <Text size="xs" c="dimmed">
            {t.rich('joined', { time: () => <RelativeTime value={member.groupJoinedAt} /> })}
          </Text>
          {member.isInvited && !member.isDeactivated && (
            <Badge color="yellow" variant="light">
              {t('invited')}
            </Badge>
          )}
          {member.isDeactivated && <Badge color="gray">{t('deactivated')}</Badge>}
        </div>
        <ActionIcon variant="subtle" color="gray" aria-label={t('removeOne', { name })} onClick={onRemove}>
          <IconUserMinus size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </Paper>
  )
}
