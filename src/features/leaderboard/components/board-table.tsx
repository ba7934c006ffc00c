import { Badge, Table, Text } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'

export type BoardRow = { id: string; name: string | null; points: number; place: number; rank: string; isMe: boolean }

type BoardTableProps = { caption: string; rows: readonly BoardRow[]; hasRanks?: boolean }

const RANKS = ['VAJENEC', 'POMOCNIK', 'MOJSTER', 'MENTOR'] as const

/** Places, names and points; one's own row stands out. */
export function BoardTable({ caption, rows, hasRanks = true }: BoardTableProps) {
  const t = useTranslations('leaderboard')
  const tXp = useTranslations('xp')
  const format = useFormatter()
  const rankOf = (row: BoardRow) => RANKS.find((known) => known === row.rank) ?? 'VAJENEC'
  return (
    <Table verticalSpacing="sm" highlightOnHover={false}>
      <Table.Caption>{caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={64}>{t('place')}</Table.Th>
          <Table.Th>{t('person')}</Table.Th>
          {hasRanks && <Table.Th visibleFrom="xs">{t('rank')}</Table.Th>}
          <Table.Th ta="right">{t('points')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr
            key={row.id}
            aria-current={row.isMe ? 'true' : undefined}
            bg={row.isMe ? 'var(--mantine-primary-color-light)' : undefined}
          >
            <Table.Td fw={600}>{row.place}.</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {row.name ? (
                <Text component="span" fw={row.isMe ? 600 : 400}>
                  {row.name}
                </Text>
              ) : (
                <Text component="span" c="dimmed" fs="italic">
                  {t('anonymous')}
                </Text>
              )}
              {row.isMe && (
                <Badge ml="xs" size="sm" variant="filled" tt="none" autoContrast>
                  {t('you')}
                </Badge>
              )}
            </Table.Td>
            {hasRanks && <Table.Td visibleFrom="xs">{tXp(`ranks.${rankOf(row)}`)}</Table.Td>}
            <Table.Td ta="right">{format.number(row.points)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
