'use client'

import { Alert, Button, NativeSelect, Paper, Stack, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { LOCALES, toLocale } from '@/i18n/locale'
import { api, type RouterOutputs } from '@/trpc/client'

export function ProfileForm({ me }: { me: RouterOutputs['identity']['me'] }) {
  const t = useTranslations()
  const router = useRouter()
  const form = useForm({ initialValues: { name: me.name, locale: me.locale ?? '' } })
  const update = api.identity.updateAccount.useMutation({
    onSuccess: () => {
      form.resetDirty()
      router.refresh()
    },
  })
  return (
    <Paper withBorder p="lg" radius="md">
      <form onSubmit={form.onSubmit(({ name, locale }) => update.mutate({ name, locale: toLocale(locale) }))}>
        <Stack>
          <Title order={2} size="h4">
            {t('identity.profile')}
          </Title>
          <TextInput
            label={t('identity.name')}
            autoComplete="name"
            maxLength={120}
            required
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('identity.email')}
            value={me.email}
            description={t('identity.emailFixed')}
            variant="filled"
            readOnly
          />
          <NativeSelect
            label={t('common.language')}
            data={[
              { value: '', label: t('identity.localeOfCompany') },
              ...LOCALES.map((value) => ({ value, label: t(`common.languages.${value}`) })),
            ]}
            {...form.getInputProps('locale')}
          />
          {update.error && (
            <Alert color="red" role="alert">
              {update.error.message}
            </Alert>
          )}
          {update.isSuccess && !form.isDirty() && (
            <Alert color="green" role="status">
              {t('common.saved')}
            </Alert>
          )}
          <Button
            type="submit"
            disabled={!form.isDirty()}
            loading={update.isPending}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('common.save')}
          </Button>
        </Stack>
      </form>
    </Paper>
  )
}
