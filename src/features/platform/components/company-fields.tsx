import { NumberInput, Select, SimpleGrid, Stack, TextInput, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { TimeZoneSelect } from '@/features/tenant/components/time-zone-select'
import { TenantPlan } from '@/generated/prisma/enums'
import { LOCALES } from '@/i18n/locale'
import { SlugInput, suggestSlug } from './slug-input'
import type { TenantForm } from './use-tenant-form'

type CompanyFieldsProps = { form: TenantForm; timeZones: readonly string[] }

const plans = Object.values(TenantPlan)

export function CompanyFields({ form, timeZones }: CompanyFieldsProps) {
  const t = useTranslations()
  const changeName = (name: string) => {
    const isSuggested = form.values.slug === suggestSlug(form.values.name)
    form.setValues(isSuggested ? { name, slug: suggestSlug(name) } : { name })
  }
  return (
    <Stack>
      <Title order={2} size="h4">
        {t('platform.company')}
      </Title>
      <TextInput
        label={t('platform.name')}
        maxLength={120}
        required
        {...form.getInputProps('name')}
        onChange={(event) => changeName(event.currentTarget.value)}
      />
      <SlugInput {...form.getInputProps('slug')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('common.language')}
          allowDeselect={false}
          data={LOCALES.map((value) => ({ value, label: t(`common.languages.${value}`) }))}
          {...form.getInputProps('locale')}
        />
        <TimeZoneSelect timeZones={timeZones} {...form.getInputProps('timeZone')} />
        <Select
          label={t('platform.plan')}
          description={t(`platform.planText.${form.values.plan}`)}
          allowDeselect={false}
          data={plans.map((value) => ({ value, label: t(`platform.plans.${value}`) }))}
          {...form.getInputProps('plan')}
        />
        <NumberInput
          label={t('platform.maxLearners')}
          description={t('platform.maxLearnersText')}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          required
          {...form.getInputProps('maxLearners')}
        />
      </SimpleGrid>
    </Stack>
  )
}
