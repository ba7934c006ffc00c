'use client'

import { Alert, Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import Link from 'next/link'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { api, type RouterOutputs } from '@/trpc/client'
import { NewPasswordInput } from './new-password-input'

type InvitationFormProps = { token: string; invitation: RouterOutputs['identity']['invitation'] }

/** A new person chooses a password and is in; one with an account signs in and joins. */
export function InvitationForm({ token, invitation }: InvitationFormProps) {
  const t = useTranslations('identity')
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('invitationTitle', { tenant: invitation.tenant.name })}
      </Title>
      {invitation.hasAccount ? (
        <>
          <Text c="dimmed">{t('invitationHasAccount', { email: invitation.email })}</Text>
          <Button component={Link} href="/sign-in?next=/tenants">
            {t('signInAndJoin')}
          </Button>
        </>
      ) : (
        <NewAccountForm token={token} invitation={invitation} />
      )}
    </Stack>
  )
}

function NewAccountForm({ token, invitation }: InvitationFormProps) {
  const t = useTranslations('identity')
  const form = useForm({ initialValues: { name: invitation.name, password: '' } })
  const accept = api.identity.acceptInvitation.useMutation({
    onSuccess: async ({ slug, email }, { password }) => {
      await signIn('credentials', { email, password, redirect: false })
      window.location.assign(`/t/${slug}`)
    },
  })
  return (
    <form onSubmit={form.onSubmit((values) => accept.mutate({ token, ...values }))}>
      <Stack>
        <Text c="dimmed">{t('invitationText', { email: invitation.email })}</Text>
        {accept.error && (
          <Alert color="red" role="alert">
            {accept.error.message}
          </Alert>
        )}
        <input type="hidden" autoComplete="username" value={invitation.email} readOnly />
        <TextInput label={t('name')} autoComplete="name" maxLength={120} required {...form.getInputProps('name')} />
        <NewPasswordInput {...form.getInputProps('password')} />
        <Button type="submit" loading={accept.isPending || accept.isSuccess} fullWidth>
          {t('invitationAccept')}
        </Button>
      </Stack>
    </form>
  )
}
