'use client'

import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useCounter } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { SearchInput } from '@/components/search-input'
import { useUrlState } from '@/lib/use-url-state'
import { api, type RouterOutputs } from '@/trpc/client'
import { catalogueFilterOf, FILTER_KEYS, PAGE_SIZE } from '../policy'
import { CatalogueFilters } from './catalogue-filters'
import { ModuleCard } from './module-card'
import { ModuleGrid, ModuleGridSkeleton } from './module-grid'

type CataloguePageProps = { slug: string; filters: RouterOutputs['enrollment']['filters']; isLearner: boolean }

/** Every published module: search, narrow down, open. The address holds what was chosen. */
export function CataloguePage({ slug, filters, isLearner }: CataloguePageProps) {
  const t = useTranslations('enrollment.catalogue')
  const common = useTranslations('common')
  const [values, setValues] = useUrlState(FILTER_KEYS)
  const filter = catalogueFilterOf(values)
  const list = api.enrollment.catalogue.useInfiniteQuery(
    { ...filter, limit: PAGE_SIZE },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: (previous) => previous },
  )
  const modules = list.data?.pages.flatMap((page) => page.items) ?? []
  const { sort: _sort, ...narrowing } = filter
  const isNarrowed = Object.keys(narrowing).length > 0
  const [clears, { increment }] = useCounter(0)
  const clear = () => {
    setValues({ q: null, category: null, difficulty: null, tag: null, state: null })
    increment()
  }
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Stack gap="md">
        <SearchInput
          key={clears}
          value={values.q}
          onSearch={(q) => setValues({ q })}
          placeholder={t('search')}
          aria-label={t('search')}
          size="md"
        />
        <CatalogueFilters filters={filters} values={values} onChange={setValues} isLearner={isLearner} />
        {list.error && (
          <Alert color="red" title={list.error.message}>
            <Button size="xs" variant="default" onClick={() => list.refetch()}>
              {common('retry')}
            </Button>
          </Alert>
        )}
        {list.isSuccess && (
          <Group justify="space-between" mih={30}>
            <Text size="sm" c="dimmed" role="status">
              {list.hasNextPage ? t('shownMore', { count: modules.length }) : t('shown', { count: modules.length })}
            </Text>
            {isNarrowed && (
              <Button variant="subtle" size="compact-sm" onClick={clear}>
                {t('clear')}
              </Button>
            )}
          </Group>
        )}
        {list.isPending && <ModuleGridSkeleton count={6} />}
        {list.isSuccess && modules.length === 0 && <NoModules isNarrowed={isNarrowed} onClear={clear} />}
        <ModuleGrid>
          {modules.map((module, index) => (
            <ModuleCard
              key={module.id}
              slug={slug}
              module={module}
              headingOrder={2}
              isEager={index < 3}
              canPin={isLearner}
            />
          ))}
        </ModuleGrid>
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {common('loadMore')}
          </Button>
        )}
      </Stack>
    </>
  )
}

function NoModules({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  const t = useTranslations('enrollment.catalogue')
  if (!isNarrowed) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
  return (
    <EmptyState title={t('noMatchTitle')} text={t('noMatchText')}>
      <Button variant="light" onClick={onClear}>
        {t('clear')}
      </Button>
    </EmptyState>
  )
}
