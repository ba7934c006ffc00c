'use client'

import { Menu, Text } from '@mantine/core'
import { IconArrowsExchange, IconLogout, IconServerCog, IconUserCircle } from '@tabler/icons-react'
import Link from 'next/link'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { ColorSchemeItems } from '@/components/color-scheme-items'
import type { Shell } from './shell-context'
import { UserButton } from './user-button'

/** The person's own menu, opened: account, other companies, appearance, sign-out. */
export default function OpenUserMenu({ shell: { member, tenant, isPlatformAdmin } }: { shell: Shell }) {
  const t = useTranslations()
  return (
    <Menu defaultOpened position="bottom-end" width={240} withinPortal>
      <Menu.Target>
        <UserButton name={member.name} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)" truncate>
            {member.name}
          </Text>
          <Text size="xs" truncate>
            {member.email}
          </Text>
        </Menu.Label>
        <Menu.Item
          component={Link}
          href={`/t/${tenant.slug}/account`}
          leftSection={<IconUserCircle size={16} aria-hidden />}
        >
          {t('identity.account')}
        </Menu.Item>
        <Menu.Item component={Link} href="/tenants" leftSection={<IconArrowsExchange size={16} aria-hidden />}>
          {t('tenant.nav.switchTenant')}
        </Menu.Item>
        {isPlatformAdmin && (
          <Menu.Item component={Link} href="/platform" leftSection={<IconServerCog size={16} aria-hidden />}>
            {t('tenant.nav.platform')}
          </Menu.Item>
        )}
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
