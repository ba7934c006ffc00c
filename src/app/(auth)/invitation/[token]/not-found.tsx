import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/message-page'

export default function InvitationNotFoundPage() {
  const t = useTranslations('identity')
  return <MessagePage title={t('invitationGoneTitle')} text={t('invitationGone')} />
}
