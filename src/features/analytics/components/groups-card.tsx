'use client'

import { useTranslations } from 'next-intl'
import { BarRow } from './bar-row'
import { DashboardCard } from './dashboard-card'
import type { Dashboard } from './dashboard-page'
import { usePeopleHref } from './use-people-href'

/** Where most is overdue or expired. */
export function GroupsCard({ data }: { data: Dashboard }) {
  const t = useTranslations('analytics.groups')
  const hrefOf = usePeopleHref(data)
  const { groups } = data
  const most = Math.max(1, ...groups.map(({ overdue, expired }) => overdue + expired))
  return (
    <DashboardCard title={t('title')} text={t('text')} empty={groups.length === 0 ? t('empty') : null}>
      {groups.map(({ id, name, overdue, expired }) => (
        <BarRow
          key={id}
          name={name}
          figure={`${t('late', { count: overdue + expired })} · ${t('detail', { overdue, expired })}`}
          href={hrefOf({ group: id, state: overdue > 0 ? 'OVERDUE' : 'EXPIRED' })}
          parts={[
            { color: 'var(--mantine-color-red-6)', percent: (100 * overdue) / most },
            { color: 'var(--mantine-color-grape-6)', percent: (100 * expired) / most },
          ]}
        />
      ))}
    </DashboardCard>
  )
}
