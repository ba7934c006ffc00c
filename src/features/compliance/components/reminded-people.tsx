'use client'

import { Button, Collapse, ScrollArea, Table, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useId } from 'react'
import type { RouterOutputs } from '@/trpc/client'

type Reminder = RouterOutputs['assignment']['preview']['remind']

/** Exactly whom a reminder reaches, of what, and who has had theirs today. */
export function RemindedPeople({ reminder: { shown, concerned } }: { reminder: Reminder }) {
  const t = useTranslations('compliance.action')
  const tPreview = useTranslations('assignment.preview')
  const format = useFormatter()
  const id = useId()
  const [isOpen, { toggle }] = useDisclosure(shown.length <= 10)
  if (shown.length === 0) return null
  const Icon = isOpen ? IconChevronUp : IconChevronDown
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        rightSection={<Icon size={16} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        {t('whom')}
      </Button>
      <Collapse expanded={isOpen} id={id}>
        <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': t('whom') }}>
          <Table stickyHeader fz="sm" verticalSpacing={6} miw={480}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{tPreview('person')}</Table.Th>
                <Table.Th>{tPreview('module')}</Table.Th>
                <Table.Th>{t('deadline')}</Table.Th>
                <Table.Th>{tPreview('message')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map(({ id: personId, name, modules, dueAt, isTold }) => (
                <Table.Tr key={personId}>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{name}</Table.Td>
                  <Table.Td>{modules.join(', ')}</Table.Td>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>
                    {dueAt ? format.dateTime(dueAt, { dateStyle: 'medium' }) : tPreview('noDeadline')}
                  </Table.Td>
                  <Table.Td c={isTold ? undefined : 'dimmed'} style={{ whiteSpace: 'nowrap' }}>
                    {t(isTold ? 'isReminded' : 'wasReminded')}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {concerned > shown.length && (
            <Text size="sm" c="dimmed" p="xs">
              {tPreview('more', { count: concerned - shown.length })}
            </Text>
          )}
        </ScrollArea.Autosize>
      </Collapse>
    </div>
  )
}
