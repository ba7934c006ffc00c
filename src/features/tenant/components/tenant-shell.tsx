'use client'

import { AppShell, Burger, Group } from '@mantine/core'
import { useDisclosure, useWindowEvent } from '@mantine/hooks'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { SkipLink } from '@/components/skip-link'
import { NotificationBell } from '@/features/notification/components/notification-bell'
import { PaletteButton } from './palette-button'
import { type Shell, ShellContext, type ShellMark } from './shell-context'
import { TenantMark } from './tenant-mark'
import { TenantNavigation } from './tenant-navigation'
import classes from './tenant-shell.module.css'
import { UserMenu } from './user-menu'

/** Pages that have the whole window to themselves. */
const FULL_WINDOW = /\/play$/

/** The frame around every page of a tenant: its mark, the navigation by permission, the person's menu. */
export function TenantShell({ shell, children }: { shell: Shell; children: ReactNode }) {
  const t = useTranslations('common')
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const [mark, previewMark] = useState<ShellMark | null>(null)
  const context = useMemo(() => ({ shell, previewMark }), [shell])
  const burger = useRef<HTMLButtonElement>(null)
  const pathname = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when the page changes
  useEffect(close, [pathname])
  useWindowEvent('keydown', ({ key }) => {
    if (key !== 'Escape' || !isOpen) return
    close()
    burger.current?.focus()
  })
  if (FULL_WINDOW.test(pathname)) return <ShellContext value={context}>{children}</ShellContext>
  return (
    <ShellContext value={context}>
      <AppShell
        header={{ height: 60 }}
        navbar={{ width: 240, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
        padding={{ base: 'md', sm: 'lg' }}
      >
        <SkipLink />
        <AppShell.Header px="md">
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap" miw={0}>
              <Burger
                ref={burger}
                opened={isOpen}
                onClick={toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label={isOpen ? t('closeMenu') : t('openMenu')}
              />
              <TenantMark tenant={{ ...shell.tenant, ...mark }} />
            </Group>
            <Group gap="sm" wrap="nowrap">
              <PaletteButton />
              <NotificationBell />
              <UserMenu shell={shell} />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="sm" className={isOpen ? undefined : classes.closed}>
          <AppShell.Section grow style={{ overflowY: 'auto' }}>
            <TenantNavigation shell={shell} />
          </AppShell.Section>
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          {children}
        </AppShell.Main>
      </AppShell>
    </ShellContext>
  )
}
