'use client'

import { Checkbox, Group, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'

export type DeadlineKind = 'none' | 'days' | 'date'
export type Terms = { kind: DeadlineKind; days: number; date: string; isMandatory: boolean }

export const EMPTY_TERMS: Terms = { kind: 'days', days: 14, date: '', isMandatory: true }

/** What the API is told of the deadline. */
export const deadlineOfTerms = ({ kind, days, date }: Terms) => ({
  deadlineDays: kind === 'days' ? days : null,
  dueOn: kind === 'date' && date !== '' ? date : null,
})

export const areComplete = ({ kind, date }: Terms) => kind !== 'date' || date !== ''

type TermsFieldsProps = { terms: Terms; onChange: (terms: Terms) => void; kinds: readonly DeadlineKind[] }

/** By when, and whether one must. */
export function TermsFields({ terms, onChange, kinds }: TermsFieldsProps) {
  const t = useTranslations('assignment.terms')
  const change = (changes: Partial<Terms>) => onChange({ ...terms, ...changes })
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500} id="deadline-kind">
        {t('deadline')}
      </Text>
      <SegmentedControl
        aria-labelledby="deadline-kind"
        value={terms.kind}
        onChange={(kind) => change({ kind: kinds.find((known) => known === kind) ?? 'none' })}
        data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      {terms.kind === 'days' && (
        <NumberInput
          label={t('days')}
          description={t('daysText')}
          min={0}
          max={3650}
          allowDecimal={false}
          clampBehavior="strict"
          value={terms.days}
          onChange={(days) => change({ days: Number(days) || 0 })}
        />
      )}
      {terms.kind === 'date' && (
        <TextInput
          label={t('date')}
          type="date"
          value={terms.date}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
      )}
      <Group>
        <Checkbox
          label={t('mandatory')}
          checked={terms.isMandatory}
          onChange={(event) => change({ isMandatory: event.currentTarget.checked })}
        />
      </Group>
    </Stack>
  )
}
