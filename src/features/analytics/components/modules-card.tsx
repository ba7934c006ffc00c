'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { BarRow } from './bar-row'
import { DashboardCard } from './dashboard-card'
import type { Dashboard } from './dashboard-page'
import { usePeopleHref } from './use-people-href'

/** What the smallest share of people has completed. */
export function ModulesCard({ data }: { data: Dashboard }) {
  const t = useTranslations('analytics.modules')
  const format = useFormatter()
  const hrefOf = usePeopleHref(data)
  const percent = (share: number) => format.number(share, { style: 'percent' })
  return (
    <DashboardCard title={t('title')} text={t('text')} empty={data.modules.length === 0 ? t('empty') : null}>
      {data.modules.map(({ id, title, asked, done }) => (
        <BarRow
          key={id}
          name={title}
          title={title}
          figure={`${percent(done / asked)} · ${t('done', { done, asked })}`}
          href={hrefOf({ module: id })}
          parts={[{ color: 'var(--mantine-primary-color-filled)', percent: (100 * done) / asked }]}
        />
      ))}
    </DashboardCard>
  )
}
