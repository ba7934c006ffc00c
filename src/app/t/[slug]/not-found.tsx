import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/message-page'

export default function NotFoundPage() {
  const t = useTranslations('common')
  return <MessagePage title={t('notFoundTitle')} text={t('notFoundText')} />
}
