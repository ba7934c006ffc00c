import { Group, NumberInput, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ChangeKind } from '../policy'
import type { ActionForm } from './use-change'

type ActionFieldsProps = { kind: ChangeKind; form: ActionForm; onChange: (form: ActionForm) => void }

/** What an action has to be told. */
export function ActionFields({ kind, form, onChange }: ActionFieldsProps) {
  const t = useTranslations('compliance.action')
  if (kind === 'extend') return <ExtensionFields form={form} onChange={onChange} />
  if (kind !== 'waive') return null
  return (
    <Textarea
      label={t('reason')}
      description={t('reasonText')}
      required
      maxLength={1000}
      autosize
      minRows={2}
      value={form.reason}
      onChange={(event) => onChange({ ...form, reason: event.currentTarget.value })}
      data-autofocus
    />
  )
}

function ExtensionFields({ form, onChange }: Omit<ActionFieldsProps, 'kind'>) {
  const t = useTranslations('compliance.action')
  return (
    <div>
      <Text size="sm" fw={500} mb={4} id="extension">
        {t('by')}
      </Text>
      <Group>
        <SegmentedControl
          aria-labelledby="extension"
          value={form.by}
          onChange={(by) => onChange({ ...form, by: by === 'date' ? 'date' : 'days' })}
          data={[
            { value: 'days', label: t('byDays') },
            { value: 'date', label: t('byDate') },
          ]}
        />
        {form.by === 'days' ? (
          <NumberInput
            aria-label={t('days')}
            min={1}
            max={3650}
            allowDecimal={false}
            w={110}
            value={form.days}
            onChange={(days) => onChange({ ...form, days: Number(days) || 0 })}
          />
        ) : (
          <TextInput
            type="date"
            aria-label={t('date')}
            value={form.date}
            onChange={(event) => onChange({ ...form, date: event.currentTarget.value })}
          />
        )}
      </Group>
    </div>
  )
}
