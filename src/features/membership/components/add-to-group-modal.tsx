'use client'

import { Modal, Select, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmChange } from '@/features/assignment/components/confirm-change'
import { useChangeDone } from '@/features/assignment/components/use-change-done'
import { api } from '@/trpc/client'

type AddToGroupModalProps = { membershipIds: readonly string[]; onClose: () => void }

/** Adds the chosen people to a group, after showing what they would have to take. */
export function AddToGroupModal({ membershipIds, onClose }: AddToGroupModalProps) {
  const t = useTranslations('membership')
  const tCommon = useTranslations('common')
  const [groupId, setGroupId] = useState<string | null>(null)
  const { data } = api.membership.filters.useQuery()
  const groups = data?.groups.filter(({ canAdd }) => canAdd) ?? []
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('bulk.addTitle', { count: membershipIds.length })}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <Stack>
        <Select
          label={t('group')}
          searchable
          data-autofocus
          value={groupId}
          onChange={setGroupId}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {groupId && <AddPreview key={groupId} {...{ groupId, membershipIds, onClose }} />}
      </Stack>
    </Modal>
  )
}

function AddPreview({ groupId, membershipIds, onClose }: AddToGroupModalProps & { groupId: string }) {
  const t = useTranslations('membership.bulk')
  const done = useChangeDone()
  const utils = api.useUtils()
  const input = { groupId, membershipIds: [...membershipIds] }
  const preview = api.group.preview.addMembers.useQuery(input, { staleTime: 0 })
  const add = api.group.addMembers.useMutation({
    onSuccess: async (outcome) => {
      onClose()
      await Promise.all([done(outcome), utils.membership.invalidate()])
    },
    onError: () => preview.refetch(),
  })
  return (
    <ConfirmChange
      preview={preview}
      label={t('addToGroup')}
      mutation={add}
      onConfirm={(fingerprint) => add.mutate({ ...input, fingerprint })}
      onCancel={onClose}
    />
  )
}
