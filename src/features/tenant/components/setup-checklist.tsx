'use client'

import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { UndoMessage } from '@/components/undo-message'
import { api } from '@/trpc/client'
import { isSetupOpen } from '../policy'
import { SetupProgress } from './setup-progress'
import { SetupSteps } from './setup-steps'
import { useShell } from './shell-context'

/** What a new company still has to do; nothing for those who don't manage it, when done, or when put away. */
export function SetupChecklist() {
  const { capabilities } = useShell()
  return capabilities.includes('MANAGE_TENANT') ? <OpenChecklist /> : null
}

function OpenChecklist() {
  const t = useTranslations('tenant.setup')
  const { data: checklist } = api.tenant.setupChecklist.useQuery()
  const dismiss = useDismissSetup()
  if (!checklist || !isSetupOpen(checklist)) return null
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="md" component="section" aria-labelledby="setup-title">
      <Stack>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={2} size="h3" id="setup-title">
              {t('title')}
            </Title>
            <Text c="dimmed" size="sm">
              {t('text')}
            </Text>
          </div>
          <Button variant="subtle" size="compact-sm" flex="none" onClick={dismiss}>
            {t('dismiss')}
          </Button>
        </Group>
        <SetupProgress steps={checklist.steps} />
        <SetupSteps steps={checklist.steps} />
      </Stack>
    </Paper>
  )
}

/** Puts it away at once, and offers to bring it back. */
function useDismissSetup() {
  const t = useTranslations('tenant.setup')
  const utils = api.useUtils()
  const update = api.tenant.dismissSetup.useMutation({
    onMutate: ({ isDismissed }) =>
      utils.tenant.setupChecklist.setData(undefined, (current) => current && { ...current, isDismissed }),
    onError: (error) => notifications.show({ color: 'red', message: error.message }),
    onSettled: () => utils.tenant.setupChecklist.invalidate(),
  })
  return () => {
    const id = 'setup-dismissed'
    const onUndo = () => {
      notifications.hide(id)
      update.mutate({ isDismissed: false })
    }
    update.mutate({ isDismissed: true })
    notifications.show({ id, autoClose: 10_000, message: <UndoMessage text={t('dismissed')} onUndo={onUndo} /> })
  }
}
