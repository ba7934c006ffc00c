import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { GROUPS } from './navigation'
import { NavigationLinks } from './navigation-links'
import type { Shell } from './shell-context'

const InboxLink = dynamic(async () => (await import('@/features/answer/components/inbox-link')).InboxLink)
const ManagingLinks = dynamic(async () => (await import('./managing-links')).ManagingLinks)

/** The way to every page that the member may open. */
export function TenantNavigation({ shell }: { shell: Shell }) {
  const t = useTranslations('tenant.nav')
  const isManager = shell.capabilities.some((capability) => capability !== 'READ' && capability !== 'LEARN')
  return (
    <nav aria-label={t('label')}>
      {GROUPS.map(({ key, items }) => (
        <NavigationLinks key={key} name={key} label={t(`groupNames.${key}`)} items={items}>
          {key === 'together' && shell.hasInbox && <InboxLink slug={shell.tenant.slug} />}
        </NavigationLinks>
      ))}
      {isManager && <ManagingLinks />}
    </nav>
  )
}
