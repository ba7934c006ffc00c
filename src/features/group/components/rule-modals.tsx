'use client'

import { Modal, Stack, Switch } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmChange } from '@/features/assignment/components/confirm-change'
import { ModulePicker } from '@/features/assignment/components/module-picker'
import { EMPTY_TERMS, type Terms, TermsFields } from '@/features/assignment/components/terms-fields'
import { useApplied } from '@/features/assignment/components/use-change-done'
import { api } from '@/trpc/client'
import type { Rule } from './group-modules'
import type { ShownGroup } from './group-page'

type Scoped = { isForExisting: boolean; onScope: (isForExisting: boolean) => void }

function ScopeSwitch({ isForExisting, onScope }: Scoped) {
  const t = useTranslations('group.modules')
  return (
    <Switch
      label={t('isForExisting')}
      description={t('isForExistingText')}
      checked={isForExisting}
      onChange={(event) => onScope(event.currentTarget.checked)}
    />
  )
}

const rulesOf = ({ kind, days, isMandatory }: Terms) => ({ deadlineDays: kind === 'days' ? days : null, isMandatory })

type AddModulesModalProps = { group: ShownGroup; known: readonly string[]; isOpen: boolean; onClose: () => void }

/** Modules with a deadline for the group, and whom that touches, as one chooses. */
export function AddModulesModal({ isOpen, ...props }: AddModulesModalProps) {
  const t = useTranslations('group.modules')
  return (
    <Modal opened={isOpen} onClose={props.onClose} size="xl" title={t('addTitle', { name: props.group.name })}>
      <AddModules {...props} />
    </Modal>
  )
}

function AddModules({ group, known, onClose }: Omit<AddModulesModalProps, 'isOpen'>) {
  const t = useTranslations('group.modules')
  const [moduleIds, setModuleIds] = useState<string[]>([])
  const [terms, setTerms] = useState(EMPTY_TERMS)
  const [isForExisting, setIsForExisting] = useState(true)
  const input = { groupId: group.id, moduleIds, ...rulesOf(terms), isForExisting }
  const isComplete = moduleIds.length > 0
  const preview = api.group.preview.addModules.useQuery(input, {
    enabled: isComplete,
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  const add = api.group.addModules.useMutation(useApplied(onClose, preview.refetch))
  return (
    <Stack>
      <ModulePicker value={moduleIds} onChange={setModuleIds} hidden={known} />
      <TermsFields terms={terms} onChange={setTerms} kinds={['none', 'days']} />
      <ScopeSwitch isForExisting={isForExisting} onScope={setIsForExisting} />
      <ConfirmChange
        preview={preview}
        isComplete={isComplete}
        label={t('confirmAdd')}
        mutation={add}
        onConfirm={(fingerprint) => add.mutate({ ...input, fingerprint })}
        onCancel={onClose}
      />
    </Stack>
  )
}

type ChangeModuleModalProps = { group: ShownGroup; rule: Rule | null; onClose: () => void }

/** Another deadline for a module of the group. */
export function ChangeModuleModal({ group, rule, onClose }: ChangeModuleModalProps) {
  const t = useTranslations('group.modules')
  return (
    <Modal
      opened={rule !== null}
      onClose={onClose}
      size="xl"
      title={t('changeTitle', { title: rule?.module.title ?? '' })}
    >
      {rule && <ChangeModule group={group} rule={rule} onClose={onClose} />}
    </Modal>
  )
}

function ChangeModule({ group, rule, onClose }: { group: ShownGroup; rule: Rule; onClose: () => void }) {
  const t = useTranslations('group.modules')
  const { deadlineDays, isMandatory } = rule
  const [terms, setTerms] = useState<Terms>({
    kind: deadlineDays === null ? 'none' : 'days',
    days: deadlineDays ?? EMPTY_TERMS.days,
    date: '',
    isMandatory,
  })
  const [isForExisting, setIsForExisting] = useState(true)
  const input = { groupId: group.id, moduleId: rule.id, ...rulesOf(terms), isForExisting }
  const preview = api.group.preview.changeModule.useQuery(input, { staleTime: 0, placeholderData: keepPreviousData })
  const change = api.group.changeModule.useMutation(useApplied(onClose, preview.refetch))
  return (
    <Stack>
      <TermsFields terms={terms} onChange={setTerms} kinds={['none', 'days']} />
      <ScopeSwitch isForExisting={isForExisting} onScope={setIsForExisting} />
      <ConfirmChange
        preview={preview}
        label={t('confirmChange')}
        mutation={change}
        onConfirm={(fingerprint) => change.mutate({ ...input, fingerprint })}
        onCancel={onClose}
      />
    </Stack>
  )
}
