'use client'

import { Group, Paper, SegmentedControl, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'

type DashboardCardProps = {
  title: string
  text: string
  /** What stands there instead if there is nothing to show. */
  empty: string | null
  children: ReactNode
}

/** A figure with its name and what it means. */
export function DashboardCard({ title, text, empty, children }: DashboardCardProps) {
  const id = useId()
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby={id} miw={0}>
      <Title order={2} size="h5" id={id}>
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {text}
      </Text>
      {empty ? <Text size="sm">{empty}</Text> : children}
    </Paper>
  )
}

type ChartOrTableProps = { title: string; chart: ReactNode; table: ReactNode }

/** The same figures as a picture or as a table, for whoever can't see or use the picture. */
export function ChartOrTable({ title, chart, table }: ChartOrTableProps) {
  const t = useTranslations('analytics')
  const [shown, setShown] = useState('chart')
  return (
    <>
      <Group justify="flex-end" mb="xs" mt={-8}>
        <SegmentedControl
          size="xs"
          aria-label={t('view', { title })}
          value={shown}
          onChange={setShown}
          data={[
            { value: 'chart', label: t('asChart') },
            { value: 'table', label: t('asTable') },
          ]}
        />
      </Group>
      {shown === 'chart' ? chart : table}
    </>
  )
}
