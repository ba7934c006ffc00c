'use client'

import { Alert, Button, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { NewPasswordInput } from './new-password-input'
import { PasswordField } from './password-field'

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('identity')
  const form = useForm({ initialValues: { currentPassword: '', password: '' } })
  const utils = api.useUtils()
  const change = api.identity.changePassword.useMutation({
    onSuccess: async () => {
      form.reset()
      await utils.identity.sessions.invalidate()
    },
  })
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
      <Stack>
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <PasswordField
          label={t('currentPassword')}
          autoComplete="current-password"
          autoFocus
          required
          {...form.getInputProps('currentPassword')}
        />
        <NewPasswordInput {...form.getInputProps('password')} />
        {change.error && (
          <Alert color="red" role="alert">
            {change.error.message}
          </Alert>
        )}
        {change.isSuccess && (
          <Alert color="green" role="status">
            {t('passwordChanged')}
          </Alert>
        )}
        <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('changePasswordSubmit')}
        </Button>
      </Stack>
    </form>
  )
}
