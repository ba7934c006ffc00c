import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/message-page'

export default function ForbiddenPage() {
  const t = useTranslations('common')
  return <MessagePage title={t('forbiddenTitle')} text={t('forbiddenText')} />
}
