'use client'

import { Alert, Avatar, Badge, Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import type { ListMembers } from '../schema'
import { MemberMenu } from './member-menu'
import type { Grantable } from './people-page'

export type Member = RouterOutputs['membership']['list']['items'][number]

type MemberListProps = {
  search: string
  state: ListMembers['state']
  grantable: Grantable
  onInvite: () => void
}

export function MemberList({ search, state, grantable, onInvite }: MemberListProps) {
  const t = useTranslations()
  const list = api.membership.list.useInfiniteQuery(
    { search, state },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: (previous) => previous },
  )
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (!list.data) return <Skeleton h={320} radius="md" />
  const members = list.data.pages.flatMap((page) => page.items)
  if (members.length === 0) {
    return (
      <EmptyState title={t('membership.emptyTitle')} text={t('membership.emptyText')}>
        <Button onClick={onInvite}>{t('membership.invite')}</Button>
      </EmptyState>
    )
  }
  return (
    <Stack gap="xs" component="ul" p={0} m={0}>
      {members.map((member) => (
        <MemberRow key={member.id} member={member} grantable={grantable} />
      ))}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('common.loadMore')}
        </Button>
      )}
    </Stack>
  )
}

function MemberRow({ member, grantable }: { member: Member; grantable: Grantable }) {
  const t = useTranslations()
  return (
    <Paper withBorder p="sm" radius="md" component="li" style={{ listStyle: 'none' }}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group wrap="nowrap" align="flex-start" miw={0}>
          <Avatar name={member.name} color="initials" radius="xl" alt="" />
          <div style={{ minWidth: 0 }}>
            <Text fw={600} truncate>
              {member.name}
            </Text>
            <Text size="sm" c="dimmed" truncate>
              {member.email}
            </Text>
            <Text size="sm" c="dimmed" truncate>
              {[member.jobTitle, member.department].filter(Boolean).join(' · ')}
            </Text>
            <Group gap={6} mt={6}>
              <Badge variant="light">{t(`identity.roles.${member.role}`)}</Badge>
              {member.canWriteModules && <Badge variant="outline">{t('membership.mentor')}</Badge>}
              <MemberState member={member} />
            </Group>
          </div>
        </Group>
        <MemberMenu member={member} grantable={grantable} />
      </Group>
    </Paper>
  )
}

function MemberState({ member }: { member: Member }) {
  const t = useTranslations('membership')
  if (member.deactivatedAt) return <Badge color="gray">{t('states.deactivated')}</Badge>
  if (member.joinedAt) return null
  return (
    <Badge color="yellow" variant="light">
      {t('states.invited')} · <RelativeTime value={member.invitedAt} />
    </Badge>
  )
}
