'use client'

import { ActionIcon, Text, VisuallyHidden } from '@mantine/core'
import { IconMail, IconMailOpened } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/relative-time'
import { useShell } from '@/features/tenant/components/shell-context'
import type { RouterOutputs } from '@/trpc/client'
import classes from './notification-item.module.css'

export type ListedNotification = RouterOutputs['notification']['list']['items'][number]

type NotificationItemProps = {
  item: ListedNotification
  onMark: (isRead: boolean) => void
  onOpen?: () => void
}

/** What happened, when, and why one is told; its title leads to what it is about. */
export function NotificationItem({ item, onMark, onOpen }: NotificationItemProps) {
  const t = useTranslations('notification')
  const { tenant } = useShell()
  const isUnread = item.readAt === null
  const open = () => {
    if (isUnread) onMark(true)
    onOpen?.()
  }
  const Icon = isUnread ? IconMailOpened : IconMail
  return (
    <li className={isUnread ? `${classes.item} ${classes.unread}` : classes.item} data-notification={item.id}>
      <Link href={`/t/${tenant.slug}${item.path}`} className={classes.title} onClick={open}>
        {isUnread && <VisuallyHidden>{t('isUnread')}: </VisuallyHidden>}
        {item.title}
      </Link>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`${t(isUnread ? 'markRead' : 'markUnread')}: ${item.title}`}
        title={t(isUnread ? 'markRead' : 'markUnread')}
        onClick={() => onMark(isUnread)}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
      <Text size="sm" className={classes.body}>
        {item.text}
      </Text>
      <Text size="xs" c="dimmed" className={classes.body}>
        <RelativeTime value={item.createdAt} />
      </Text>
      {item.why && (
        <details className={classes.why}>
          <summary>{t('why')}</summary>
          {item.why}
        </details>
      )}
    </li>
  )
}
