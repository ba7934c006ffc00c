import { Group, Stack, Text, Title } from '@mantine/core'
import { IconFileText, IconFolder } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { EditedVersion } from './package-editor'

type Activity = EditedVersion['activities'][number]

/** What there is to say of an activity beside its title; a heading without a file of its own needs nothing. */
function remarkOf({ launch, isSco, isVisible }: Activity, isHeading: boolean) {
  if (!isVisible) return 'hidden'
  if (isHeading) return null
  if (launch === null) return 'notOpenable'
  return isSco ? null : 'asset'
}

type ActivityTreeProps = { activities: readonly Activity[]; language: string }

/** The activities of a package in their order, indented as they are nested. */
export function ActivityTree({ activities, language }: ActivityTreeProps) {
  const t = useTranslations('scorm')
  return (
    <Stack gap="xs" component="section" aria-labelledby="activities">
      <Title order={3} size="h5" id="activities">
        {t('tree')}
      </Title>
      <Stack gap={6} component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {activities.map((activity, index) => {
          const isHeading = (activities[index + 1]?.depth ?? 0) > activity.depth && activity.launch === null
          const remark = remarkOf(activity, isHeading)
          const Icon = isHeading ? IconFolder : IconFileText
          return (
            <Group
              key={activity.id}
              component="li"
              gap={8}
              wrap="nowrap"
              align="flex-start"
              pl={Math.min(activity.depth, 6) * 16}
            >
              <Icon size={16} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
              <Text size="sm" lang={language} style={{ overflowWrap: 'anywhere' }}>
                {activity.title}
                {remark && (
                  <Text span c="dimmed" size="xs">
                    {' '}
                    · {t(remark)}
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
