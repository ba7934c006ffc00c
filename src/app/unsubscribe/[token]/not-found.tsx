import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/message-page'

export default function UnsubscribeNotFoundPage() {
  const t = useTranslations('notification.unsubscribe')
  return <MessagePage title={t('unknownTitle')} text={t('unknownText')} />
}
