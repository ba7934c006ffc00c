'use client'

import { Alert, Anchor, Avatar, Badge, Button, Checkbox, Group, Paper, Skeleton, Stack, Text } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { RelativeTime } from '@/components/relative-time'
import { useShell } from '@/features/tenant/components/shell-context'
import { api, type RouterOutputs } from '@/trpc/client'
import { MAX_BULK } from '../policy'
import { BulkActions } from './bulk-actions'
import { MemberMenu } from './member-menu'
import type { Grantable } from './people-page'
import type { PeopleFilter } from './use-people-filter'

export type Member = RouterOutputs['membership']['list']['items'][number]

type MemberListProps = { filter: PeopleFilter; grantable: Grantable; onInvite: () => void }

/** The people found, a page at a time; several can be chosen to change them at once. */
export function MemberList({ filter, grantable, onInvite }: MemberListProps) {
  const t = useTranslations()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const list = api.membership.list.useInfiniteQuery(filter, {
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  })
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (!list.data) return <Skeleton h={320} radius="md" />
  const members = list.data.pages.flatMap((page) => page.items)
  if (members.length === 0) {
    return (
      <EmptyState title={t('membership.emptyTitle')} text={t('membership.emptyText')}>
        <Button onClick={onInvite}>{t('membership.inviteTitle')}</Button>
      </EmptyState>
    )
  }
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const ids = members.map(({ id }) => id)
  const isAll = ids.every((id) => chosen.has(id))
  return (
    <Stack gap="xs">
      <Group justify="space-between" mih={36}>
        <Checkbox
          label={t('membership.chooseAll', { count: members.length })}
          checked={isAll}
          indeterminate={!isAll && chosen.size > 0}
          onChange={() => setChosen(isAll ? new Set() : new Set(ids.slice(0, MAX_BULK)))}
        />
        {chosen.size > 0 && <BulkActions membershipIds={[...chosen]} onDone={() => setChosen(new Set())} />}
      </Group>
      <Stack gap="xs" component="ul" p={0} m={0}>
        {members.map((member) => (
          <MemberRow
            key={member.id}
            {...{ member, grantable, isChosen: chosen.has(member.id), onToggle: () => toggle(member.id) }}
          />
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('common.loadMore')}
        </Button>
      )}
    </Stack>
  )
}

type MemberRowProps = { member: Member; grantable: Grantable; isChosen: boolean; onToggle: () => void }

function MemberRow({ member, grantable, isChosen, onToggle }: MemberRowProps) {
  const t = useTranslations()
  const { slug } = useShell().tenant
  return (
    <Paper withBorder p="sm" radius="md" component="li" style={{ listStyle: 'none' }}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group wrap="nowrap" align="flex-start" miw={0}>
          <Checkbox
            mt={8}
            aria-label={t('membership.choose', { name: member.name })}
            checked={isChosen}
            onChange={onToggle}
          />
          <Avatar name={member.name} color="initials" radius="xl" alt="" visibleFrom="xs" />
          <div style={{ minWidth: 0 }}>
            <Anchor component={Link} href={`/t/${slug}/people/${member.id}`} fw={600} display="block" truncate>
              {member.name}
            </Anchor>
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

type Stated = Pick<Member, 'invitedAt' | 'joinedAt' | 'deactivatedAt'>

/** Said only of whom it is worth saying: invited, deactivated. */
export function MemberState({ member }: { member: Stated }) {
  const t = useTranslations('membership')
  if (member.deactivatedAt) return <Badge color="gray">{t('states.deactivated')}</Badge>
  if (member.joinedAt) return null
  return (
    <Badge color="yellow" variant="light">
      {t('states.invited')} · <RelativeTime value={member.invitedAt} />
    </Badge>
  )
}
