'use client'

import { Kbd, Modal, Table } from '@mantine/core'
import { useTranslations } from 'next-intl'

const KEYS = [
  ['next', ['J', 'K']],
  ['digit', ['1', '…', '9']],
  ['choose', ['↑', '↓']],
  ['confirm', ['C', 'Enter']],
  ['reply', ['R']],
  ['send', ['Ctrl + Enter']],
  ['sendAndConfirm', ['Ctrl + Shift + Enter']],
  ['leave', ['Esc']],
  ['help', ['?']],
] as const

/** What the keys do in the inbox. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('answer.inbox.keys')
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
