'use client'

import { Button, Paper, Skeleton, Stack, Title } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

const PasswordForm = dynamic(async () => (await import('./password-form')).PasswordForm, {
  loading: () => <Skeleton h={220} radius="md" />,
})

/** The form to change the password comes when it is asked for. */
export function PasswordSection({ email }: { email: string }) {
  const t = useTranslations('identity')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Paper withBorder p="lg" radius="md">
      <Stack align="stretch">
        <Title order={2} size="h4">
          {t('password')}
        </Title>
        {isOpen ? (
          <PasswordForm email={email} />
        ) : (
          <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setIsOpen(true)}>
            {t('changePassword')}
          </Button>
        )}
      </Stack>
    </Paper>
  )
}
