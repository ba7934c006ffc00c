'use client'

import { Alert, Anchor, Button, Stack, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { NewPasswordInput } from './new-password-input'

export function ResetPasswordForm({ token }: { token: string }) {
  const t = useTranslations('identity')
  const form = useForm({ initialValues: { password: '' } })
  const reset = api.identity.resetPassword.useMutation()
  if (reset.isSuccess) {
    return (
      <Stack>
        <Title order={1} size="h2">
          {t('resetDoneTitle')}
        </Title>
        <Alert color="green" role="status">
          {t('resetDone')}
        </Alert>
        <Button component={Link} href="/sign-in">
          {t('signIn')}
        </Button>
      </Stack>
    )
  }
  return (
    <form onSubmit={form.onSubmit(({ password }) => reset.mutate({ token, password }))}>
      <Stack>
        <Title order={1} size="h2">
          {t('resetTitle')}
        </Title>
        {reset.error && (
          <Alert color="red" role="alert">
            {reset.error.message}
          </Alert>
        )}
        <NewPasswordInput {...form.getInputProps('password')} />
        <Button type="submit" loading={reset.isPending} fullWidth>
          {t('resetSubmit')}
        </Button>
        <Anchor component={Link} href="/forgot-password" size="sm">
          {t('newLink')}
        </Anchor>
      </Stack>
    </form>
  )
}
