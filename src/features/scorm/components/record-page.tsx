'use client'

import { Alert, Button, Group, Select, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconDownload } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { RelativeTime } from '@/components/relative-time'
import { useUrlState } from '@/lib/use-url-state'
import { api, type RouterOutputs } from '@/trpc/client'
import { courseTitleOf, type Lacking, lackingParams } from '../policy'
import { AnswerTable } from './answer-table'
import { Fact } from './fact'
import { FlightRecorder } from './flight-recorder'
import { packageHref, type SectionPlace } from './links'
import { reportHref } from './report-links'
import { StateTable } from './state-table'
import { StatusBadge } from './status-badge'
import { useFigures } from './use-figures'

type CourseRecord = RouterOutputs['scorm']['record']
type RecordPageProps = { place: SectionPlace; record: CourseRecord; isOwn: boolean }

/** A learner's record in a package: attempt by attempt, what was reached, answered and said, and what is missing. */
export function RecordPage({ place, record, isOwn }: RecordPageProps) {
  const t = useTranslations('scormReport.record')
  const [values, setValues] = useUrlState(['attempt'])
  const { membership, section, attempts } = record
  const attempt = attempts.find(({ number }) => String(number) === values.attempt) ?? attempts[0]
  return (
    <>
      <PageHeader title={t('title', { name: membership.name, title: courseTitleOf(section) })}>
        <Button component={Link} href={isOwn ? packageHref(place) : reportHref(place)} variant="default">
          {t(isOwn ? 'backOwn' : 'back')}
        </Button>
        <Button
          component="a"
          href={`/api/t/${place.slug}/scorm/record?membershipId=${membership.id}`}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('download')}
        </Button>
      </PageHeader>
      <Stack gap="xl">
        <Facts record={record} />
        {attempts.length > 1 && attempt && (
          <Select
            label={t('attempt')}
            allowDeselect={false}
            value={String(attempt.number)}
            onChange={(value) => setValues({ attempt: value })}
            data={attempts.map(({ number, version }) => ({
              value: String(number),
              label: t('attemptLabel', { number, version: version.number }),
            }))}
            maw={320}
          />
        )}
        {attempt ? <Attempt key={attempt.id} attempt={attempt} /> : <Text size="sm">{t('erased')}</Text>}
      </Stack>
    </>
  )
}

function Facts({ record }: { record: CourseRecord }) {
  const t = useTranslations('scormReport')
  const figures = useFigures()
  const { result, createdAt, version } = record
  return (
    <Stack gap="sm">
      <SimpleGrid component="dl" cols={{ base: 2, xs: 3 }} m={0}>
        <Fact label={t('heads.status')}>
          <StatusBadge status={result.status} />
        </Fact>
        <Fact label={t('heads.score')}>{figures.score(result.score) ?? t('none')}</Fact>
        <Fact label={t('heads.time')}>{figures.time(result.totalTime) ?? t('none')}</Fact>
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t.rich('record.began', { number: version.number, when: () => <RelativeTime value={createdAt} /> })}
        {' · '}
        {t('record.rule', { rule: t(`record.rules.${result.rule}`, { minScore: result.minScore ?? 0 }) })}
        {result.fulfilledAt && ' · '}
        {result.fulfilledAt &&
          t.rich('record.done', { when: () => <RelativeTime value={result.fulfilledAt ?? createdAt} /> })}
      </Text>
    </Stack>
  )
}

type AttemptProps = { attempt: CourseRecord['attempts'][number] }

function Attempt({ attempt }: AttemptProps) {
  const list = api.scorm.recorder.useInfiniteQuery(
    { attemptId: attempt.id },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  const [first] = list.data?.pages ?? []
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (!first) return <Skeleton h={320} radius="md" />
  return (
    <>
      <Missing lacking={first.lacking} />
      <StateTable attemptId={attempt.id} />
      <AnswerTable attemptId={attempt.id} />
      <FlightRecorder
        commits={list.data?.pages.flatMap(({ items }) => items) ?? []}
        titles={first.titles}
        windows={attempt.sessions}
        more={list.hasNextPage ? { load: () => list.fetchNextPage(), isLoading: list.isFetchingNextPage } : null}
      />
    </>
  )
}

function Missing({ lacking }: { lacking: Lacking | null }) {
  const t = useTranslations('scormReport.record')
  if (!lacking) {
    return (
      <Group gap="xs" role="status">
        <IconCircleCheck size={18} color="var(--mantine-color-green-6)" aria-hidden />
        <Text size="sm">{t('complete')}</Text>
      </Group>
    )
  }
  return (
    <Alert icon={<IconAlertCircle aria-hidden />} color="yellow">
      <Title order={2} size="h5">
        {t('missingTitle')}
      </Title>
      {t(`lacking.${lacking.kind}`, lackingParams(lacking))}
    </Alert>
  )
}
