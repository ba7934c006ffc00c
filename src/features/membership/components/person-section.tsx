'use client'

import { Alert, Button, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'

type Listed<Item> = {
  data: { pages: { items: Item[] }[] } | undefined
  error: { message: string } | null
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

type PersonSectionProps<Item> = {
  title: string
  empty: string
  list: Listed<Item>
  children: (items: Item[]) => ReactNode
}

/** A part of a person's page with a list of its own. */
export function PersonSection<Item>({ title, empty, list, children }: PersonSectionProps<Item>) {
  const t = useTranslations('common')
  const id = useId()
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h4" id={id} mb="sm">
        {title}
      </Title>
      {list.error && <Alert color="red">{list.error.message}</Alert>}
      {!items && !list.error && <Skeleton h={96} radius="md" />}
      {items?.length === 0 && <Text c="dimmed">{empty}</Text>}
      {items && items.length > 0 && (
        <Stack gap="xs">
          {children(items)}
          {list.hasNextPage && (
            <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
              {t('loadMore')}
            </Button>
          )}
        </Stack>
      )}
    </section>
  )
}
