import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { SettingsSection } from './settings-section'
import type { SettingsValues } from './settings-values'

export function ContactFields({ form }: { form: UseFormReturnType<SettingsValues> }) {
  const t = useTranslations('tenant.settings')
  return (
    <SettingsSection title={t('contact')} text={t('contactText')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('contactName')} maxLength={120} {...form.getInputProps('contactName')} />
        <TextInput label={t('contactEmail')} type="email" maxLength={254} {...form.getInputProps('contactEmail')} />
        <TextInput label={t('phone')} type="tel" maxLength={40} {...form.getInputProps('phone')} />
        <TextInput label={t('licenseNumber')} maxLength={60} {...form.getInputProps('licenseNumber')} />
      </SimpleGrid>
      <Textarea label={t('address')} autosize minRows={2} maxLength={300} {...form.getInputProps('address')} />
    </SettingsSection>
  )
}
