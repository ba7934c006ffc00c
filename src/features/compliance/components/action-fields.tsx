import {
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import type { ActionKind } from '../policy'
import type { ModuleColumn } from './types'
import type { ActionForm } from './use-action'

type ActionFieldsProps = {
  kind: ActionKind
  form: ActionForm
  modules: readonly ModuleColumn[]
  onChange: (form: ActionForm) => void
}

/** What an action has to be told. */
export function ActionFields({ kind, form, modules, onChange }: ActionFieldsProps) {
  const t = useTranslations('compliance.action')
  const set = (changes: Partial<ActionForm>) => onChange({ ...form, ...changes })
  if (kind === 'extend') return <DateFields form={form} onChange={set} />
  if (kind === 'assign') return <AssignFields form={form} modules={modules} onChange={set} />
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
      onChange={(event) => set({ reason: event.currentTarget.value })}
      data-autofocus
    />
  )
}

type PartProps = { form: ActionForm; onChange: (changes: Partial<ActionForm>) => void }

const isBy = (value: string): value is ActionForm['by'] => value === 'days' || value === 'date' || value === 'none'

function DateFields({ form, onChange, isOptional = false }: PartProps & { isOptional?: boolean }) {
  const t = useTranslations('compliance.action')
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t(isOptional ? 'deadline' : 'by')}
      </Text>
      <Group align="flex-end">
        <SegmentedControl
          aria-label={t(isOptional ? 'deadline' : 'by')}
          value={form.by}
          onChange={(by) => isBy(by) && onChange({ by })}
          data={[
            { value: 'days', label: t('byDays') },
            { value: 'date', label: t('byDate') },
            ...(isOptional ? [{ value: 'none', label: t('noDeadline') }] : []),
          ]}
        />
        {form.by === 'days' && (
          <NumberInput
            aria-label={t(isOptional ? 'daysFromToday' : 'days')}
            min={1}
            max={3650}
            w={110}
            value={form.days}
            onChange={(days) => onChange({ days: typeof days === 'number' ? days : 0 })}
          />
        )}
        {form.by === 'date' && (
          <TextInput
            type="date"
            aria-label={t('date')}
            value={form.date}
            onChange={(event) => onChange({ date: event.currentTarget.value })}
          />
        )}
      </Group>
    </Stack>
  )
}

function AssignFields({ form, modules, onChange }: PartProps & { modules: readonly ModuleColumn[] }) {
  const t = useTranslations('compliance.action')
  const { data } = api.compliance.options.useQuery()
  const known = new Map([...(data?.assignable ?? []), ...modules].map(({ id, title }) => [id, title]))
  return (
    <>
      <MultiSelect
        label={t('modules')}
        required
        searchable
        limit={100}
        maxValues={100}
        value={form.moduleIds}
        onChange={(moduleIds) => onChange({ moduleIds })}
        data={[...known].map(([value, label]) => ({ value, label }))}
        comboboxProps={{ withinPortal: true }}
      />
      <DateFields form={form} onChange={onChange} isOptional />
      <Checkbox
        label={t('mandatory')}
        checked={form.isMandatory}
        onChange={(event) => onChange({ isMandatory: event.currentTarget.checked })}
      />
      <Textarea
        label={t('notes')}
        maxLength={1000}
        autosize
        minRows={1}
        value={form.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
      />
    </>
  )
}
