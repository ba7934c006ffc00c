'use client'

import { Kbd, Modal, Table } from '@mantine/core'
import { useTranslations } from 'next-intl'

const KEYS = [
  ['arrows', ['←', '↑', '↓', '→']],
  ['open', ['Enter', 'X']],
  ['space', ['Space']],
  ['shift', ['Shift + ←', '↑', '↓', '→']],
  ['row', ['Shift + Space']],
  ['column', ['Ctrl + Space']],
  ['all', ['Ctrl + A']],
  ['escape', ['Esc']],
  ['home', ['Home', 'End']],
  ['ends', ['Ctrl + Home', 'Ctrl + End']],
  ['help', ['?']],
] as const

/** What the keys do in the matrix. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('compliance.keys')
  const tCommon = useTranslations('common')
  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': tCommon('close') }}>
      <Table>
        <Table.Tbody>
          {KEYS.map(([name, keys]) => (
            <Table.Tr key={name}>
              <Table.Td>
                {keys.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{t(name)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
