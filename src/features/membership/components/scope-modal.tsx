'use client'

import { Button, Group, Modal, MultiSelect, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Permission } from '@/generated/prisma/enums'
import { api } from '@/trpc/client'

type ScopeModalProps = {
  permission: Permission
  kind: 'groupIds' | 'moduleIds'
  ids: readonly string[]
  onClose: () => void
  onSave: (ids: string[]) => void
}

/** Narrows a permission to some groups or modules. */
export function ScopeModal({ permission, kind, ids, onClose, onSave }: ScopeModalProps) {
  const t = useTranslations('permission')
  const tCommon = useTranslations('common')
  const [chosen, setChosen] = useState([...ids])
  const { data } = api.membership.scopeOptions.useQuery({ kind })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('narrow', { permission: t(`names.${permission}`) })}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <Stack>
        <Text size="sm">{t(`narrowText.${kind}`)}</Text>
        <MultiSelect
          label={t(`kinds.${kind}`)}
          searchable
          data={(data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setChosen}
          nothingFoundMessage={t('nothingFound')}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button disabled={chosen.length === 0} onClick={() => onSave(chosen)}>
            {tCommon('save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
