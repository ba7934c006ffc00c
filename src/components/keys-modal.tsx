'use client'

import { Group, Kbd, Modal, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'

type KeysModalProps = {
  title: string
  /** What is done, and the keys that do it. */
  keys: readonly { does: string; by: readonly string[] }[]
  onClose: () => void
}

/** What the keys of a page do. */
export function KeysModal({ title, keys, onClose }: KeysModalProps) {
  const t = useTranslations('common')
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="xs">
        {keys.map(({ does, by }) => (
          <Group key={does} justify="space-between" wrap="nowrap">
            <Text size="sm">{does}</Text>
            <Group gap={4} justify="flex-end">
              {by.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
      </Stack>
    </Modal>
  )
}
