'use client'

import { Alert, Anchor, Badge, CloseButton, Group, Progress, Skeleton, Stack, Text } from '@mantine/core'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RelativeTime } from '@/components/relative-time'
import { PersonLink } from '@/features/membership/components/person-link'
import { useShell } from '@/features/tenant/components/shell-context'
import { api, type RouterOutputs } from '@/trpc/client'
import { lookOf } from './state-look'
import type { Target } from './types'

type Explained = RouterOutputs['compliance']['explain']
type Missing = Explained['missing'][number]

/** Sections that are named; the rest is counted. */
const NAMED = 4

function useDay() {
  const format = useFormatter()
  return (moment: Date) => format.dateTime(moment, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** Why somebody has to take a module, how far they are, what is next, what is missing and what was changed. */
export function CellPanel({ cell, onClose }: { cell: Target; onClose: () => void }) {
  const { membershipId, moduleId } = cell
  const t = useTranslations('compliance')
  const { data, error } = api.compliance.explain.useQuery({ membershipId, moduleId })
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0, flexGrow: 1 }}>
          {data ? <Heading data={data} /> : <Skeleton h={44} radius="md" />}
        </div>
        {/* There from the start: the focus has somewhere to go before the rest has come. */}
        <CloseButton aria-label={t('cell.close')} onClick={onClose} data-autofocus />
      </Group>
      {error && <Alert color="red">{error.message}</Alert>}
      {data ? <Explanation data={data} /> : !error && <Skeleton h={170} radius="md" />}
    </Stack>
  )
}

const Heading = ({ data: { person, module } }: { data: Explained }) => (
  <>
    <Text fw={650}>
      <PersonLink id={person.id} name={person.name} />
    </Text>
    <Text size="sm">{module.title}</Text>
  </>
)

function Explanation({ data }: { data: Explained }) {
  const t = useTranslations('compliance')
  return (
    <>
      <Group gap="xs">
        <StateBadge data={data} />
        <Badge variant="outline" color="gray" tt="none">
          {t(data.isMandatory ? 'matrix.mandatory' : 'matrix.optional')}
        </Badge>
      </Group>
      <Causes data={data} />
      <NextDate data={data} />
      <ProgressPart data={data} />
      <MissingPart missing={data.missing} slug={data.module.slug} />
      {data.notes && <Part title={t('cell.notes')}>{data.notes}</Part>}
      <History data={data} />
    </>
  )
}

function StateBadge({ data: { state, status } }: { data: Explained }) {
  const t = useTranslations('compliance')
  const { icon: Icon, color } = lookOf({ state, status })
  return (
    <Badge variant="light" color={color} size="lg" tt="none" leftSection={<Icon size={14} aria-hidden />}>
      {t(`states.${state}`)}
      {state === 'ON_TRACK' && ` · ${t(`statuses.${status}`)}`}
    </Badge>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Text size="xs" fw={600} c="dimmed">
        {title}
      </Text>
      <Text size="sm" component="div">
        {children}
      </Text>
    </div>
  )
}

function Causes({ data }: { data: Explained }) {
  const t = useTranslations('compliance.cell')
  const day = useDay()
  return (
    <Part title={t('because')}>
      {data.causes.map(({ id, group, assignedAt, assignedBy, dueAt }) => (
        <div key={id}>
          {group
            ? t.rich('group', { group: group.name, date: day(assignedAt), g: (name) => <b>{name}</b> })
            : assignedBy
              ? t('directBy', { name: assignedBy.name, date: day(assignedAt) })
              : t('direct', { date: day(assignedAt) })}
          {', '}
          {dueAt ? t('dueOn', { date: day(dueAt) }) : t('noDeadline')}
        </div>
      ))}
      {data.extendedDueAt && <div>{t('extended', { date: day(data.extendedDueAt) })}</div>}
      {data.waivedAt && <div>{t('waived', { name: data.waivedBy?.name ?? '', reason: data.waivedReason ?? '' })}</div>}
    </Part>
  )
}

function NextDate({ data: { state, status, deadline, waivedAt, enrollment } }: { data: Explained }) {
  const t = useTranslations('compliance.cell')
  const day = useDay()
  const moment = state === 'WAIVED' ? waivedAt : deadline
  if (!moment) return <Part title={t('next')}>{t('noNext')}</Part>
  const isValid = state === 'ON_TRACK' && status === 'COMPLETED' && enrollment?.expiresAt
  const text = isValid ? t('validUntil', { date: day(moment) }) : t(`nextDates.${state}`, { date: day(moment) })
  return (
    <Part title={t('next')}>
      {text} · <RelativeTime value={moment} />
    </Part>
  )
}

function ProgressPart({ data: { enrollment } }: { data: Explained }) {
  const t = useTranslations('compliance.cell')
  const format = useFormatter()
  const day = useDay()
  if (!enrollment) return <Part title={t('progress')}>{t('notStarted')}</Part>
  const { progress, completedAt, cycle, lastAccessedAt } = enrollment
  return (
    <Part title={t('progress')}>
      <Progress value={progress} size="sm" my={4} aria-label={t('progress')} />
      {t('progressOf', { progress, when: format.relativeTime(lastAccessedAt) })}
      {completedAt && <div>{t('completed', { date: day(completedAt) })}</div>}
      {cycle > 1 && <div>{t('cycle', { cycle })}</div>}
    </Part>
  )
}

function MissingPart({ missing, slug }: { missing: readonly Missing[]; slug: string }) {
  const t = useTranslations('compliance.cell')
  const { tenant } = useShell()
  if (missing.length === 0) return null
  return (
    <Part title={t('missing')}>
      {missing.slice(0, NAMED).map((each) => (
        <div key={each.kind === 'START' ? 'START' : each.kind === 'PREREQUISITE' ? each.module.id : each.id}>
          · <MissingText missing={each} />
        </div>
      ))}
      {missing.length > NAMED && <div>{t('more', { count: missing.length - NAMED })}</div>}
      <Anchor component={Link} href={`/t/${tenant.slug}/modules/${slug}`} size="sm">
        {t('openModule')}
      </Anchor>
    </Part>
  )
}

function MissingText({ missing }: { missing: Missing }) {
  const t = useTranslations('compliance.cell.missingKinds')
  if (missing.kind === 'START') return t('START')
  if (missing.kind === 'PREREQUISITE') return t('PREREQUISITE', { title: missing.module.title })
  const { title } = missing
  if (missing.kind === 'WATCH') {
    return t('WATCH', { title, watched: missing.watchedPercent, needed: missing.neededPercent })
  }
  return missing.kind === 'PASS' ? t('PASS', { title, needed: missing.needed }) : t(missing.kind, { title })
}

function History({ data: { changes } }: { data: Explained }) {
  const t = useTranslations('compliance.cell')
  return (
    <Part title={t('history')}>
      {changes.length === 0 && t('noHistory')}
      {changes.map(({ id, kind, createdAt, undoneAt, actor }) => (
        <Text key={id} size="sm" td={undoneAt ? 'line-through' : undefined}>
          {t(`changes.${kind}`)} · {actor.name} · <RelativeTime value={createdAt} />
          {undoneAt && ` (${t('undone')})`}
        </Text>
      ))}
    </Part>
  )
}
