import { ScrollArea, Skeleton, Table, Text } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/trpc/client'

type Change = RouterOutputs['assignment']['preview']['extend']
type Row = Change['shown'][number]

/** What a change does to whom, who is told of it, and the first rows by name. */
export function ChangePreview({ change }: { change: Change | undefined }) {
  const t = useTranslations('compliance.action')
  if (!change) return <Skeleton h={140} radius="md" />
  const { rows, people, told, toldOnJoining, shown } = change
  return (
    <section aria-label={t('preview')}>
      <Text size="sm" fw={600} aria-live="polite">
        {t('touched', { rows, people })}
      </Text>
      <Text size="sm" mb={4}>
        {t('told', { count: told })} {toldOnJoining > 0 && t('toldOnJoining', { count: toldOnJoining })}
      </Text>
      {shown.length > 0 && (
        <ScrollArea.Autosize mah={240} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': t('preview') }}>
          <Table verticalSpacing={6} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('person')}</Table.Th>
                <Table.Th>{t('module')}</Table.Th>
                <Table.Th>{t('effect')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((row) => (
                <Table.Tr key={row.id} c={row.effect === 'UNCHANGED' ? 'dimmed' : undefined}>
                  <Table.Td>{row.name}</Table.Td>
                  <Table.Td>{row.title}</Table.Td>
                  <Table.Td>
                    <Effect row={row} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {rows > shown.length && (
            <Text size="xs" c="dimmed" p={6}>
              {t('rest', { count: rows - shown.length })}
            </Text>
          )}
        </ScrollArea.Autosize>
      )}
    </section>
  )
}

function Effect({ row: { effect, dueBefore, dueAfter } }: { row: Row }) {
  const t = useTranslations('compliance.action')
  const format = useFormatter()
  const day = (moment: Date | null) => (moment ? format.dateTime(moment, { dateStyle: 'medium' }) : t('noDate'))
  if (effect === 'NEW' && dueAfter) return t('effects.NEW_DUE', { after: day(dueAfter) })
  return t(`effects.${effect}`, { before: day(dueBefore), after: day(dueAfter) })
}

type Reminder = RouterOutputs['assignment']['preview']['remind']

/** Whom a reminder reaches, and whom not. */
export function ReminderPreview({ outcome }: { outcome: Reminder | undefined }) {
  const t = useTranslations('compliance.action')
  if (!outcome) return <Skeleton h={48} radius="md" />
  return (
    <section aria-label={t('preview')}>
      <Text size="sm" fw={600} aria-live="polite">
        {t('told', { count: outcome.told })}
      </Text>
      {outcome.alreadyToday > 0 && <Text size="sm">{t('alreadyToday', { count: outcome.alreadyToday })}</Text>}
    </section>
  )
}
