import { Select } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { LOCALES } from '@/i18n/locale'
import { SettingsSection } from './settings-section'
import type { SettingsValues } from './settings-values'
import { TimeZoneSelect } from './time-zone-select'

type RegionFieldsProps = { form: UseFormReturnType<SettingsValues>; timeZones: readonly string[] }

export function RegionFields({ form, timeZones }: RegionFieldsProps) {
  const t = useTranslations()
  return (
    <SettingsSection title={t('tenant.settings.region')} text={t('tenant.settings.regionText')}>
      <Select
        label={t('common.language')}
        description={t('tenant.settings.localeText')}
        allowDeselect={false}
        data={LOCALES.map((value) => ({ value, label: t(`common.languages.${value}`) }))}
        {...form.getInputProps('locale')}
      />
      <TimeZoneSelect
        description={t('tenant.settings.timeZoneText')}
        timeZones={timeZones}
        {...form.getInputProps('timeZone')}
      />
    </SettingsSection>
  )
}
