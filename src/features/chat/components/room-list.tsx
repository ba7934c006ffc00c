import { Box, Button, Group, Skeleton, Text } from '@mantine/core'
import { IconBuilding, IconMessages } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RelativeTime } from '@/components/relative-time'
import { useShell } from '@/features/tenant/components/shell-context'
import { api, type RouterOutputs } from '@/trpc/client'
import { COMPANY_ROOM, roomKeyOf } from '../policy'
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
    <Link
      href={`/t/${tenant.slug}/chat/${roomKey}`}
      className={classes.roomLink}
      aria-current={isOpen ? 'page' : undefined}
    >
      {icon}
      <Box component="span" flex={1} miw={0}>
        <Text span display="block" size="sm" fw={room.unread > 0 ? 600 : 400} truncate>
          {title}
        </Text>
        <Text span display="block" size="xs" c="dimmed">
          <LastLine room={room} />
        </Text>
      </Box>
      <UnreadBadge unread={room.unread} />
    </Link>
  )
}

function textOf(
  { type, authorName, excerpt }: NonNullable<Shown['last']>,
  t: ReturnType<typeof useTranslations<'chat'>>,
): string {
  if (type === 'JOIN') return t('lines.joined', { name: authorName ?? '' })
  if (type === 'SYSTEM') return t('lines.renewed')
  if (excerpt === '') return t('deletedMessage')
  return authorName ? `${authorName}: ${excerpt}` : excerpt
}

function LastLine({ room: { last, lastMessageAt } }: { room: Shown }) {
  const t = useTranslations('chat')
  if (!last || !lastMessageAt) return t('quiet')
  return (
    <Group gap={4} wrap="nowrap" component="span">
      <Text span inherit truncate>
        {textOf(last, t)}
      </Text>
      <Text span inherit style={{ whiteSpace: 'nowrap' }}>
        <RelativeTime value={lastMessageAt} />
      </Text>
    </Group>
  )
}
