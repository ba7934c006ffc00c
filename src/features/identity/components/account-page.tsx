import { Stack, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MailLinks } from '@/features/notification/components/mail-links'
import type { RouterOutputs } from '@/trpc/client'
import { PasswordForm } from './password-form'
import { ProfileForm } from './profile-form'
import { SessionList } from './session-list'

type AccountPageProps = {
  me: RouterOutputs['identity']['me']
  sessions: RouterOutputs['identity']['sessions']
  tenants: readonly { slug: string; name: string }[]
  /** What the company adds. */
  children?: ReactNode
}

export function AccountPage({ me, sessions, tenants, children }: AccountPageProps) {
  const t = useTranslations('identity')
  return (
    <Stack gap="xl" pt="md">
      <Title order={1}>{t('account')}</Title>
      <ProfileForm me={me} />
      <PasswordForm email={me.email} />
      {children}
      <MailLinks tenants={tenants} />
      <SessionList initial={sessions} currentId={me.sessionId} />
    </Stack>
  )
}
