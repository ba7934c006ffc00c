'use client'

import { Button, Divider, Group, Stack, Text } from '@mantine/core'
import { useCounter, useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { ListFrame } from '@/components/list-frame'
import { PageHeader } from '@/components/page-header'
import { SearchInput } from '@/components/search-input'
import { api, type RouterOutputs } from '@/trpc/client'
import { PREVIEW_MS, type RadarView, REFRESH_MS } from '../policy'
import { EmptyRadar } from './empty-radar'
import { RadarFilters } from './radar-filters'
import { SharedPost } from './shared-post'
import { useClaim } from './use-claim'
import { type RadarPost, usePostActions } from './use-post-actions'
import { usePostCards } from './use-post-cards'
import { useRadarFilter } from './use-radar-filter'
import { useRadarKeys } from './use-radar-keys'
import { useSeen } from './use-seen'

const NewPostModal = dynamic(async () => (await import('./new-post-modal')).NewPostModal)
const RadarKeys = dynamic(async () => (await import('./radar-keys')).RadarKeys)

type RadarPageProps = {
  slug: string
  rights: RouterOutputs['radar']['rights']
  newSince: Date | null
}

const isOpen = ({ status, heldBy }: RadarPost) => status === 'PENDING' && heldBy === null

/** The queue shows what others do meanwhile; a link whose page is looked at, what comes of that. */
function refetchEvery(view: RadarView, posts: readonly RadarPost[]): number | false {
  if (view === 'PENDING') return REFRESH_MS
  return posts.some(({ previewStatus, isOwn }) => isOwn && previewStatus === 'PENDING') && PREVIEW_MS
}

/** Links worth reading; for moderators also the queue, gone through by keys. */
export function RadarPage({ slug, rights, newSince }: RadarPageProps) {
  const t = useTranslations('radar')
  const filter = useRadarFilter()
  const [isPosting, posting] = useDisclosure(false)
  const [isShowingKeys, keys] = useDisclosure(false)
  const [clears, { increment }] = useCounter(0)
  const isNew = useSeen(newSince)
  const list = api.radar.list.useInfiniteQuery(filter.input, {
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
    refetchInterval: ({ state }) => refetchEvery(filter.view, state.data?.pages.flatMap((page) => page.items) ?? []),
  })
  const posts = list.data?.pages.flatMap((page) => page.items) ?? []
  const actions = usePostActions()
  const cards = usePostCards({
    slug,
    canModerate: rights.canModerate,
    actions,
    isNew,
    onTag: (tag) => filter.change({ tag, post: null }),
  })
  const withPost = (act: (post: (typeof posts)[number]) => void) => (id: string) => {
    const post = posts.find((candidate) => candidate.id === id)
    if (post) act(post)
  }
  const { ref, go, onFocus, currentId } = useRadarKeys({
    ids: posts.map(({ id }) => id),
    s: withPost(actions.save),
    ...(rights.canModerate
      ? {
          a: withPost((post) => isOpen(post) && actions.decide(post, 'APPROVED')),
          r: withPost((post) => isOpen(post) && cards.ask(post, 'REJECTED')),
        }
      : {}),
    onNew: posting.open,
    onHelp: keys.open,
  })
  const current = posts.find(({ id }) => id === currentId)
  useClaim(rights.canModerate && current && isOpen(current) ? current.id : null)
  const clear = () => {
    filter.change({ q: null, tag: null })
    increment()
  }
  const isPlain = filter.view === 'APPROVED' && !filter.isNarrowed
  const unpinned = posts.filter(({ pinned }) => !pinned)
  const firstSeen = unpinned.findIndex((post) => !isNew(post))
  const dividerAt = isPlain && firstSeen > 0 ? unpinned[firstSeen]?.id : undefined
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={posting.open}>
          {t('post')}
        </Button>
      </PageHeader>
      <Stack maw={860}>
        <SearchInput
          key={clears}
          value={filter.search}
          onSearch={(q) => filter.change({ q })}
          placeholder={t('search')}
          aria-label={t('search')}
        />
        <RadarFilters filter={filter} canModerate={rights.canModerate} />
        {filter.postId && (
          <SharedPost postId={filter.postId} onClose={() => filter.change({ post: null })}>
            {cards.render}
          </SharedPost>
        )}
        <ListFrame
          list={list}
          isEmpty={posts.length === 0}
          empty={<EmptyRadar filter={filter} onClear={clear} onNew={posting.open} />}
          rowHeight={120}
        >
          <Stack component="ul" gap="sm" p={0} m={0} ref={ref} onFocus={onFocus}>
            {posts.map((post) => (
              <Fragment key={post.id}>
                {post.id === dividerAt && (
                  <Divider component="li" label={t('seenBefore')} style={{ listStyle: 'none' }} />
                )}
                {cards.render(post)}
              </Fragment>
            ))}
          </Stack>
        </ListFrame>
        {posts.length > 0 && (
          <Group justify="space-between" visibleFrom="sm">
            <Text size="xs" c="dimmed">
              {t('keys')}
            </Text>
            <Group gap="xs">
              <Button size="compact-sm" variant="default" onClick={() => go(-1)}>
                {t('keyNames.previous')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => go(1)}>
                {t('keyNames.next')}
              </Button>
            </Group>
          </Group>
        )}
      </Stack>
      {isPosting && (
        <NewPostModal
          slug={slug}
          postsDirectly={rights.postsDirectly}
          onClose={posting.close}
          onSuggested={() => filter.change({ view: 'MINE', q: null, tag: null })}
        />
      )}
      {isShowingKeys && <RadarKeys canModerate={rights.canModerate} onClose={keys.close} />}
      {cards.dialog}
    </>
  )
}
