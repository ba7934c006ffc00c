'use client'

import { Alert, Anchor, Button, Divider, Stack, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import Link from 'next/link'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PasswordField } from './password-field'

type SignInFormProps = { next: string; error: string | null; providers: { id: string; name: string }[] }

const PROBLEMS = {
  'not-invited': 'notInvited',
  'rate-limited': 'rateLimited',
  CredentialsSignin: 'wrongCredentials',
} as const

/** What to say: only what is known to be wrong with the password blames the password. */
const problemOf = (error: string | undefined) =>
  Object.entries(PROBLEMS).find(([code]) => code === error)?.[1] ?? 'signInTrouble'

/** E-mail and password; what was typed stays when it is refused. */
export function SignInForm({ next, error, providers }: SignInFormProps) {
  const t = useTranslations('identity')
  const [problem, setProblem] = useState(error && t(problemOf(error)))
  const form = useForm({ initialValues: { email: '', password: '' } })

  const submit = form.onSubmit(async (values) => {
    setProblem(null)
    const result = await signIn('credentials', { ...values, redirect: false })
    if (result?.ok && !result.error) window.location.assign(next)
    else setProblem(t(problemOf(result?.code === 'rate-limited' ? result.code : result?.error)))
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
        <PasswordField
          label={t('password')}
          autoComplete="current-password"
          required
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={form.submitting} fullWidth>
          {t('signIn')}
        </Button>
        <Anchor component={Link} href="/forgot-password" size="sm">
          {t('forgot')}
        </Anchor>
        {providers.length > 0 && <Divider label={t('or')} />}
        {providers.map(({ id, name }) => (
          <Button key={id} variant="default" fullWidth onClick={() => signIn(id, { redirectTo: next })}>
            {t('signInWith', { provider: name })}
          </Button>
        ))}
      </Stack>
    </form>
  )
}
