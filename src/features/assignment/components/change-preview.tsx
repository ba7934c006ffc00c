'use client'

import { Alert, Group, ScrollArea, Skeleton, Stack, Table, Text } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/trpc/client'
import { CHANGE_EFFECTS } from '../policy'
import { EffectBadge } from './effect-badge'

export type Outcome = RouterOutputs['assignment']['preview']['assign']
type Row = Outcome['shown'][number]

export type PreviewState = {
  data: Outcome | undefined
  error: { message: string } | null
  isFetching: boolean
}

/** Exactly whom a change touches, from which date to which, and what these people will be sent. */
export function ChangePreview({ data, error, isFetching }: PreviewState) {
  const t = useTranslations('assignment.preview')
  if (error) {
    return (
      <Alert color="red" role="alert">
        {error.message}
      </Alert>
    )
  }
  if (!data) {
    return (
      <Stack gap="xs" role="status" aria-label={t('loading')}>
        <Skeleton h={20} w="60%" />
        <Skeleton h={160} />
      </Stack>
    )
  }
  if (data.items === 0) return <Alert role="status">{t('nothing')}</Alert>
  return (
    <Stack gap="xs" style={{ opacity: isFetching ? 0.6 : 1 }} role="status" aria-busy={isFetching}>
      <PreviewSummary outcome={data} />
      {data.shown.length > 0 && <PreviewTable outcome={data} />}
    </Stack>
  )
}

function PreviewSummary({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('assignment.preview')
  const { effects, people, told, toldOnJoining } = outcome
  return (
    <>
      <Group gap="xs">
        <Text fw={600}>{people === 0 ? t('nobody') : t('people', { count: people })}</Text>
        {CHANGE_EFFECTS.map((effect) => {
          const count = effects[effect]
          return count ? <EffectBadge key={effect} effect={effect} count={count} /> : null
        })}
      </Group>
      <Text size="sm" c="dimmed">
        {t('told', { count: told })}
        {toldOnJoining > 0 && ` ${t('toldOnJoining', { count: toldOnJoining })}`}
      </Text>
    </>
  )
}

function PreviewTable({ outcome: { shown, rows } }: { outcome: Outcome }) {
  const t = useTranslations('assignment.preview')
  return (
    <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': t('title') }}>
      <Table stickyHeader fz="sm" verticalSpacing={6} miw={520}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('person')}</Table.Th>
            <Table.Th>{t('module')}</Table.Th>
            <Table.Th>{t('effectColumn')}</Table.Th>
            <Table.Th>{t('before')}</Table.Th>
            <Table.Th>{t('after')}</Table.Th>
            <Table.Th>{t('message')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((row) => (
            <PreviewRow key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
      {rows > shown.length && (
        <Text size="sm" c="dimmed" p="xs">
          {t('more', { count: rows - shown.length })}
        </Text>
      )}
    </ScrollArea.Autosize>
  )
}

function PreviewRow({ row }: { row: Row }) {
  const t = useTranslations('assignment.preview')
  const format = useFormatter()
  const { effect, dueBefore, dueAfter } = row
  const on = (date: Date | null) => (date ? format.dateTime(date, { dateStyle: 'medium' }) : t('noDeadline'))
  return (
    <Table.Tr>
      <Table.Td>{row.name}</Table.Td>
      <Table.Td>
        {row.title}
        {!row.isMandatory && (
          <Text span size="xs" c="dimmed">
            {` · ${t('optional')}`}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <EffectBadge effect={effect} />
      </Table.Td>
      <Table.Td>{effect === 'NEW' ? t('notAsked') : on(dueBefore)}</Table.Td>
      <Table.Td>{effect === 'ENDED' ? t('notAsked') : on(dueAfter)}</Table.Td>
      <Table.Td c={row.telling === 'NOBODY' ? 'dimmed' : undefined}>{t(`tellings.${row.telling}`)}</Table.Td>
    </Table.Tr>
  )
}
