'use client'

import { Anchor, Table } from '@mantine/core'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { ChartOrTable, DashboardCard } from './dashboard-card'
import type { Dashboard } from './dashboard-page'
import { FigureChartLater } from './figure-chart-later'
import { usePeopleHref } from './use-people-href'

/** What is due and what expires, week by week; a week leads to who is concerned. */
export function WeeksCard({ data }: { data: Dashboard }) {
  const t = useTranslations('analytics.weeks')
  const format = useFormatter()
  const router = useRouter()
  const hrefOf = usePeopleHref(data)
  const { weeks } = data
  const day = (text: string) =>
    format.dateTime(new Date(`${text}T12:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const rangeOf = ({ from, until }: { from: string; until: string }) =>
    t('range', { from: day(from), until: day(until) })
  const open = (index: number) => {
    const week = weeks[index]
    const href = week && hrefOf({ from: week.from, until: week.until })
    if (href) router.push(href)
  }
  const isEmpty = weeks.every(({ due, expiring }) => due + expiring === 0)
  return (
    <DashboardCard title={t('title')} text={t('text')} empty={isEmpty ? t('empty') : null}>
      <ChartOrTable
        title={t('title')}
        chart={
          <FigureChartLater
            label={`${t('title')}: ${weeks.map((week) => `${rangeOf(week)}: ${t('due')} ${week.due}, ${t('expiring')} ${week.expiring}`).join('; ')}`}
            data={weeks.map(({ from, due, expiring }) => ({ from: day(from), due, expiring }))}
            dataKey="from"
            series={[
              { name: 'due', label: t('due'), color: 'yellow.6' },
              { name: 'expiring', label: t('expiring'), color: 'grape.6' },
            ]}
            onPick={data.canSeePeople ? open : undefined}
          />
        }
        table={<WeeksTable weeks={weeks} rangeOf={rangeOf} hrefOf={hrefOf} />}
      />
    </DashboardCard>
  )
}

type Week = Dashboard['weeks'][number]
type WeeksTableProps = {
  weeks: readonly Week[]
  rangeOf: (week: Week) => string
  hrefOf: (filter: Record<string, string>) => string | null
}

function WeeksTable({ weeks, rangeOf, hrefOf }: WeeksTableProps) {
  const t = useTranslations('analytics.weeks')
  const format = useFormatter()
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('week')}</Table.Th>
          <Table.Th ta="right">{t('due')}</Table.Th>
          <Table.Th ta="right">{t('expiring')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {weeks.map((week) => {
          const href = hrefOf({ from: week.from, until: week.until })
          return (
            <Table.Tr key={week.from}>
              <Table.Td>
                {href ? (
                  <Anchor component={Link} href={href} size="sm">
                    {rangeOf(week)}
                  </Anchor>
                ) : (
                  rangeOf(week)
                )}
              </Table.Td>
              <Table.Td ta="right">{format.number(week.due)}</Table.Td>
              <Table.Td ta="right">{format.number(week.expiring)}</Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
