'use client'

import { Alert, Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'

/** Asks for a reset link; says the same for every address. */
export function ForgotPasswordForm() {
  const t = useTranslations('identity')
  const form = useForm({ initialValues: { email: '' } })
  const request = api.identity.requestPasswordReset.useMutation()
  return (
    <form onSubmit={form.onSubmit((values) => request.mutate(values))}>
      <Stack>
        <Title order={1} size="h2">
          {t('forgotTitle')}
        </Title>
        {request.isSuccess ? (
          <Alert color="green" role="status">
            {t('forgotSent', { email: request.variables.email })}
          </Alert>
        ) : (
          <>
            <Text c="dimmed">{t('forgotText')}</Text>
            {request.error && (
              <Alert color="red" role="alert">
                {request.error.message}
              </Alert>
            )}
            <TextInput
              label={t('email')}
              type="email"
              autoComplete="username"
              required
              {...form.getInputProps('email')}
            />
            <Button type="submit" loading={request.isPending} fullWidth>
              {t('forgotSubmit')}
            </Button>
          </>
        )}
        <Anchor component={Link} href="/sign-in" size="sm">
          {t('backToSignIn')}
        </Anchor>
      </Stack>
    </form>
  )
}
