'use client'

import { Paper, SimpleGrid, Text } from '@mantine/core'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { Dashboard } from './dashboard-page'
import classes from './totals-row.module.css'
import { usePeopleHref } from './use-people-href'

/** Four figures that say whether there is something to do. */
export function TotalsRow({ data }: { data: Dashboard }) {
  const t = useTranslations('analytics.totals')
  const format = useFormatter()
  const hrefOf = usePeopleHref(data)
  const { asked, done, overdue, expired } = data.totals
  const [before, now] = data.completions.slice(-2)
  const figures = [
    {
      label: t('done'),
      value: asked === 0 ? '–' : format.number(done / asked, { style: 'percent' }),
      text: t('doneOf', { done, asked }),
      href: hrefOf({}),
    },
    { label: t('overdue'), value: format.number(overdue), href: hrefOf({ state: 'OVERDUE' }) },
    { label: t('expired'), value: format.number(expired), href: hrefOf({ state: 'EXPIRED' }) },
    {
      label: t('completions'),
      value: format.number(now?.count ?? 0),
      text: t('before', { count: before?.count ?? 0 }),
      href: null,
    },
  ]
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} role="group" aria-label={t('label')}>
      {figures.map(({ label, value, text, href }) => (
        <Paper key={label} withBorder radius="lg" p="md" className={classes.total}>
          <Text size="sm" c="dimmed">
            {href ? (
              <Link href={href} className={classes.link}>
                {label}
              </Link>
            ) : (
              label
            )}
          </Text>
          <span className={classes.value}>{value}</span>
          {text && (
            <Text size="xs" c="dimmed">
              {text}
            </Text>
          )}
        </Paper>
      ))}
    </SimpleGrid>
  )
}
