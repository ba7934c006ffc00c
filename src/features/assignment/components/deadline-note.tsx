'use client'

import { Alert, Text } from '@mantine/core'
import { IconCalendarDue, IconCircleCheck } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/trpc/client'
import type { ComplianceState } from '../policy'
import { Reasons } from './reasons'

type Own = RouterOutputs['assignment']['own']

const COLORS: Partial<Record<ComplianceState, string>> = {
  OVERDUE: 'red',
  EXPIRED: 'red',
  DUE_SOON: 'orange',
  EXPIRING: 'orange',
}

/** Whether, by when and why one has to take the module; nothing for who chose it themselves. */
export function DeadlineNote({ own: { assignment, now } }: { own: Own }) {
  const t = useTranslations('assignment.note')
  const format = useFormatter()
  if (!assignment) return null
  const { deadline, compliance, waivedReason, isMandatory, status } = assignment
  if (status === 'WAIVED')
    return <Alert icon={<IconCircleCheck aria-hidden />}>{t('waived', { reason: waivedReason ?? '' })}</Alert>
  const isDone = status === 'COMPLETED'
  const isExpiry = compliance === 'EXPIRING' || compliance === 'EXPIRED' || isDone
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'full' })
  const sentenceOf = (date: Date) => {
    if (date < now) return isExpiry ? t('expired', { date: day(date) }) : t('overdue', { date: day(date) })
    return isExpiry ? t('expiresOn', { date: day(date) }) : t('dueOn', { date: day(date) })
  }
  return (
    <Alert
      icon={isDone ? <IconCircleCheck aria-hidden /> : <IconCalendarDue aria-hidden />}
      color={COLORS[compliance] ?? 'blue'}
      title={isDone ? t('completed') : isMandatory ? t('mandatory') : t('optional')}
    >
      <Text
        size="sm"
        {...(deadline ? { title: format.dateTime(deadline, { dateStyle: 'full', timeStyle: 'short' }) } : {})}
      >
        {deadline ? sentenceOf(deadline) : !isDone && t('noDeadline')}
        {assignment.isExtended && !isDone && ` ${t('extended')}`}
      </Text>
      {assignment.notes && <Text size="sm">{assignment.notes}</Text>}
      <Reasons reasons={assignment.reasons} />
    </Alert>
  )
}
