import { useTranslations } from 'next-intl'
import { CountBadge } from '@/components/count-badge'
import { MAX_UNREAD } from '../policy'

/** How much is unread, in words for who doesn't see the number. */
export function UnreadBadge({ unread }: { unread: number }) {
  const t = useTranslations('chat')
  if (unread === 0) return null
  return (
    <CountBadge label={t('unread', { count: unread })}>
      {unread > MAX_UNREAD ? t('manyUnread', { count: MAX_UNREAD }) : unread}
    </CountBadge>
  )
}
