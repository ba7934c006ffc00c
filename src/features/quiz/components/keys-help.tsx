'use client'

import { Kbd, Modal, Stack, Switch, Table, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'

const KEYS = [
  ['choose', '1 – 9'],
  ['previous', '←'],
  ['next', '→'],
  ['flag', 'F'],
  ['help', '?'],
] as const

type KeysHelpProps = {
  onClose: () => void
  isEnabled: boolean
  onEnable: (isEnabled: boolean) => void
}

/** What the keys do, and the switch that turns them off. */
export default function KeysHelp({ onClose, isEnabled, onEnable }: KeysHelpProps) {
  const t = useTranslations('quiz.keys')
  const common = useTranslations('common')
  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap="md">
        <Table withRowBorders={false}>
          <Table.Tbody>
            {KEYS.map(([key, label]) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" w={90}>
                  <Kbd>{label}</Kbd>
                </Table.Th>
                <Table.Td>
                  <Text size="sm">{t(key)}</Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          checked={isEnabled}
          onChange={(event) => onEnable(event.currentTarget.checked)}
          label={t('enabled')}
          description={t('enabledHint')}
        />
      </Stack>
    </Modal>
  )
}
