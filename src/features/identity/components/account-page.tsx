import { Paper, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/page-header'
import { MailLinks } from '@/features/notification/components/mail-links'
import type { RouterOutputs } from '@/trpc/client'
import { PasswordSection } from './password-section'
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
    <>
      <PageHeader title={t('account')} />
      <Stack gap="lg" maw={820}>
        <ProfileForm me={me} />
        <PasswordSection email={me.email} />
        {children && (
          <Paper withBorder p="lg" radius="md">
            {children}
          </Paper>
        )}
        <Paper withBorder p="lg" radius="md">
          <MailLinks tenants={tenants} />
        </Paper>
        <SessionList initial={sessions} currentId={me.sessionId} />
      </Stack>
    </>
  )
}
