'use client'

import { Alert, Button, Skeleton, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { api } from '@/trpc/client'
import { ThreadCard } from './thread-card'

/** The thread that a link leads to, with all its replies, above the others; the comment itself comes into view. */
export function LinkedThread({ commentId, onClose }: { commentId: string; onClose: () => void }) {
  const t = useTranslations('comment')
  const { data, error } = api.comment.thread.useQuery({ commentId }, { retry: false })
  useEffect(() => {
    if (!data) return
    const target = document.getElementById(`comment-${commentId}`) ?? document.getElementById(`comment-${data.id}`)
    target?.scrollIntoView({ block: 'center' })
  }, [data, commentId])
  if (error) return <Alert color="gray">{t('linkGone')}</Alert>
  if (!data) return <Skeleton h={120} radius="md" />
  return (
    <Stack gap={4}>
      <ThreadCard moduleId={data.moduleId} thread={data} canWrite={data.canWrite} showsAll={data.hasMoreReplies} />
      <Button size="compact-sm" variant="subtle" color="gray" style={{ alignSelf: 'flex-start' }} onClick={onClose}>
        {t('closeLinked')}
      </Button>
    </Stack>
  )
}
