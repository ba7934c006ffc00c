'use client'

import { NavLink } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { CountBadge } from '@/components/count-badge'
import { api } from '@/trpc/client'
import { COUNTED_QUESTIONS } from '../policy'

const REFETCH_MS = 60_000

/** The way to the inbox of those who confirm answers, with how many questions wait there. */
export function InboxLink({ slug }: { slug: string }) {
  const t = useTranslations('answer.inbox')
  const pathname = usePathname()
  const { data } = api.answer.count.useQuery(undefined, { refetchInterval: REFETCH_MS })
  const href = `/t/${slug}/inbox`
  const isActive = pathname.startsWith(href)
  const count = data?.count ?? 0
  return (
    <NavLink
      component={Link}
      href={href}
      label={t('title')}
      py={5}
      leftSection={<IconMessageQuestion size={20} stroke={1.6} aria-hidden />}
      rightSection={
        count > 0 && (
          <CountBadge label={t('waiting', { count })}>
            {count < COUNTED_QUESTIONS ? count : `${COUNTED_QUESTIONS}+`}
          </CountBadge>
        )
      }
      active={isActive}
      aria-current={isActive ? 'page' : undefined}
      style={{ borderRadius: 'var(--mantine-radius-md)' }}
    />
  )
}
