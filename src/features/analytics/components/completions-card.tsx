'use client'

import { Table } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { ChartOrTable, DashboardCard } from './dashboard-card'
import type { Dashboard } from './dashboard-page'
import { FigureChartLater } from './figure-chart-later'

/** How much was completed month by month. */
export function CompletionsCard({ data: { completions } }: { data: Dashboard }) {
  const t = useTranslations('analytics.completions')
  const format = useFormatter()
  const nameOf = (month: string, length: 'short' | 'long') =>
    format.dateTime(new Date(`${month}-15T12:00:00Z`), {
      month: length,
      year: length === 'long' ? 'numeric' : '2-digit',
      timeZone: 'UTC',
    })
  const isEmpty = completions.every(({ count }) => count === 0)
  return (
    <DashboardCard title={t('title')} text={t('text')} empty={isEmpty ? t('empty') : null}>
      <ChartOrTable
        title={t('title')}
        chart={
          <FigureChartLater
            label={`${t('title')}: ${completions.map(({ month, count }) => `${nameOf(month, 'long')} ${count}`).join(', ')}`}
            data={completions.map(({ month, count }) => ({ month: nameOf(month, 'short'), count }))}
            dataKey="month"
            series={[{ name: 'count', label: t('count'), color: 'var(--mantine-primary-color-filled)' }]}
          />
        }
        table={
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('month')}</Table.Th>
                <Table.Th ta="right">{t('count')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {completions.map(({ month, count }) => (
                <Table.Tr key={month}>
                  <Table.Td>{nameOf(month, 'long')}</Table.Td>
                  <Table.Td ta="right">{format.number(count)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        }
      />
    </DashboardCard>
  )
}
