'use client'

import { Alert, Button, Container, Paper, Stack } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { api, type RouterOutputs } from '@/trpc/client'
import { SetupProgress } from './setup-progress'
import { SetupSteps } from './setup-steps'
import { useShell } from './shell-context'

/** The whole checklist, done or put away or not. */
export function SetupPage({ initial }: { initial: RouterOutputs['tenant']['setupChecklist'] }) {
  const t = useTranslations('tenant.setup')
  const { tenant } = useShell()
  const { data: checklist } = api.tenant.setupChecklist.useQuery(undefined, { initialData: initial })
  const isComplete = checklist.steps.every((step) => step.isDone)
  return (
    <Container size="md" p={0} m={0}>
      <PageHeader title={t('pageTitle', { tenant: tenant.name })} description={t('text')} />
      <Stack>
        {isComplete && (
          <Alert color="green" title={t('completeTitle')}>
            {t('completeText')}
          </Alert>
        )}
        <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="md">
          <SetupProgress steps={checklist.steps} />
          <SetupSteps steps={checklist.steps} />
        </Paper>
        <Button component={Link} href={`/t/${tenant.slug}`} variant="default" style={{ alignSelf: 'flex-start' }}>
          {t('home')}
        </Button>
      </Stack>
    </Container>
  )
}
