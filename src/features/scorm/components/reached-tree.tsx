import { Group, Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { scormStatusOf } from '../policy'
import type { PackageOverview } from './package-section'
import { STATUS_ICONS } from './player-tree'
import { useFigures } from './use-figures'

type Reached = PackageOverview['activities'][number]

/** The activities of a course and what was reached in each. */
export function ReachedTree({ activities }: { activities: readonly Reached[] }) {
  const t = useTranslations()
  const figures = useFigures()
  return (
    <Stack gap="xs" component="section" aria-labelledby="activities">
      <Title order={2} size="h5" id="activities">
        {t('scormPlayer.contents')}
      </Title>
      <Stack component="ol" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
        {activities.map((activity) => {
          const status = scormStatusOf(activity)
          const Icon = STATUS_ICONS[status]
          const remarks = [t(`scormReport.statuses.${status}`), figures.score(activity.score)]
          return (
            <Group
              key={activity.id}
              component="li"
              gap={8}
              wrap="nowrap"
              align="flex-start"
              pl={Math.min(activity.depth, 6) * 16}
            >
              {!activity.isHeading && <Icon size={18} aria-hidden style={{ flex: 'none', marginTop: 1 }} />}
              <Text size="sm" fw={activity.isHeading ? 600 : 400} style={{ overflowWrap: 'anywhere' }}>
                {activity.title}
                {!activity.isHeading && (
                  <Text span size="xs" c="dimmed">
                    {remarks.map((remark) => remark && ` · ${remark}`)}
                  </Text>
                )}
              </Text>
            </Group>
          )
        })}
      </Stack>
    </Stack>
  )
}
