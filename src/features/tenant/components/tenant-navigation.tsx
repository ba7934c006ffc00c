import { NavLink, Text } from '@mantine/core'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { LEARNING, MANAGING, type NavigationItem } from './navigation'
import type { Shell } from './shell-context'

/** Only what the member may open; the server decides again when it is opened. */
export function TenantNavigation({ shell }: { shell: Shell }) {
  const t = useTranslations('tenant.nav')
  const mayOpen = (item: NavigationItem) => item.needs.some((capability) => shell.capabilities.includes(capability))
  const managing = MANAGING.filter(mayOpen)
  return (
    <nav aria-label={t('label')}>
      <NavigationLinks items={LEARNING.filter(mayOpen)} slug={shell.tenant.slug} />
      {managing.length > 0 && (
        <>
          <Text size="xs" fw={600} c="dimmed" px="sm" pt="md" pb={4}>
            {t('manage')}
          </Text>
          <NavigationLinks items={managing} slug={shell.tenant.slug} />
        </>
      )}
    </nav>
  )
}

function NavigationLinks({ items, slug }: { items: readonly NavigationItem[]; slug: string }) {
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
        leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
        active={isActive}
        aria-current={isActive ? 'page' : undefined}
        style={{ borderRadius: 'var(--mantine-radius-md)' }}
      />
    )
  })
}
