'use client'

import { Group, Kbd, Modal, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['Enter', 'open'],
  ['V', 'vote'],
  ['N', 'new'],
] as const
const DECIDING = [
  ['A', 'approve'],
  ['R', 'reject'],
] as const

type KeysModalProps = { canDecide: boolean; canConvert: boolean; onClose: () => void }

/** What can be done on the board without a mouse. */
export function KeysModal({ canDecide, canConvert, onClose }: KeysModalProps) {
  const t = useTranslations('suggestion')
  const tCommon = useTranslations('common')
  const keys = [
    ...KEYS,
    ...(canDecide ? DECIDING : []),
    ...(canConvert ? ([['C', 'convert']] as const) : []),
    ['?', 'help'] as const,
  ]
  return (
    <Modal opened onClose={onClose} title={t('keysTitle')} closeButtonProps={{ 'aria-label': tCommon('close') }}>
      <Stack gap="xs">
        {keys.map(([key, name]) => (
          <Group key={key} justify="space-between">
            <Text size="sm">{t(`keyNames.${name}`)}</Text>
            <Kbd>{key}</Kbd>
          </Group>
        ))}
      </Stack>
    </Modal>
  )
}
