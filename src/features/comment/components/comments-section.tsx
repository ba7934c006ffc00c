'use client'

import { Box, Skeleton, Title } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useUrlState } from '@/lib/use-url-state'

const ThreadList = dynamic(async () => (await import('./thread-list')).ThreadList, {
  loading: () => <Skeleton h={160} radius="md" />,
})

/** What people say of a module; it is loaded when it comes into view, or when a link leads to one of the comments. */
export function CommentsSection({ moduleId }: { moduleId: string }) {
  const t = useTranslations('comment')
  const [{ comment }] = useUrlState(['comment'])
  const { ref, entry } = useIntersection({ rootMargin: '300px' })
  const [isShown, setShown] = useState(comment !== '')
  if (!isShown && entry?.isIntersecting) setShown(true)
  return (
    <Box component="section" ref={ref} mt={48} maw={820} mih={240} aria-labelledby="comments">
      <Title order={2} size="h4" id="comments" mb="sm">
        {t('title')}
      </Title>
      {isShown ? <ThreadList moduleId={moduleId} /> : <Skeleton h={160} radius="md" />}
    </Box>
  )
}
