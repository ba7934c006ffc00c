'use client'

import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RouterOutputs } from '@/trpc/client'
import { scormStatusOf } from '../policy'
import { tellingCalls } from './telling-calls'
import { useFigures } from './use-figures'

type Commit = RouterOutputs['scorm']['recorder']['items'][number]
type Call = Commit['calls'][number]
type Titles = Record<string, string>

type FlightRecorderProps = {
  commits: readonly Commit[]
  titles: Titles
  windows: readonly { id: string }[]
  more: { load: () => unknown; isLoading: boolean } | null
}

/** Everything that a package said in an attempt, the newest commit first, and what the rule made of it. */
export function FlightRecorder({ commits, titles, windows, more }: FlightRecorderProps) {
  const t = useTranslations('scormReport.record')
  const tCommon = useTranslations('common')
  return (
    <section aria-labelledby="recorder">
      <Title order={2} size="h4" id="recorder">
        {t('recorder')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t(commits.length > 0 ? 'recorderText' : 'noCommits')}
      </Text>
      <Stack gap="sm">
        {commits.map((commit, index) => (
          <CommitPaper
            key={commit.id}
            commit={commit}
            before={commits[index + 1]}
            titles={titles}
            window={windows.findIndex(({ id }) => id === commit.sessionId) + 1}
          />
        ))}
        {more && (
          <Button variant="default" loading={more.isLoading} onClick={more.load}>
            {tCommon('loadMore')}
          </Button>
        )}
      </Stack>
    </section>
  )
}

/** `before`: the one before it; none of the first, and of the last that is loaded. */
type CommitPaperProps = { commit: Commit; before: Commit | undefined; titles: Titles; window: number }

function CommitPaper({ commit, before, titles, window }: CommitPaperProps) {
  const t = useTranslations('scormReport')
  const figures = useFigures()
  const { isBranch, calls } = commit
  const outcomeOf = ({ after }: Commit) =>
    [t(`statuses.${scormStatusOf(after)}`), figures.score(after.score)].filter(Boolean).join(', ')
  const outcome = outcomeOf(commit)
  const isNews = !isBranch && (!before || outcomeOf(before) !== outcome)
  return (
    <Paper withBorder radius="md" p="sm">
      <CommitHead commit={commit} window={window} />
      <CallList calls={calls} titles={titles} />
      <Text size="sm" mt={6} {...(isNews ? { fw: 500 } : { c: 'dimmed' })}>
        {isBranch ? t('record.branchText') : t('record.after', { outcome })}
      </Text>
    </Paper>
  )
}

function CommitHead({ commit, window }: { commit: Commit; window: number }) {
  const t = useTranslations('scormReport.record')
  const format = useFormatter()
  const { seq, receivedAt, isBranch, isFinal, isLate } = commit
  const marks = [isBranch && 'branch', isLate && 'late', isFinal && 'final'] as const
  return (
    <Group gap="xs" mb={6}>
      <Text size="sm" fw={600}>
        <time dateTime={receivedAt.toISOString()}>
          {format.dateTime(receivedAt, { dateStyle: 'medium', timeStyle: 'medium' })}
        </time>
      </Text>
      <Text size="sm" c="dimmed">
        {t('window', { number: window })} · {t('commit', { seq })}
      </Text>
      {marks.map(
        (mark) =>
          mark && (
            <Badge key={mark} color={mark === 'branch' ? 'orange' : 'gray'} variant="light" tt="none">
              {t(mark)}
            </Badge>
          ),
      )}
    </Group>
  )
}

/** What explains the outcome; the rest when it is asked for. */
function CallList({ calls, titles }: { calls: Commit['calls']; titles: Titles }) {
  const t = useTranslations('scormReport.record')
  const [isWhole, setWhole] = useState(false)
  const telling = tellingCalls(calls)
  return (
    <>
      <Stack component="ol" gap={2} m={0} p={0} style={{ listStyle: 'none' }}>
        {(isWhole ? calls : telling).map((call, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a log never changes its order
          <CallLine key={index} call={call} titles={titles} />
        ))}
      </Stack>
      {telling.length < calls.length && (
        <Button size="compact-sm" variant="subtle" mx={-8} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('showFewer') : t('showAll', { count: calls.length })}
        </Button>
      )}
    </>
  )
}

function CallLine({ call, titles }: { call: Call; titles: Titles }) {
  const t = useTranslations('scormReport.record')
  const format = useFormatter()
  const { at, activityId, name, key, value, raw, length, error } = call
  const isOneOfMany = Object.keys(titles).length > 1
  const subject = activityId === null ? t('whole') : (titles[activityId] ?? activityId)
  const facts = [format.dateTime(new Date(at), { timeStyle: 'medium' }), isOneOfMany && subject, t(`calls.${name}`)]
  return (
    <Text component="li" size="sm" c={error ? 'red' : undefined} style={{ overflowWrap: 'anywhere' }}>
      <Text span size="xs" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>{' '}
      {key && (
        <code>
          {key}
          {value === undefined ? '' : ` = ${value}`}
        </code>
      )}
      {length !== undefined && ` (${t('chars', { length })})`}
      {raw !== undefined && ` (${t('rawWas', { raw })})`}
      {error ? ` – ${t('rejected', { error })}` : ''}
    </Text>
  )
}
