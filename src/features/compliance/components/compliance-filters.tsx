import { Button, Chip, CloseButton, Group, NativeSelect, Text } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { SearchInput } from '@/components/search-input'
import { api } from '@/trpc/client'
import type { ComplianceFilter } from './use-compliance-filter'

/** Whom and what the page is about; everything stands in the address. */
export function ComplianceFilters({ filter }: { filter: ComplianceFilter }) {
  const t = useTranslations('compliance.filters')
  const { data: options } = api.compliance.options.useQuery()
  const { values, setValues, hasFilter, clear } = filter
  return (
    <Group gap="sm" role="search" aria-label={t('label')}>
      <SearchInput
        aria-label={t('search')}
        placeholder={t('search')}
        value={values.search}
        onSearch={(search) => setValues({ search })}
        w={{ base: '100%', xs: 220 }}
      />
      <FilterSelect
        label={t('group')}
        any={t('anyGroup')}
        value={values.group}
        options={(options?.groups ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(group) => setValues({ group })}
      />
      <FilterSelect
        label={t('module')}
        any={t('anyModule')}
        value={values.module}
        options={(options?.assignable ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(module) => setValues({ module })}
      />
      {(options?.departments.length ?? 0) > 0 && (
        <FilterSelect
          label={t('department')}
          any={t('anyDepartment')}
          value={values.department}
          options={(options?.departments ?? []).map((name) => ({ value: name, label: name }))}
          onChange={(department) => setValues({ department })}
        />
      )}
      <Chip
        variant="outline"
        checked={values.mandatory === '1'}
        onChange={(isOn) => setValues({ mandatory: isOn ? '1' : null })}
      >
        {t('mandatory')}
      </Chip>
      <DatesChip filter={filter} />
      {hasFilter && (
        <Button variant="subtle" size="compact-md" onClick={clear}>
          {t('clear')}
        </Button>
      )}
    </Group>
  )
}

type FilterSelectProps = {
  label: string
  any: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string | null) => void
}

function FilterSelect({ label, any, value, options, onChange }: FilterSelectProps) {
  const isKnown = value === '' || options.some((option) => option.value === value)
  return (
    <NativeSelect
      aria-label={label}
      w={{ base: '100%', xs: 180 }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[{ value: '', label: any }, ...(isKnown ? [] : [{ value, label: '…' }]), ...options]}
    />
  )
}

/** Dates come from a chart of the dashboard or from a saved view. */
function DatesChip({ filter: { filter, setValues } }: { filter: ComplianceFilter }) {
  const t = useTranslations('compliance.filters')
  const format = useFormatter()
  const { from, until } = filter
  if (!from && !until) return null
  const show = (day: string) => format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <Group gap={4} wrap="nowrap">
      <Text size="sm">
        {from && until
          ? t('dates', { from: show(from), until: show(until) })
          : from
            ? t('datesFrom', { from: show(from) })
            : t('datesUntil', { until: show(until ?? '') })}
      </Text>
      <CloseButton size="sm" aria-label={t('removeDates')} onClick={() => setValues({ from: null, until: null })} />
    </Group>
  )
}
