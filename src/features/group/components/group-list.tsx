'use client'

import { Alert, Anchor, Button, Group, Paper, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { api, type RouterOutputs } from '@/trpc/client'
import { GroupDot } from './group-badge'

type ListedGroup = RouterOutputs['group']['list']['items'][number]

export function GroupList({ slug, search, onCreate }: { slug: string; search: string; onCreate?: () => void }) {
  const t = useTranslations()
  const list = api.group.list.useInfiniteQuery(
    { search },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: (previous) => previous },
  )
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (!list.data) return <Skeleton h={240} radius="md" />
  const groups = list.data.pages.flatMap((page) => page.items)
  if (groups.length === 0 && search !== '') {
    return <EmptyState title={t('group.noMatchTitle')} text={t('group.noMatchText')} />
  }
  if (groups.length === 0) {
    return (
      <EmptyState title={t('group.emptyTitle')} text={t('group.emptyText')}>
        {onCreate && <Button onClick={onCreate}>{t('group.create')}</Button>}
      </EmptyState>
    )
  }
  return (
    <Stack>
      <SimpleGrid component="ul" cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm" p={0} m={0}>
        {groups.map((group) => (
          <GroupCard key={group.id} slug={slug} group={group} />
        ))}
      </SimpleGrid>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('common.loadMore')}
        </Button>
      )}
    </Stack>
  )
}

function GroupCard({ slug, group }: { slug: string; group: ListedGroup }) {
  const t = useTranslations('group')
  return (
    <Paper withBorder p="md" radius="md" component="li" style={{ listStyle: 'none', position: 'relative' }}>
      <Group gap="xs" wrap="nowrap">
        <GroupDot color={group.color} />
        <Anchor component={Link} href={`/t/${slug}/groups/${group.id}`} fw={600} c="inherit" truncate>
          {group.name}
        </Anchor>
      </Group>
      {group.description && (
        <Text size="sm" c="dimmed" lineClamp={2} mt={4}>
          {group.description}
        </Text>
      )}
      <Text size="sm" mt="xs">
        {t('memberCount', { count: group.memberCount })} · {t('moduleCount', { count: group.moduleCount })}
      </Text>
    </Paper>
  )
}
