'use client'

import { NavLink } from '@mantine/core'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { LazyChatUnread } from '@/features/chat/components/lazy'
import { LazyRadarNews } from '@/features/radar/components/lazy'
import type { NavigationItem } from './navigation'
import type { Shell } from './shell-context'

/** Only what the member may open; the server decides again when it is opened. */
export const allowedItems = (items: readonly NavigationItem[], { capabilities, showsLeaderboard }: Shell) =>
  items.filter(
    ({ key, needs }) =>
      (key !== 'leaderboard' || showsLeaderboard) && needs.some((capability) => capabilities.includes(capability)),
  )

export function NavigationLinks({ items, slug }: { items: readonly NavigationItem[]; slug: string }) {
  const t = useTranslations('tenant.nav')
  const pathname = usePathname()
  const base = `/t/${slug}`
  return items.map(({ key, path, icon: Icon }) => {
    const href = base + path
    const isActive = path === '' ? pathname === base : pathname.startsWith(href)
    return (
      <NavLink
        key={key}
        component={Link}
        href={href}
        label={t(key)}
        rightSection={key === 'chat' ? <LazyChatUnread /> : key === 'radar' ? <LazyRadarNews /> : undefined}
        leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
        active={isActive}
        aria-current={isActive ? 'page' : undefined}
        style={{ borderRadius: 'var(--mantine-radius-md)' }}
      />
    )
  })
}
