import { NumberInput, SimpleGrid, Switch } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { AMOUNT_SETTINGS, MAX_AMOUNT, PAID_SOURCES } from '@/features/xp/policy'
import { SettingsSection } from './settings-section'
import type { SettingsValues } from './settings-values'

/** How many points people earn for what. */
export function PointFields({ form }: { form: UseFormReturnType<SettingsValues> }) {
  const t = useTranslations()
  return (
    <SettingsSection title={t('tenant.settings.points')} text={t('tenant.settings.pointsText')}>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {PAID_SOURCES.map((source) => {
          const { onChange, ...field } = form.getInputProps(AMOUNT_SETTINGS[source])
          return (
            <NumberInput
              key={source}
              label={t(`xp.sources.${source}`)}
              min={0}
              max={MAX_AMOUNT}
              step={5}
              allowDecimal={false}
              clampBehavior="strict"
              {...field}
              onChange={(value) => onChange(Number(value) || 0)}
            />
          )
        })}
      </SimpleGrid>
      <Switch
        label={t('tenant.settings.showsLeaderboard')}
        description={t('tenant.settings.showsLeaderboardText')}
        {...form.getInputProps('showsLeaderboard', { type: 'checkbox' })}
      />
    </SettingsSection>
  )
}
