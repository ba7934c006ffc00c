'use client'

import { Group, Kbd, Modal, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['Enter', 'open'],
  ['S', 'save'],
  ['N', 'new'],
] as const
const MODERATING = [
  ['A', 'approve'],
  ['R', 'reject'],
] as const

/** What can be done on the radar without a mouse. */
export function KeysModal({ canModerate, onClose }: { canModerate: boolean; onClose: () => void }) {
  const t = useTranslations('radar')
  const tCommon = useTranslations('common')
  const keys = [...KEYS, ...(canModerate ? MODERATING : []), ['?', 'help'] as const]
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
