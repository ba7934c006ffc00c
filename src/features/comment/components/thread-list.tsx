'use client'

import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useUrlState } from '@/lib/use-url-state'
import { api, type RouterOutputs } from '@/trpc/client'
import { THREAD_STATES, type ThreadState } from '../policy'
import { LazyComposer } from './lazy-composer'
import { useWriteComment } from './use-comment'

const LinkedThread = dynamic(async () => (await import('./linked-thread')).LinkedThread)
const ThreadCard = dynamic(async () => (await import('./thread-card')).ThreadCard, {
  loading: () => <Skeleton h={100} radius="md" />,
})

export type Thread = RouterOutputs['comment']['list']['items'][number]

const stateOf = (value: string): ThreadState => THREAD_STATES.find((known) => known === value) ?? 'ALL'

/** The threads on a module, the newest first, and the place to begin one. */
export function ThreadList({ moduleId }: { moduleId: string }) {
  const t = useTranslations('comment')
  const tCommon = useTranslations('common')
  const [url, setUrl] = useUrlState(['comments', 'comment'])
  const state = stateOf(url.comments)
  const list = api.comment.list.useInfiniteQuery(
    { moduleId, state, limit: 10 },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: (previous) => previous },
  )
  const [isWriting, setIsWriting] = useState(false)
  const writing = useWriteComment({ moduleId })
  const canWrite = list.data?.pages[0]?.canWrite ?? false
  const threads = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Stack>
      {canWrite &&
        (isWriting ? (
          <LazyComposer
            label={t('new')}
            placeholder={t('newPlaceholder')}
            hasFocus
            onCancel={() => setIsWriting(false)}
            {...writing}
          />
        ) : (
          <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setIsWriting(true)}>
            {t('new')}
          </Button>
        ))}
      <Group gap={4} role="group" aria-label={t('show')}>
        {THREAD_STATES.map((value) => (
          <Button
            key={value}
            size="compact-xs"
            variant={value === state ? 'light' : 'subtle'}
            aria-pressed={value === state}
            onClick={() => setUrl({ comments: value === 'ALL' ? null : value })}
          >
            {t(`states.${value}`)}
          </Button>
        ))}
      </Group>
      {url.comment && <LinkedThread commentId={url.comment} onClose={() => setUrl({ comment: null })} />}
      {list.error && <Alert color="red">{list.error.message}</Alert>}
      {list.isPending && <Skeleton h={160} radius="md" />}
      {list.isSuccess && threads.length === 0 && (
        <Text c="dimmed" size="sm">
          {t(state === 'ALL' ? (canWrite ? 'emptyText' : 'emptyReader') : 'emptyState')}
        </Text>
      )}
      <Stack component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {threads.map((thread) => (
          <li key={thread.id}>
            <ThreadCard moduleId={moduleId} thread={thread} canWrite={canWrite} />
          </li>
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {tCommon('loadMore')}
        </Button>
      )}
    </Stack>
  )
}
