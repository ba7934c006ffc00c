'use client'

import { ActionIcon, Alert, Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { useUrlState } from '@/lib/use-url-state'
import { api } from '@/trpc/client'
import { COMPANY_PLACE, filterOfPlace } from '../policy'
import { QuestionCard } from './question-card'
import { useInbox } from './use-inbox'
import { useInboxKeys } from './use-inbox-keys'

const KeysHelp = dynamic(async () => (await import('./keys-help')).KeysHelp)

/** What waits for an answer in the conversations that one looks after, the oldest first, worked off by keys. */
export function InboxPage() {
  const t = useTranslations('answer.inbox')
  const tCommon = useTranslations('common')
  const [{ place }, setUrl] = useUrlState(['place'])
  const inbox = useInbox(filterOfPlace(place))
  const [showsKeys, setShowsKeys] = useState(false)
  useInboxKeys(inbox, () => setShowsKeys(true))
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <ActionIcon
          visibleFrom="sm"
          variant="default"
          size="lg"
          aria-label={t('keys.title')}
          onClick={() => setShowsKeys(true)}
        >
          <IconKeyboard size={20} aria-hidden />
        </ActionIcon>
      </PageHeader>
      <Stack maw={820}>
        <PlaceFilter value={place} onChange={(next) => setUrl({ place: next })} />
        {inbox.error && <Alert color="red">{inbox.error.message}</Alert>}
        {inbox.isPending && <Skeleton h={320} radius="md" />}
        {inbox.isDone && (
          <EmptyState title={t(place ? 'emptyHereTitle' : 'emptyTitle')} text={t('emptyText')}>
            {place && (
              <Button variant="default" onClick={() => setUrl({ place: null })}>
                {t('everywhere')}
              </Button>
            )}
          </EmptyState>
        )}
        <Stack component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {inbox.questions.map((question) => (
            <li key={question.id}>
              <QuestionCard question={question} inbox={inbox} />
            </li>
          ))}
        </Stack>
        {inbox.hasMore && (
          <Button variant="default" loading={inbox.isFetchingMore} onClick={inbox.fetchMore}>
            {tCommon('loadMore')}
          </Button>
        )}
        {inbox.questions.length > 0 && (
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t('keysLine')}
          </Text>
        )}
      </Stack>
      {showsKeys && <KeysHelp onClose={() => setShowsKeys(false)} />}
    </>
  )
}

function PlaceFilter({ value, onChange }: { value: string; onChange: (place: string | null) => void }) {
  const t = useTranslations('answer.inbox')
  const { data: places = [] } = api.answer.places.useQuery()
  const options = places.map(({ moduleId, title, count }) => ({
    value: moduleId ?? COMPANY_PLACE,
    label: `${title ?? t('company')} (${count})`,
  }))
  if (options.length < 2 && !value) return null
  return (
    <Group>
      <Select
        aria-label={t('place')}
        placeholder={t('everywhere')}
        clearable
        searchable
        miw={260}
        data={options}
        value={value || null}
        onChange={onChange}
      />
    </Group>
  )
}
