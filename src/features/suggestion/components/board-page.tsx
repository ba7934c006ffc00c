'use client'

import { Button, Stack, Text } from '@mantine/core'
import { useCounter, useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ListFrame } from '@/components/list-frame'
import { PageHeader } from '@/components/page-header'
import { SearchInput } from '@/components/search-input'
import { api, type RouterOutputs } from '@/trpc/client'
import { BoardFilters } from './board-filters'
import { DecisionButtons } from './decision-buttons'
import { EmptyBoard } from './empty-board'
import { type ListedSuggestion, SuggestionCard } from './suggestion-card'
import { useBoardFilter } from './use-board-filter'
import { useBoardKeys } from './use-board-keys'
import { type Decided, useDecisions, type Verdict } from './use-decisions'

const NewSuggestionModal = dynamic(() => import('./new-suggestion-modal').then((module) => module.NewSuggestionModal))
const BoardKeys = dynamic(() => import('./board-keys').then((module) => module.BoardKeys))

type BoardPageProps = { slug: string; rights: RouterOutputs['suggestion']['rights'] }

const decidedOf = ({ author, ...suggestion }: ListedSuggestion): Decided => ({ ...suggestion, authorName: author })

/** Everybody's board; for who decides also the queue, gone through by keys. */
export function BoardPage({ slug, rights }: BoardPageProps) {
  const t = useTranslations('suggestion')
  const router = useRouter()
  const filter = useBoardFilter()
  const [isWriting, writing] = useDisclosure(false)
  const [isShowingKeys, keys] = useDisclosure(false)
  const [clears, { increment }] = useCounter(0)
  const list = api.suggestion.list.useInfiniteQuery(filter.input, {
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  })
  const suggestions = list.data?.pages.flatMap((page) => page.items) ?? []
  const { ask, dialog } = useDecisions()
  const askOf = (verdict: Verdict) => (id: string) => {
    const suggestion = suggestions.find((candidate) => candidate.id === id)
    if (suggestion) ask(decidedOf(suggestion), verdict)
  }
  const ref = useBoardKeys({
    ...(rights.canDecide ? { a: askOf('APPROVED'), r: askOf('REJECTED') } : {}),
    ...(rights.canConvert ? { c: askOf('CONVERTED') } : {}),
    onNew: writing.open,
    onHelp: keys.open,
  })
  const clear = () => {
    filter.change({ q: null, mine: null, voted: null })
    increment()
  }
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={writing.open}>
          {t('new')}
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
        <BoardFilters {...filter} />
        <ListFrame
          list={list}
          isEmpty={suggestions.length === 0}
          empty={<EmptyBoard filter={filter} onClear={clear} onNew={writing.open} />}
          rowHeight={110}
        >
          <Stack component="ul" gap="sm" p={0} m={0} ref={ref}>
            {suggestions.map((suggestion) => (
              <SuggestionCard key={suggestion.id} slug={slug} suggestion={suggestion}>
                {rights.canDecide && (
                  <DecisionButtons suggestion={decidedOf(suggestion)} mayConvert={rights.canConvert} onAsk={ask} />
                )}
              </SuggestionCard>
            ))}
          </Stack>
        </ListFrame>
        {suggestions.length > 0 && (
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t('keys')}
          </Text>
        )}
      </Stack>
      {isWriting && (
        <NewSuggestionModal
          slug={slug}
          onClose={writing.close}
          onCreated={(id) => {
            writing.close()
            router.push(`/t/${slug}/suggestions/${id}`)
          }}
        />
      )}
      {isShowingKeys && <BoardKeys {...rights} onClose={keys.close} />}
      {dialog}
    </>
  )
}
