'use client'

import { Kbd, Modal, Table } from '@mantine/core'
import { useTranslations } from 'next-intl'

const KEYS = [
  ['next', 'J'],
  ['previous', 'K'],
  ['approve', 'A'],
  ['reject', 'R'],
  ['help', '?'],
] as const

/** What the keys do in the queue. */
export function QueueKeys({ onClose }: { onClose: () => void }) {
  const t = useTranslations('reward.queue')
  return (
    <Modal opened onClose={onClose} title={t('keys')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Table>
        <Table.Tbody>
          {KEYS.map(([name, key]) => (
            <Table.Tr key={name}>
              <Table.Td>
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{t(`keyTexts.${name}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
