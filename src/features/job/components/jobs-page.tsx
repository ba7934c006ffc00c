'use client'

import { Button, Stack, Title } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { DeadLetterList } from './dead-letter-list'
import { QueueTable } from './queue-table'
import { useJobActions } from './use-job-actions'

/** What runs in the background of the deployment, and what it has given up. */
export function JobsPage() {
  const t = useTranslations('job')
  const { refresh } = useJobActions()
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={refresh}>
          {t('refresh')}
        </Button>
      </PageHeader>
      <Stack gap="xl">
        <Stack gap="sm" component="section" aria-label={t('deadLetters')}>
          <Title order={2} size="h4">
            {t('deadLetters')}
          </Title>
          <DeadLetterList />
        </Stack>
        <Stack gap="sm" component="section" aria-label={t('queues')}>
          <Title order={2} size="h4">
            {t('queues')}
          </Title>
          <QueueTable />
        </Stack>
      </Stack>
    </>
  )
}
