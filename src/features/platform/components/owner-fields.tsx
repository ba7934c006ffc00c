import { SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { TenantForm } from './use-tenant-form'

export function OwnerFields({ form }: { form: TenantForm }) {
  const t = useTranslations()
  return (
    <Stack>
      <div>
        <Title order={2} size="h4">
          {t('platform.owner')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('platform.ownerText')}
        </Text>
      </div>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('identity.name')}
          maxLength={120}
          autoComplete="off"
          required
          {...form.getInputProps('ownerName')}
        />
        <TextInput
          label={t('identity.email')}
          type="email"
          maxLength={254}
          autoComplete="off"
          required
          {...form.getInputProps('ownerEmail')}
        />
      </SimpleGrid>
    </Stack>
  )
}
