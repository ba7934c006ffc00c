import { Badge, Button, Group, NavLink, Skeleton, Stack, Text } from '@mantine/core'
import { IconBuilding, IconMessages } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RelativeTime } from '@/components/relative-time'
import { useShell } from '@/features/tenant/components/shell-context'
import { api, type RouterOutputs } from '@/trpc/client'
import { COMPANY_ROOM, messagePath, roomKeyOf } from '../policy'
import classes from './chat.module.css'
import { UnreadBadge } from './unread-badge'

type Listed = RouterOutputs['chat']['rooms']['items'][number]
type Shown = Pick<Listed, 'unread' | 'lastMessageAt' | 'last'>

const REFRESH_MS = 20_000

/** The conversations somebody is in, who wrote last first. */
export function RoomList({ roomKey }: { roomKey: string | null }) {
  const t = useTranslations('chat')
  const list = api.chat.rooms.useInfiniteQuery(
    {},
    {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      refetchInterval: REFRESH_MS,
      refetchOnWindowFocus: 'always',
    },
  )
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const company = list.data?.pages[0]?.company ?? { unread: 0, lastMessageAt: null, last: null }
  if (list.isPending) return <Skeleton h={240} radius="md" />
  const icon = { size: 20, stroke: 1.6, 'aria-hidden': true } as const
  return (
    <nav className={classes.list} aria-label={t('rooms')}>
      <RoomLink
        roomKey={COMPANY_ROOM}
        title={t('everybody')}
        room={company}
        isOpen={roomKey === COMPANY_ROOM}
        icon={<IconBuilding {...icon} />}
      />
      {items.map((room) => (
        <RoomLink
          key={room.id}
          roomKey={roomKeyOf(room.id)}
          title={room.title}
          room={room}
          isOpen={roomKey === room.id}
          icon={<IconMessages {...icon} />}
        />
      ))}
      {list.hasNextPage && (
        <Button variant="subtle" fullWidth loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('moreRooms')}
        </Button>
      )}
    </nav>
  )
}

type RoomLinkProps = { roomKey: string; title: string; room: Shown; isOpen: boolean; icon: ReactNode }

function RoomLink({ roomKey, title, room, isOpen, icon }: RoomLinkProps) {
  const { tenant } = useShell()
  return (
    <NavLink
      component={Link}
      href={`/t/${tenant.slug}/chat/${roomKey}`}
      active={isOpen}
      aria-current={isOpen ? 'page' : undefined}
      leftSection={icon}
      label={
        <Text size="sm" fw={room.unread > 0 ? 600 : 400} truncate>
          {title}
        </Text>
      }
      description={<LastLine room={room} />}
      rightSection={<UnreadBadge unread={room.unread} />}
      style={{ borderRadius: 'var(--mantine-radius-md)' }}
    />
  )
}

function LastLine({ room: { last, lastMessageAt } }: { room: Shown }) {
  const t = useTranslations('chat')
  if (!last || !lastMessageAt) return t('quiet')
  const name = last.authorName ?? ''
  return (
    <Group gap={4} wrap="nowrap" component="span">
      <Text span inherit truncate>
        {last.type === 'JOIN' ? t('lines.joined', { name }) : [name, last.excerpt].filter(Boolean).join(': ')}
      </Text>
      <Text span inherit style={{ whiteSpace: 'nowrap' }}>
        <RelativeTime value={lastMessageAt} />
      </Text>
    </Group>
  )
}

type Found = RouterOutputs['chat']['search'][number]

/** What the search found, confirmed answers first; each leads to its place. */
export function SearchResults({ search }: { search: string }) {
  const t = useTranslations('chat')
  const { data = [], isPending } = api.chat.search.useQuery({ search }, { placeholderData: (previous) => previous })
  if (isPending) return <Skeleton h={240} radius="md" />
  if (data.length === 0) return <Text c="dimmed">{t('nothingFound', { search })}</Text>
  return (
    <Stack className={classes.list} gap={4} role="list" aria-label={t('found')}>
      {data.map((found) => (
        <FoundMessage key={found.id} found={found} search={search} />
      ))}
    </Stack>
  )
}

function FoundMessage({ found, search }: { found: Found; search: string }) {
  const t = useTranslations('chat')
  const { tenant } = useShell()
  const isAnswer = found.isConfirmedAnswer || found.answerId !== null
  return (
    <NavLink
      component={Link}
      role="listitem"
      href={`/t/${tenant.slug}${messagePath(found.moduleId, found.id)}&q=${encodeURIComponent(search)}`}
      label={
        <Text size="sm" lineClamp={2}>
          {found.body}
        </Text>
      }
      description={
        <>
          {found.answerBody && (
            <Text size="xs" lineClamp={2} c="var(--mantine-color-text)">
              {t('answerIs', { answer: found.answerBody })}
            </Text>
          )}
          <Text size="xs" truncate>
            {[found.authorName, found.moduleTitle ?? t('everybody')].filter(Boolean).join(' · ')}
          </Text>
        </>
      }
      rightSection={
        isAnswer && (
          <Badge size="xs" variant="light" color="green">
            {t(found.isConfirmedAnswer ? 'confirmed' : 'answered')}
          </Badge>
        )
      }
      style={{ borderRadius: 'var(--mantine-radius-md)' }}
    />
  )
}
