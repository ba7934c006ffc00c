import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { LogoInput } from './logo-input'
import { SettingsSection } from './settings-section'
import type { SettingsValues } from './settings-values'
import { ThemeInput } from './theme-input'

type LookFieldsProps = { form: UseFormReturnType<SettingsValues>; slug: string }

export function LookFields({ form, slug }: LookFieldsProps) {
  const t = useTranslations('tenant.settings')
  return (
    <SettingsSection title={t('look')} text={t('lookText')}>
      <TextInput
        label={t('name')}
        description={t('nameText')}
        maxLength={120}
        required
        autoComplete="organization"
        {...form.getInputProps('name')}
      />
      <LogoInput slug={slug} name={form.values.name} {...form.getInputProps('logoAssetId')} />
      <ThemeInput {...form.getInputProps('theme')} />
    </SettingsSection>
  )
}
