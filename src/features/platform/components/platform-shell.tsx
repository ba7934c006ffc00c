'use client'

import { ActionIcon, AppShell, Button, Container, Group, Menu, Text } from '@mantine/core'
import {
  IconArrowsExchange,
  IconBuilding,
  IconDots,
  IconLogout,
  IconServerCog,
  IconStack2,
  IconUserCircle,
} from '@tabler/icons-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ColorSchemeItems } from '@/components/color-scheme-items'
import { SkipLink } from '@/components/skip-link'
import classes from './platform-shell.module.css'

/** The frame of the pages for those who run the deployment. */
export function PlatformShell({ children }: { children: ReactNode }) {
  const t = useTranslations('platform')
  return (
    <AppShell header={{ height: 60 }} padding={{ base: 'md', sm: 'lg' }}>
      <SkipLink />
      <AppShell.Header px="md">
        <Container size="lg" h="100%" p={0}>
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Group component={Link} {...{ href: '/platform' }} gap="xs" wrap="nowrap" className={classes.mark}>
              <IconServerCog size={26} stroke={1.6} aria-hidden />
              <Text fw={650}>{t('title')}</Text>
            </Group>
            <Group gap={4} wrap="nowrap">
              <Group gap={4} wrap="nowrap" component="nav" aria-label={t('title')} visibleFrom="xs">
                <SectionLink href="/platform" label={t('tenants')} />
                <SectionLink href="/platform/jobs" label={t('jobs')} />
              </Group>
              <PlatformMenu />
            </Group>
          </Group>
        </Container>
      </AppShell.Header>
      <AppShell.Main id="content" tabIndex={-1}>
        <Container size="lg" p={0}>
          {children}
        </Container>
      </AppShell.Main>
    </AppShell>
  )
}

function SectionLink({ href, label }: { href: string; label: string }) {
  const isHere = usePathname() === href
  return (
    <Button
      component={Link}
      href={href}
      variant={isHere ? 'light' : 'subtle'}
      size="compact-md"
      aria-current={isHere ? 'page' : undefined}
    >
      {label}
    </Button>
  )
}

function PlatformMenu() {
  const t = useTranslations()
  return (
    <Menu position="bottom-end" width={240} withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('platform.menu')}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} href="/platform" leftSection={<IconBuilding size={16} aria-hidden />}>
          {t('platform.tenants')}
        </Menu.Item>
        <Menu.Item component={Link} href="/platform/jobs" leftSection={<IconStack2 size={16} aria-hidden />}>
          {t('platform.jobs')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item component={Link} href="/tenants" leftSection={<IconArrowsExchange size={16} aria-hidden />}>
          {t('platform.myCompanies')}
        </Menu.Item>
        <Menu.Item component={Link} href="/account" leftSection={<IconUserCircle size={16} aria-hidden />}>
          {t('identity.account')}
        </Menu.Item>
        <Menu.Divider />
        <ColorSchemeItems />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => signOut({ redirectTo: '/sign-in' })}
        >
          {t('identity.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
