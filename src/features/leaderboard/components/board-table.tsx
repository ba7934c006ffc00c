import { Badge, Text } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import classes from './board-table.module.css'

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
    // Mantine's table brings its scroll area, which weighs more than all the rest of the page.
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th className={classes.place}>{t('place')}</th>
          <th>{t('person')}</th>
          {hasRanks && <th className={classes.rank}>{t('rank')}</th>}
          <th className={classes.points}>{t('points')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} aria-current={row.isMe ? 'true' : undefined}>
            <td className={classes.place}>{row.place}.</td>
            <td className={classes.person}>
              {row.name ?? (
                <Text component="span" c="dimmed" fs="italic">
                  {t('anonymous')}
                </Text>
              )}
              {row.isMe && (
                <Badge ml="xs" size="sm" variant="filled" tt="none" autoContrast>
                  {t('you')}
                </Badge>
              )}
            </td>
            {hasRanks && <td className={classes.rank}>{tXp(`ranks.${rankOf(row)}`)}</td>}
            <td className={classes.points}>{format.number(row.points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
