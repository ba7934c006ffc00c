import { SimpleGrid, Skeleton, Text, ThemeIcon, UnstyledButton } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { COMPLIANCE_STATES, type ComplianceState } from '@/features/assignment/policy'
import { STATE_LOOK } from './state-look'
import classes from './state-tiles.module.css'

type StateTilesProps = {
  tiles: Record<ComplianceState, number> | undefined
  value: ComplianceState | null
  onChange: (state: ComplianceState | null) => void
}

/** How many assignments are in which state; pressing one filters by it, pressing it again shows all. */
export function StateTiles({ tiles, value, onChange }: StateTilesProps) {
  const t = useTranslations('compliance')
  const format = useFormatter()
  return (
    <SimpleGrid cols={{ base: 2, xs: 3, lg: 6 }} spacing="sm" role="group" aria-label={t('tiles')}>
      {COMPLIANCE_STATES.map((state) => {
        const { icon: Icon, color } = STATE_LOOK[state]
        return (
          <UnstyledButton
            key={state}
            className={classes.tile}
            aria-pressed={value === state}
            title={t(`meanings.${state}`)}
            onClick={() => onChange(value === state ? null : state)}
          >
            <ThemeIcon variant="light" color={color} radius="md" size={34} aria-hidden>
              <Icon size={20} stroke={1.7} />
            </ThemeIcon>
            <div>
              {tiles ? (
                <span className={classes.count}>{format.number(tiles[state])}</span>
              ) : (
                <Skeleton h={24} w={36} />
              )}
              <Text size="sm" c="dimmed">
                {t(`states.${state}`)}
              </Text>
            </div>
          </UnstyledButton>
        )
      })}
    </SimpleGrid>
  )
}
