'use client'

import { Button, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/message-page'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('common')
  return (
    <MessagePage title={t('errorTitle')} text={t('errorText')}>
      {error.digest && <Text size="sm">{t('errorCode', { code: error.digest })}</Text>}
      <Button onClick={reset}>{t('retry')}</Button>
    </MessagePage>
  )
}
