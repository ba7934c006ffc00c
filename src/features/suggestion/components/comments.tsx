'use client'

import { Alert, Button, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { LazyComposer } from '@/features/comment/components/lazy-composer'
import { api } from '@/trpc/client'
import { type Remark, RemarkItem } from './remark-item'
import { useWriteRemark } from './use-comments'

/** What people say about a suggestion: threads of one level, the oldest first. */
export function Comments({ suggestionId }: { suggestionId: string }) {
  const t = useTranslations('suggestion.comment')
  const tCommon = useTranslations('common')
  const list = api.suggestion.comment.list.useInfiniteQuery(
    { suggestionId },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  const threads = list.data?.pages.flatMap((page) => page.items) ?? []
  const writing = useWriteRemark(suggestionId, null)
  useLinkedComment(threads, list)
  return (
    <Stack component="section" aria-labelledby="comments" gap="md">
      <Title order={2} size="h4" id="comments">
        {t('heading')}
      </Title>
      {list.error && <Alert color="red">{list.error.message}</Alert>}
      {list.isPending && <Skeleton h={90} radius="md" />}
      {list.isSuccess && threads.length === 0 && <Text c="dimmed">{t('empty')}</Text>}
      <Stack component="ul" gap="md" p={0} m={0}>
        {threads.map((thread) => (
          <Thread key={thread.id} suggestionId={suggestionId} thread={thread} />
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {tCommon('loadMore')}
        </Button>
      )}
      <LazyComposer label={t('write')} placeholder={t('write')} sendLabel={t('send')} {...writing} />
    </Stack>
  )
}

type Threads = readonly { id: string; replies: readonly { id: string }[] }[]
type Pages = { hasNextPage: boolean; isFetching: boolean; fetchNextPage: () => unknown }

/** Shows the comment that a notification has led to, on whatever page it is. */
function useLinkedComment(threads: Threads, { hasNextPage, isFetching, fetchNextPage }: Pages) {
  const id = useSearchParams().get('comment')
  const isThere = threads.some((thread) => thread.id === id || thread.replies.some((reply) => reply.id === id))
  const isLooking = id !== null && !isThere && hasNextPage && !isFetching
  useEffect(() => {
    if (isThere && id) document.getElementById(`comment-${id}`)?.scrollIntoView({ block: 'center' })
  }, [isThere, id])
  useEffect(() => {
    if (isLooking) fetchNextPage()
  }, [isLooking, fetchNextPage])
}

type ThreadProps = { suggestionId: string; thread: Remark & { replies: Remark[]; hasMoreReplies: boolean } }

function Thread({ suggestionId, thread }: ThreadProps) {
  const t = useTranslations('suggestion.comment')
  const tCommon = useTranslations('common')
  const [isOpen, setIsOpen] = useState(false)
  const [isReplying, setIsReplying] = useState(false)
  const all = api.suggestion.comment.replies.useInfiniteQuery(
    { threadId: thread.id, limit: 50 },
    { enabled: isOpen, getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  const replies = (isOpen && all.data?.pages.flatMap((page) => page.items)) || thread.replies
  const writing = useWriteRemark(suggestionId, thread.id)
  return (
    <li style={{ listStyle: 'none' }}>
      <RemarkItem remark={thread} onReply={() => setIsReplying(true)} />
      <Stack gap="sm" pl={{ base: 'md', sm: 'xl' }} mt="sm">
        {thread.hasMoreReplies && !isOpen && (
          <Button size="compact-sm" variant="subtle" w="fit-content" onClick={() => setIsOpen(true)}>
            {t('earlier')}
          </Button>
        )}
        {replies.map((remark) => (
          <RemarkItem key={remark.id} remark={remark} />
        ))}
        {isOpen && all.hasNextPage && (
          <Button size="compact-sm" variant="subtle" w="fit-content" onClick={() => all.fetchNextPage()}>
            {tCommon('loadMore')}
          </Button>
        )}
        {isReplying && (
          <LazyComposer
            label={t('replyTo', { name: thread.author.name })}
            sendLabel={t('sendReply')}
            hasFocus
            onCancel={() => setIsReplying(false)}
            {...writing}
          />
        )}
      </Stack>
    </li>
  )
}
