'use client'

import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useShell } from '@/features/tenant/components/shell-context'

const AssignModuleModal = dynamic(async () => (await import('./assign-module-modal')).AssignModuleModal)

/** For who manages groups: assigns this module to people. */
export function AssignModuleButton({ module }: { module: { id: string; title: string } }) {
  const t = useTranslations('assignment.assign')
  const { capabilities } = useShell()
  const [isOpen, { open, close }] = useDisclosure(false)
  if (!capabilities.includes('MANAGE_GROUPS')) return null
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconUserPlus size={16} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={open}
      >
        {t('toPeople')}
      </Button>
      {isOpen && <AssignModuleModal module={module} onClose={close} />}
    </>
  )
}
