import { Alert, Button, Skeleton, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type ListFrameProps = {
  list: {
    error: { message: string } | null
    isPending: boolean
    isSuccess: boolean
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => unknown
  }
  isEmpty: boolean
  /** What to do where there is nothing. */
  empty: ReactNode
  /** Of the rows that are on their way. */
  rowHeight: number
  children: ReactNode
}

/** A list that comes in pages: on its way, refused, empty, or there with the way to more of it. */
export function ListFrame({ list, isEmpty, empty, rowHeight, children }: ListFrameProps) {
  const t = useTranslations('common')
  return (
    <>
      {list.error && <Alert color="red">{list.error.message}</Alert>}
      {list.isPending && (
        <Stack gap="sm" aria-hidden>
          <Skeleton h={rowHeight} radius="md" />
          <Skeleton h={rowHeight} radius="md" />
          <Skeleton h={rowHeight} radius="md" />
        </Stack>
      )}
      {list.isSuccess && isEmpty && empty}
      {children}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('loadMore')}
        </Button>
      )}
    </>
  )
}
