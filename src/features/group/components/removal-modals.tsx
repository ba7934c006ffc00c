'use client'

import { Modal, Stack, Text } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmChange } from '@/features/assignment/components/confirm-change'
import { useApplied, useChangeDone } from '@/features/assignment/components/use-change-done'
import { api } from '@/trpc/client'
import type { Rule } from './group-modules'
import type { ShownGroup } from './group-page'

type RemoveMembersProps = { group: ShownGroup; membershipIds: readonly string[]; onClose: () => void }

export function RemoveMembersModal(props: RemoveMembersProps) {
  const t = useTranslations('group.members')
  const count = props.membershipIds.length
  return (
    <Modal
      opened={count > 0}
      onClose={props.onClose}
      size="xl"
      title={t('removeTitle', { count, name: props.group.name })}
    >
      {count > 0 && <RemoveMembers {...props} />}
    </Modal>
  )
}

function RemoveMembers({ group, membershipIds, onClose }: RemoveMembersProps) {
  const t = useTranslations('group.members')
  const input = { groupId: group.id, membershipIds: [...membershipIds] }
  const preview = api.group.preview.removeMembers.useQuery(input, { staleTime: 0 })
  const remove = api.group.removeMembers.useMutation(useApplied(onClose, preview.refetch))
  return (
    <Stack>
      <Text size="sm">{t('removeText')}</Text>
      <ConfirmChange
        color="red"
        label={t('remove')}
        preview={preview}
        mutation={remove}
        onConfirm={(fingerprint) => remove.mutate({ ...input, fingerprint })}
        onCancel={onClose}
      />
    </Stack>
  )
}

type RemoveModuleProps = { group: ShownGroup; rule: Rule; onClose: () => void }

export function RemoveModuleModal({ rule, ...props }: Omit<RemoveModuleProps, 'rule'> & { rule: Rule | null }) {
  const t = useTranslations('group.modules')
  const title = t('removeTitle', { title: rule?.module.title ?? '', name: props.group.name })
  return (
    <Modal opened={rule !== null} onClose={props.onClose} size="xl" title={title}>
      {rule && <RemoveModule rule={rule} {...props} />}
    </Modal>
  )
}

function RemoveModule({ group, rule, onClose }: RemoveModuleProps) {
  const t = useTranslations('group.modules')
  const input = { groupId: group.id, moduleIds: [rule.id] }
  const preview = api.group.preview.removeModules.useQuery(input, { staleTime: 0 })
  const remove = api.group.removeModules.useMutation(useApplied(onClose, preview.refetch))
  return (
    <Stack>
      <Text size="sm">{t('removeText')}</Text>
      <ConfirmChange
        color="red"
        label={t('remove')}
        preview={preview}
        mutation={remove}
        onConfirm={(fingerprint) => remove.mutate({ ...input, fingerprint })}
        onCancel={onClose}
      />
    </Stack>
  )
}

type ArchiveGroupProps = { slug: string; group: ShownGroup; onClose: () => void }

export function ArchiveGroupModal({ isOpen, ...props }: ArchiveGroupProps & { isOpen: boolean }) {
  const t = useTranslations('group')
  return (
    <Modal opened={isOpen} onClose={props.onClose} size="xl" title={t('deleteTitle', { name: props.group.name })}>
      <ArchiveGroup {...props} />
    </Modal>
  )
}

function ArchiveGroup({ slug, group, onClose }: ArchiveGroupProps) {
  const t = useTranslations('group')
  const router = useRouter()
  const done = useChangeDone()
  const preview = api.group.preview.archive.useQuery({ groupId: group.id }, { staleTime: 0 })
  const archive = api.group.archive.useMutation({
    onSuccess: async (outcome) => {
      router.push(`/t/${slug}/groups`)
      await done(outcome)
    },
    onError: () => preview.refetch(),
  })
  return (
    <Stack>
      <Text size="sm">{t('deleteText')}</Text>
      <ConfirmChange
        color="red"
        label={t('delete')}
        preview={preview}
        mutation={archive}
        onConfirm={(fingerprint) => archive.mutate({ groupId: group.id, fingerprint })}
        onCancel={onClose}
      />
    </Stack>
  )
}
