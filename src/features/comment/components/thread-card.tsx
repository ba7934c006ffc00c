'use client'

import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconCheck, IconCornerDownRight, IconRotate } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/client'
import { CommentView } from './comment-view'
import { LazyComposer } from './lazy-composer'
import type { Thread } from './thread-list'
import { useCommentActions, useWriteComment } from './use-comment'

type ThreadCardProps = { moduleId: string; thread: Thread; canWrite: boolean; showsAll?: boolean }

/** A thread: its first comment, the replies, and whether anything is left to do in it. */
export function ThreadCard({ moduleId, thread, canWrite, showsAll = false }: ThreadCardProps) {
  const t = useTranslations('comment')
  const { isBusy, onResolve } = useCommentActions(thread.id)
  const [isReplying, setReplying] = useState(false)
  return (
    <Paper withBorder radius="md" p={{ base: 'sm', sm: 'md' }}>
      <Stack gap="sm">
        <CommentView remark={thread} />
        {thread.isResolved && (
          <Group gap={6}>
            <Badge size="sm" variant="light" color="teal" leftSection={<IconCheck size={12} aria-hidden />}>
              {t('resolved')}
            </Badge>
            {thread.resolvedBy && (
              <Text size="xs" c="dimmed">
                {t('resolvedBy', { name: thread.resolvedBy.name })}
              </Text>
            )}
          </Group>
        )}
        <Replies thread={thread} showsAll={showsAll} />
        {isReplying && <ReplyComposer moduleId={moduleId} thread={thread} onClose={() => setReplying(false)} />}
        {!isReplying && (
          <Group gap="xs">
            {canWrite && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconCornerDownRight size={14} aria-hidden />}
                onClick={() => setReplying(true)}
              >
                {t('reply')}
              </Button>
            )}
            {thread.canResolve && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                loading={isBusy}
                leftSection={
                  thread.isResolved ? <IconRotate size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />
                }
                onClick={() => onResolve(!thread.isResolved)}
              >
                {t(thread.isResolved ? 'reopen' : 'resolve')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

/** The last ones at once, all of them when they are asked for. */
function Replies({ thread, showsAll }: { thread: Thread; showsAll: boolean }) {
  const t = useTranslations('comment')
  const [isAll, setAll] = useState(showsAll)
  const all = api.comment.replies.useInfiniteQuery(
    { threadId: thread.id, limit: 50 },
    { enabled: isAll, getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  const replies = (isAll && all.data?.pages.flatMap((page) => page.items)) || thread.replies
  if (replies.length === 0) return null
  return (
    <Stack gap="sm" pl="md" style={{ borderInlineStart: '2px solid var(--mantine-color-default-border)' }}>
      {thread.hasMoreReplies && !isAll && (
        <Button size="compact-sm" variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => setAll(true)}>
          {t('showAll', { count: thread.replyCount })}
        </Button>
      )}
      {replies.map((reply) => (
        <CommentView key={reply.id} remark={reply} />
      ))}
      {isAll && all.hasNextPage && (
        <Button
          size="compact-sm"
          variant="subtle"
          style={{ alignSelf: 'flex-start' }}
          loading={all.isFetchingNextPage}
          onClick={() => all.fetchNextPage()}
        >
          {t('showMore')}
        </Button>
      )}
    </Stack>
  )
}

function ReplyComposer({ moduleId, thread, onClose }: { moduleId: string; thread: Thread; onClose: () => void }) {
  const t = useTranslations('comment')
  const writing = useWriteComment({ moduleId, parentId: thread.id })
  return <LazyComposer label={t('reply')} sendLabel={t('reply')} hasFocus onCancel={onClose} {...writing} />
}
