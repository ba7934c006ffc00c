'use client'

import { Skeleton } from '@mantine/core'
import dynamic from 'next/dynamic'

/** The field with its list of people; its code comes when somebody has something to say. */
export const LazyComposer = dynamic(async () => (await import('./comment-composer')).CommentComposer, {
  loading: () => <Skeleton h={76} radius="sm" />,
})
