'use client'

import { Anchor, Group, Select, Stack, Table, Text } from '@mantine/core'
import { IconGitBranch } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { ListFrame } from '@/components/list-frame'
import { RelativeTime } from '@/components/relative-time'
import { SearchInput } from '@/components/search-input'
import { api, type RouterOutputs } from '@/trpc/client'
import { REPORT_STATES, type ReportState } from '../policy'
import type { SectionPlace } from './links'
import { recordHref } from './report-links'
import { StatusBadge } from './status-badge'
import { useFigures } from './use-figures'

type Filter = { q: string; state: ReportState | null }
type LearnerListProps = {
  place: SectionPlace
  filter: Filter
  onFilter: (change: { q?: string | null; state?: string | null }) => void
}

/** The learners of a package, to search and to filter; each leads to their record. */
export function LearnerList({ place, filter, onFilter }: LearnerListProps) {
  const t = useTranslations('scormReport')
  const given = { ...(filter.q ? { q: filter.q } : {}), ...(filter.state ? { state: filter.state } : {}) }
  const list = api.scorm.learners.useInfiniteQuery(
    { sectionId: place.sectionId, ...given },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: (previous) => previous },
  )
  const learners = list.data?.pages.flatMap(({ items }) => items) ?? []
  const isFiltered = Object.keys(given).length > 0
  return (
    <Stack>
      <Group align="flex-end">
        <SearchInput
          aria-label={t('searchLabel')}
          placeholder={t('searchLabel')}
          value={filter.q}
          onSearch={(q) => onFilter({ q })}
          flex="1 1 220px"
        />
        <Select
          aria-label={t('state')}
          placeholder={t('anyState')}
          clearable
          value={filter.state}
          onChange={(state) => onFilter({ state })}
          data={REPORT_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
          flex="0 1 220px"
        />
      </Group>
      <ListFrame
        list={list}
        isEmpty={learners.length === 0}
        empty={
          <EmptyState
            title={t(isFiltered ? 'nobodyTitle' : 'emptyTitle')}
            text={t(isFiltered ? 'nobodyText' : 'emptyText')}
          />
        }
        rowHeight={48}
      >
        {learners.length > 0 && <LearnerTable learners={learners} place={place} />}
      </ListFrame>
    </Stack>
  )
}

type Learner = RouterOutputs['scorm']['learners']['items'][number]

function LearnerTable({ learners, place }: { learners: readonly Learner[]; place: SectionPlace }) {
  const t = useTranslations('scormReport')
  return (
    <Table verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('heads.person')}</Table.Th>
          <Table.Th>{t('heads.status')}</Table.Th>
          {(['score', 'time', 'attempts'] as const).map((key) => (
            <Table.Th key={key} ta="right" visibleFrom="md">
              {t(`heads.${key}`)}
            </Table.Th>
          ))}
          <Table.Th visibleFrom="md">{t('heads.lastActive')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {learners.map((learner) => (
          <LearnerRow key={learner.id} learner={learner} place={place} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** On a phone, everything but the status stands below the name. */
function LearnerRow({ learner, place }: { learner: Learner; place: SectionPlace }) {
  const t = useTranslations('scormReport')
  const figures = useFigures()
  const { id, name, status, attempts, lastActiveAt, branches } = learner
  const [score, time] = [figures.score(learner.score), figures.time(learner.totalTimeMs)]
  const active = lastActiveAt && <RelativeTime value={lastActiveAt} />
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Anchor component={Link} href={recordHref(place, id)} size="sm" aria-label={t('open', { name })}>
          {name}
        </Anchor>
        <Text size="sm" c="dimmed" hiddenFrom="md">
          {score && `${score} · `}
          {time && `${time} · `}
          {active}
        </Text>
        {branches > 0 && (
          <Text size="xs" c="dimmed">
            <IconGitBranch size={12} aria-hidden /> {t('branches', { count: branches })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <StatusBadge status={status} />
      </Table.Td>
      <Table.Td ta="right" visibleFrom="md">
        {score ?? t('none')}
      </Table.Td>
      <Table.Td ta="right" visibleFrom="md">
        {time ?? t('none')}
      </Table.Td>
      <Table.Td ta="right" visibleFrom="md">
        {attempts}
      </Table.Td>
      <Table.Td visibleFrom="md">{active}</Table.Td>
    </Table.Tr>
  )
}
