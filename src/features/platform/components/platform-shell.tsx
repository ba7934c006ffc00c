'use client'

import { ActionIcon, AppShell, Container, Group, Menu, Text } from '@mantine/core'
import { IconArrowsExchange, IconDots, IconLogout, IconServerCog, IconUserCircle } from '@tabler/icons-react'
import Link from 'next/link'
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
            <PlatformMenu />
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
