'use client'

import { Button, Group, Text } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useShell } from '@/features/tenant/components/shell-context'

const AddToGroupModal = dynamic(async () => (await import('./add-to-group-modal')).AddToGroupModal)
const BulkModal = dynamic(async () => (await import('./bulk-modal')).BulkModal)
const AssignModal = dynamic(async () => (await import('@/features/assignment/components/assign-modal')).AssignModal)

type BulkActionsProps = { membershipIds: readonly string[]; onDone: () => void }
type Open = 'group' | 'assign' | 'resend' | 'deactivate' | null

/** What can be done with the chosen people; each shows first what it would do. */
export function BulkActions({ membershipIds, onDone }: BulkActionsProps) {
  const t = useTranslations('membership.bulk')
  const { capabilities } = useShell()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const managesGroups = capabilities.includes('MANAGE_GROUPS')
  return (
    <Group gap="xs">
      <Text size="sm" fw={600} aria-live="polite">
        {t('chosen', { count: membershipIds.length })}
      </Text>
      {managesGroups && (
        <>
          <Button size="compact-sm" variant="light" onClick={() => setOpen('group')}>
            {t('addToGroup')}
          </Button>
          <Button size="compact-sm" variant="light" onClick={() => setOpen('assign')}>
            {t('assign')}
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="light" onClick={() => setOpen('resend')}>
        {t('resend.action')}
      </Button>
      <Button size="compact-sm" variant="light" color="red" onClick={() => setOpen('deactivate')}>
        {t('deactivate.action')}
      </Button>
      {open === 'group' && <AddToGroupModal membershipIds={membershipIds} onClose={close} />}
      {open === 'assign' && <AssignModal membershipIds={membershipIds} isOpen onClose={close} />}
      {(open === 'resend' || open === 'deactivate') && (
        <BulkModal kind={open} membershipIds={membershipIds} onClose={close} onDone={onDone} />
      )}
    </Group>
  )
}
