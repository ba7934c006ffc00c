import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'

/** The page of a company that does without. */
export function LeaderboardOff() {
  const t = useTranslations('leaderboard')
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState title={t('offTitle')} text={t('offText')} />
    </>
  )
}
