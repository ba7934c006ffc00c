'use client'

import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Tabs, Text, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SearchInput } from '@/components/search-input'
import { ConfirmChange } from '@/features/assignment/components/confirm-change'
import { useApplied } from '@/features/assignment/components/use-change-done'
import { api } from '@/trpc/client'
import { addressesIn } from '../policy'
import type { ShownGroup } from './group-page'

type AddMembersModalProps = { group: ShownGroup; isOpen: boolean; onClose: () => void }

/** Choose people by name or by pasted addresses, see what that does, confirm. */
export function AddMembersModal({ group, isOpen, onClose }: AddMembersModalProps) {
  const t = useTranslations('group.members')
  return (
    <Modal opened={isOpen} onClose={onClose} size="xl" title={t('addTitle', { name: group.name })}>
      <AddMembers group={group} onClose={onClose} />
    </Modal>
  )
}

function AddMembers({ group, onClose }: Omit<AddMembersModalProps, 'isOpen'>) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isSure, setIsSure] = useState(false)
  return isSure ? (
    <AddPreview group={group} membershipIds={chosen} onClose={onClose} />
  ) : (
    <ChooseMembers group={group} chosen={chosen} onChoose={setChosen} onContinue={() => setIsSure(true)} />
  )
}

type ChooseProps = {
  group: ShownGroup
  chosen: readonly string[]
  onChoose: (ids: readonly string[]) => void
}

function ChooseMembers({ onContinue, ...choice }: ChooseProps & { onContinue: () => void }) {
  const t = useTranslations('group.members')
  return (
    <Stack>
      <Tabs defaultValue="name">
        <Tabs.List mb="sm">
          <Tabs.Tab value="name">{t('byName')}</Tabs.Tab>
          <Tabs.Tab value="paste">{t('byPaste')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="name">
          <ChooseByName {...choice} />
        </Tabs.Panel>
        <Tabs.Panel value="paste">
          <ChooseByPaste {...choice} />
        </Tabs.Panel>
      </Tabs>
      <Group justify="space-between">
        <Text size="sm" aria-live="polite">
          {t('chosen', { count: choice.chosen.length })}
        </Text>
        <Button disabled={choice.chosen.length === 0} onClick={onContinue}>
          {t('continue')}
        </Button>
      </Group>
    </Stack>
  )
}

function ChooseByName({ group, chosen, onChoose }: ChooseProps) {
  const t = useTranslations('group.members')
  const [search, setSearch] = useState('')
  const { data = [] } = api.group.suggestMembers.useQuery(
    { groupId: group.id, search },
    { placeholderData: (previous) => previous },
  )
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  return (
    <Stack gap="xs">
      <SearchInput
        value={search}
        onSearch={setSearch}
        placeholder={t('search')}
        aria-label={t('search')}
        data-autofocus
      />
      <ScrollArea.Autosize mah={280} type="auto">
        <Stack gap={4}>
          {data.map(({ id, name, email, jobTitle, isMember }) => (
            <Checkbox
              key={id}
              label={name}
              description={[email, jobTitle, isMember && t('already')].filter(Boolean).join(' · ')}
              checked={isMember || chosen.includes(id)}
              disabled={isMember}
              onChange={() => toggle(id)}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  )
}

function ChooseByPaste({ group, chosen, onChoose }: ChooseProps) {
  const t = useTranslations('group.members')
  const [text, setText] = useState('')
  const addresses = addressesIn(text)
  const find = api.group.findByAddress.useQuery({ groupId: group.id, addresses }, { enabled: false })
  const search = async () => {
    const { data } = await find.refetch()
    const ids = (data?.found ?? []).filter(({ isMember, isDeactivated }) => !isMember && !isDeactivated)
    onChoose([...new Set([...chosen, ...ids.map(({ id }) => id)])])
  }
  return (
    <Stack gap="xs">
      <Textarea
        label={t('pasteLabel')}
        description={t('pasteText')}
        autosize
        minRows={4}
        maxRows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        variant="light"
        style={{ alignSelf: 'flex-start' }}
        disabled={addresses.length === 0}
        loading={find.isFetching}
        onClick={search}
      >
        {t('find')}
      </Button>
      {find.data && (
        <Text size="sm" role="status">
          {t('foundCount', { count: find.data.found.length })}
          {find.data.unknown.length > 0 && ` ${t('unknown', { addresses: find.data.unknown.join(', ') })}`}
        </Text>
      )}
    </Stack>
  )
}

type AddPreviewProps = { group: ShownGroup; membershipIds: readonly string[]; onClose: () => void }

function AddPreview({ group, membershipIds, onClose }: AddPreviewProps) {
  const t = useTranslations('group.members')
  const input = { groupId: group.id, membershipIds: [...membershipIds] }
  const preview = api.group.preview.addMembers.useQuery(input, { staleTime: 0 })
  const add = api.group.addMembers.useMutation(useApplied(onClose, preview.refetch))
  return (
    <Stack>
      <ConfirmChange
        preview={preview}
        label={t('confirm')}
        mutation={add}
        onConfirm={(fingerprint) => add.mutate({ ...input, fingerprint })}
        onCancel={onClose}
      />
    </Stack>
  )
}
