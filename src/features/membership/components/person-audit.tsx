'use client'

import { useTranslations } from 'next-intl'
import { AuditLine } from '@/features/audit/components/audit-line'
import { api } from '@/trpc/client'
import { PersonSection } from './person-section'

const ABOUT = 'Membership'

/** What was done to the person, from the log that nobody can change. */
export function PersonAudit({ membershipId }: { membershipId: string }) {
  const t = useTranslations('membership.person')
  const list = api.audit.list.useInfiniteQuery(
    { entityType: ABOUT, entityId: membershipId, limit: 10 },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  return (
    <PersonSection title={t('audit')} empty={t('noAudit')} list={list}>
      {(items) => items.map((entry) => <AuditLine key={entry.id} entry={entry} />)}
    </PersonSection>
  )
}
