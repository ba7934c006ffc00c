'use client'

import { Alert, Button, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useUrlState } from '@/lib/use-url-state'
import { api, type RouterOutputs } from '@/trpc/client'
import { THREAD_STATES, type ThreadState } from '../policy'
import { CommentComposer } from './comment-composer'
import { LinkedThread } from './linked-thread'
import { ThreadCard } from './thread-card'
import { useWriteComment } from './use-comment'

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
  const writing = useWriteComment({ moduleId })
  const canWrite = list.data?.pages[0]?.canWrite ?? false
  const threads = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Stack>
      {canWrite && <CommentComposer label={t('new')} placeholder={t('newPlaceholder')} {...writing} />}
      <SegmentedControl
        aria-label={t('show')}
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        value={state}
        onChange={(value) => setUrl({ comments: value === 'ALL' ? null : value })}
        data={THREAD_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
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
