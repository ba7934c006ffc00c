'use client'

import { Button, SegmentedControl, Stack, Text } from '@mantine/core'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PageHeader } from '@/components/page-header'
import { useUrlState } from '@/lib/use-url-state'
import { api, type RouterOutputs } from '@/trpc/client'
import { REFRESH_MS } from '../policy'
import { LazyWaitingRequests } from './lazy'
import type { ListedReward } from './reward-card'
import { RewardList } from './reward-list'

const MyRequests = dynamic(async () => (await import('./my-requests')).MyRequests)
const RewardFormModal = dynamic(async () => (await import('./reward-form-modal')).RewardFormModal)

type RewardsPageProps = { slug: string; canManage: boolean; balance: RouterOutputs['xp']['balance'] }

const VIEWS = ['catalogue', 'mine', 'archived'] as const

/** What points can be spent on, and what one has asked for. */
export function RewardsPage({ slug, canManage, balance: initialData }: RewardsPageProps) {
  const t = useTranslations('reward')
  const [values, setView] = useUrlState(['view'])
  const [edited, setEdited] = useState<ListedReward | 'new' | null>(null)
  const views = VIEWS.filter((view) => canManage || view !== 'archived')
  const view = views.find((known) => known === values.view) ?? 'catalogue'
  // What somebody declines is given back.
  const refetchInterval = view === 'mine' ? REFRESH_MS : false
  const { data: balance } = api.xp.balance.useQuery(undefined, { initialData, refetchInterval })
  const managing = canManage ? { onEdit: setEdited, onAdd: () => setEdited('new') } : {}
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        {canManage && (
          <>
            <Button
              component={Link}
              href={`/t/${slug}/rewards/requests`}
              variant="default"
              rightSection={<LazyWaitingRequests />}
            >
              {t('manage')}
            </Button>
            <Button component={Link} href={`/t/${slug}/rewards/history`} variant="default">
              {t('historyLink')}
            </Button>
            <Button onClick={() => setEdited('new')}>{t('new')}</Button>
          </>
        )}
      </PageHeader>
      <Stack>
        <Text fw={600} role="status">
          {t('balance', { count: balance.totalXp })}
        </Text>
        <SegmentedControl
          aria-label={t('viewLabel')}
          value={view}
          onChange={(next) => setView({ view: next === 'catalogue' ? null : next })}
          data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
          style={{ alignSelf: 'flex-start' }}
        />
        {view === 'mine' ? (
          <MyRequests />
        ) : (
          <RewardList slug={slug} isArchived={view === 'archived'} totalXp={balance.totalXp} {...managing} />
        )}
      </Stack>
      {edited && (
        <RewardFormModal slug={slug} reward={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  )
}
