'use client'

import { Alert, Button, PasswordInput, Stack, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

type SignInFormProps = { next: string; error: string | null }

/** E-mail and password; what was typed stays when it is refused. */
export function SignInForm({ next, error }: SignInFormProps) {
  const t = useTranslations('identity')
  const [problem, setProblem] = useState(error ? t('wrongCredentials') : null)
  const form = useForm({ initialValues: { email: '', password: '' } })

  const submit = form.onSubmit(async (values) => {
    setProblem(null)
    const result = await signIn('credentials', { ...values, redirect: false })
    if (result?.ok && !result.error) window.location.assign(next)
    else setProblem(t(result?.code === 'rate-limited' ? 'rateLimited' : 'wrongCredentials'))
  })

  return (
    <form onSubmit={submit}>
      <Stack>
        <Title order={1} size="h2">
          {t('signInTitle')}
        </Title>
        {problem && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <TextInput label={t('email')} type="email" autoComplete="username" required {...form.getInputProps('email')} />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          required
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={form.submitting} fullWidth>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  )
}
