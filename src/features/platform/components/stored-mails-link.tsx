'use client'

import { Anchor, Text } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** For the screens that send somebody to their mailbox, in a demo that sends no mail. */
export function StoredMailsLink() {
  const t = useTranslations('platform.mails')
  return (
    <Text size="sm" mt="md" pt="md" style={{ borderTop: '1px solid var(--mantine-color-default-border)' }}>
      <Anchor component={Link} href="/dev/mail" inherit>
        {t('link')}
      </Anchor>
    </Text>
  )
}
