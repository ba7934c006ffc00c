'use client'

import { Alert, Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconPlugConnectedX } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { useShell } from '@/features/tenant/components/shell-context'
import { excerptOf } from '@/lib/excerpt'
import type { RouterOutputs } from '@/trpc/client'
import classes from './chat.module.css'
import { ComposerPane } from './composer-pane'
import type { Quote } from './kept'
import { findEditable } from './message-item'
import { isGroupedWith, MessageList } from './message-list'
import type { Message } from './timeline'
import { UnsentMessages } from './unsent-messages'
import { useActions } from './use-actions'
import { useConversation } from './use-conversation'
import type { Connection } from './use-live'
import { useOutbox } from './use-outbox'
import { useRead } from './use-read'
import { findPlaceIn } from './use-scroll'

export type Room = RouterOutputs['chat']['room']

type ConversationViewProps = {
  moduleId: string | null
  room: Room
  /** The message that the address names. */
  startAt: string | null
}

const BANNER_MS = 3_000

/** One conversation, live: everything said in it, and where to say more. */
export function ConversationView({ moduleId, room, startAt }: ConversationViewProps) {
  const t = useTranslations('chat')
  const { member } = useShell()
  const frame = useRef<HTMLDivElement>(null)
  const conversation = useConversation({ moduleId, startAt, findPlace: () => findPlaceIn(frame.current) })
  const { timeline, connection, apply, jump, error } = conversation
  const [isAtEnd, setIsAtEnd] = useState(false)
  const [reply, setReply] = useState<{ quote: Quote; round: number } | null>(null)
  const [editingId, setEditingId] = useState<string | null>(null)
  const actions = useActions(apply)
  const outbox = useOutbox(moduleId, apply)
  const items = timeline?.items ?? []
  useRead(moduleId, items.at(-1)?.seq ?? 0, isAtEnd)

  const startReply = useCallback(({ id, seq, authorName, body }: Message) => {
    setReply((known) => ({ quote: { id, seq, authorName, excerpt: excerptOf(body) }, round: (known?.round ?? 0) + 1 }))
  }, [])
  const context = {
    memberId: member.id,
    canModerate: room.canModerate,
    canWrite: room.canWrite,
    actions,
    onReply: startReply,
    onJump: jump,
    editingId,
    onEdit: setEditingId,
    moduleId,
  }
  const sentIds = useMemo(() => new Set(items.map(({ requestId }) => requestId)), [items])
  const unsent = outbox.unsent.filter(({ requestId }) => !sentIds.has(requestId))
  const editLast = () => setEditingId(findEditable(items, member.id))
  return (
    <>
      <ConversationHead moduleId={moduleId} room={room} />
      <ConnectionBanner connection={connection} />
      {error && !timeline && <Alert color="red">{error}</Alert>}
      {!timeline && !error && <Skeleton flex={1} radius="md" />}
      {timeline && items.length === 0 && unsent.length === 0 ? (
        <div className={classes.frame}>
          <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
        </div>
      ) : (
        timeline && (
          <MessageList
            frame={frame}
            conversation={conversation}
            context={context}
            onAtEnd={setIsAtEnd}
            unsentCount={unsent.length}
            unsent={
              <UnsentMessages
                items={unsent}
                author={member.name}
                isGroup={isGroupedWith(items.at(-1), member.id, new Date())}
                isCut={connection === 'lost' || outbox.isStuck}
                onRetry={outbox.retry}
                onDiscard={outbox.discard}
              />
            }
          />
        )
      )}
      {room.canWrite ? (
        <ComposerPane moduleId={moduleId} reply={reply} onSend={outbox.send} onEditLast={editLast} />
      ) : (
        <Alert color="gray">{t('closed')}</Alert>
      )}
    </>
  )
}

function ConversationHead({ moduleId, room }: { moduleId: string | null; room: Room }) {
  const t = useTranslations('chat')
  const { tenant } = useShell()
  return (
    <Stack gap={0}>
      <Anchor component={Link} href={`/t/${tenant.slug}/chat`} size="sm" hiddenFrom="md">
        <Group gap={4} component="span">
          <IconArrowLeft size={16} aria-hidden />
          {t('all')}
        </Group>
      </Anchor>
      <Title order={1} size="h4">
        {moduleId === null ? t('company', { name: tenant.name }) : room.module?.title}
      </Title>
      {room.module && (
        <Text size="sm" c="dimmed" truncate>
          <Anchor component={Link} inherit underline="always" href={`/t/${tenant.slug}/modules/${room.module.slug}`}>
            {t('toModule')}
          </Anchor>
          {room.mentors.length > 0 && ` · ${t('mentors', { names: room.mentors.map(({ name }) => name).join(', ') })}`}
        </Text>
      )}
    </Stack>
  )
}

/** Says that nothing comes at present, once that has been so for a while. */
function ConnectionBanner({ connection }: { connection: Connection }) {
  const t = useTranslations('chat')
  const [isShown, setIsShown] = useState(false)
  const isCut = connection === 'lost' || connection === 'refused'
  useEffect(() => {
    if (!isCut) return setIsShown(false)
    const timer = setTimeout(() => setIsShown(true), BANNER_MS)
    return () => clearTimeout(timer)
  }, [isCut])
  if (!isShown) return null
  return (
    <Alert color="yellow" py="xs" role="status" icon={<IconPlugConnectedX aria-hidden />}>
      {t(connection === 'refused' ? 'refused' : 'cut')}
    </Alert>
  )
}
