import { Chip, Group, Input, Switch, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { REMINDER_DAYS } from '../policy'
import { SettingsSection } from './settings-section'
import type { SettingsValues } from './settings-values'

/** When people are reminded of what they have to finish. */
export function ReminderFields({ form }: { form: UseFormReturnType<SettingsValues> }) {
  const t = useTranslations('tenant.settings')
  const chosen = form.values.reminderDays
  const choose = (values: string[]) =>
    form.setFieldValue(
      'reminderDays',
      REMINDER_DAYS.filter((days) => values.includes(String(days))),
    )
  return (
    <SettingsSection title={t('reminders')} text={t('remindersText')}>
      <Input.Wrapper label={t('reminderDays')} description={t('reminderDaysText')}>
        <Chip.Group multiple value={chosen.map(String)} onChange={choose}>
          <Group gap="xs" mt={6}>
            {REMINDER_DAYS.map((days) => (
              <Chip key={days} value={String(days)} variant="light">
                {t('daysBefore', { days })}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {chosen.length === 0 && (
          <Text size="sm" c="dimmed" mt={6} role="status">
            {t('noReminders')}
          </Text>
        )}
      </Input.Wrapper>
      <Switch
        label={t('remindsOverdue')}
        description={t('remindsOverdueText')}
        {...form.getInputProps('remindsOverdue', { type: 'checkbox' })}
      />
    </SettingsSection>
  )
}
