'use client'

import { Skeleton } from '@mantine/core'
import dynamic from 'next/dynamic'

/** The editor, loaded when it is shown. */
export const LazyRichTextEditor = dynamic(() => import('./rich-text-editor').then((module) => module.RichTextEditor), {
  ssr: false,
  loading: () => <Skeleton h={260} radius="md" />,
})
