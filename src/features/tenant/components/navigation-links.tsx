'use client'

import { Text } from '@mantine/core'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LazyChatUnread } from '@/features/chat/components/lazy'
import { LazyRadarNews } from '@/features/radar/components/lazy'
import { LazyWaitingRequests } from '@/features/reward/components/lazy'
import type { NavigationItem } from './navigation'
import classes from './navigation-links.module.css'
import { type Shell, useShell } from './shell-context'

/** Only what the member may open; the server decides again when it is opened. */
export const allowedItems = (
  items: readonly NavigationItem[],
  { capabilities, showsLeaderboard, hasInbox }: Pick<Shell, 'capabilities' | 'showsLeaderboard' | 'hasInbox'>,
) =>
  items.filter(
    ({ key, needs }) =>
      (key !== 'leaderboard' || showsLeaderboard) &&
      (key !== 'inbox' || hasInbox) &&
      needs.some((capability) => capabilities.includes(capability)),
  )

type NavigationLinksProps = { name: string; label: string; items: readonly NavigationItem[]; children?: ReactNode }

/** The pages of one group that the member may open, under its name; nothing when there are none. */
export function NavigationLinks({ name, label, items, children }: NavigationLinksProps) {
  const t = useTranslations('tenant.nav')
  const id = `nav-${name}`
  const pathname = usePathname()
  const shell = useShell()
  const base = `/t/${shell.tenant.slug}`
  const allowed = allowedItems(items, shell)
  if (allowed.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" aria-labelledby={id} style={{ marginBottom: 'var(--mantine-spacing-sm)' }}>
      <Text id={id} size="xs" fw={600} c="dimmed" px="sm" pb={4}>
        {label}
      </Text>
      {allowed.map(({ key, path, icon: Icon }) => {
        const href = base + path
        const isActive = path === '' ? pathname === base : pathname.startsWith(href)
        return (
          <Link key={key} href={href} className={classes.link} aria-current={isActive ? 'page' : undefined}>
            <Icon size={20} stroke={1.6} aria-hidden />
            <span className={classes.label}>{t(key)}</span>
            <Waiting of={key} shell={shell} />
          </Link>
        )
      })}
      {children}
    </div>
  )
}

/** How much waits there; its code comes after the page. */
function Waiting({ of, shell: { capabilities } }: { of: NavigationItem['key']; shell: Shell }) {
  if (of === 'chat') return <LazyChatUnread />
  if (of === 'radar') return <LazyRadarNews canModerate={capabilities.includes('MODERATE_RADAR')} />
  return of === 'rewards' && capabilities.includes('MANAGE_REWARDS') ? <LazyWaitingRequests /> : null
}
