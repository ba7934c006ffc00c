'use client'

import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/trpc/client'
import { scormStatusOf } from '../policy'

type Commit = RouterOutputs['scorm']['recorder']['items'][number]
type Call = Commit['calls'][number]
type Titles = Record<string, string>

type FlightRecorderProps = {
  commits: readonly Commit[]
  titles: Titles
  windows: readonly { id: string }[]
  more: { load: () => unknown; isLoading: boolean } | null
}

/** Everything that a package said in an attempt, in its order, and what the rule made of it. */
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
        {commits.map((commit) => (
          <CommitPaper
            key={commit.id}
            commit={commit}
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

type CommitPaperProps = { commit: Commit; titles: Titles; window: number }

function CommitPaper({ commit, titles, window }: CommitPaperProps) {
  const t = useTranslations('scormReport')
  const format = useFormatter()
  const { seq, receivedAt, isBranch, isFinal, isLate, calls, after } = commit
  return (
    <Paper withBorder radius="md" p="sm">
      <Group gap="xs" mb={6}>
        <Text size="sm" fw={600}>
          {t('record.window', { number: window })} · {t('record.commit', { seq })}
        </Text>
        <Text size="sm" c="dimmed">
          <time dateTime={receivedAt.toISOString()}>
            {format.dateTime(receivedAt, { dateStyle: 'medium', timeStyle: 'medium' })}
          </time>
        </Text>
        {isBranch && (
          <Badge color="orange" variant="light" tt="none">
            {t('record.branch')}
          </Badge>
        )}
        {isLate && (
          <Badge color="gray" variant="light" tt="none">
            {t('record.late')}
          </Badge>
        )}
        {isFinal && (
          <Badge color="gray" variant="light" tt="none">
            {t('record.final')}
          </Badge>
        )}
      </Group>
      <Stack component="ol" gap={2} m={0} p={0} style={{ listStyle: 'none' }}>
        {calls.map((call, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a log never changes its order
          <CallLine key={index} call={call} titles={titles} />
        ))}
      </Stack>
      <Text size="sm" mt={6} fw={500}>
        {isBranch
          ? t('record.branchText')
          : t('record.after', {
              status: t(`statuses.${scormStatusOf(after)}`),
              score: after.score === null ? 'none' : String(Math.round(after.score * 100) / 100),
            })}
      </Text>
    </Paper>
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
