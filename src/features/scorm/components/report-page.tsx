'use client'

import { Button, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { moduleHref } from '@/features/enrollment/components/links'
import { useUrlState } from '@/lib/use-url-state'
import type { RouterOutputs } from '@/trpc/client'
import { courseTitleOf, toReportState } from '../policy'
import { LearnerList } from './learner-list'
import type { SectionPlace } from './links'
import { useFigures } from './use-figures'

const QuestionList = dynamic(async () => (await import('./question-list')).QuestionList)

type Report = RouterOutputs['scorm']['report']
type ReportPageProps = { place: SectionPlace; report: Report }

/** How the learners of a package are doing, and what they answered. */
export function ReportPage({ place, report }: ReportPageProps) {
  const t = useTranslations('scormReport')
  const [values, setValues] = useUrlState(['tab', 'q', 'state'])
  const tab = values.tab === 'questions' ? 'questions' : 'learners'
  const filter = { q: values.q, state: toReportState(values.state) }
  const asked = new URLSearchParams({ sectionId: place.sectionId, q: filter.q, state: filter.state ?? '' })
  return (
    <>
      <PageHeader title={t('title', { title: courseTitleOf(report) })} description={t('text')}>
        <Button component={Link} href={moduleHref(place)} variant="default">
          {t('back')}
        </Button>
        <Button
          component="a"
          href={`/api/t/${place.slug}/scorm/export?${asked}`}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('export')}
        </Button>
      </PageHeader>
      <Stack>
        <Sums sums={report.sums} />
        <SegmentedControl
          value={tab}
          onChange={(value) => setValues({ tab: value === 'learners' ? null : value })}
          data={(['learners', 'questions'] as const).map((value) => ({ value, label: t(`tabs.${value}`) }))}
          style={{ alignSelf: 'flex-start' }}
        />
        {tab === 'learners' ? (
          <LearnerList place={place} filter={filter} onFilter={setValues} />
        ) : (
          <QuestionList sectionId={place.sectionId} />
        )}
      </Stack>
    </>
  )
}

function Sums({ sums }: { sums: Report['sums'] }) {
  const t = useTranslations('scormReport')
  const figures = useFigures()
  const shown = {
    learners: sums.learners,
    done: sums.done,
    failed: sums.failed,
    score: figures.score(sums.score) ?? t('none'),
    time: figures.time(sums.averageTime) ?? t('none'),
  }
  return (
    <SimpleGrid component="dl" cols={{ base: 2, xs: 3, md: 5 }} m={0}>
      {(['learners', 'done', 'failed', 'score', 'time'] as const).map((key) => (
        <div key={key}>
          <Text component="dt" size="sm" c="dimmed">
            {t(`sums.${key}`)}
          </Text>
          <Text component="dd" m={0} fw={600} size="lg">
            {shown[key]}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  )
}
