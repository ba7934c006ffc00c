import { Avatar, Badge, Group, Paper, Stack, Text } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LearnerModule } from './module-page'

/** What else there is to know: version, certificate, topics, mentors. */
export function ModuleFacts({ data: { module, mentors } }: { slug: string; data: LearnerModule }) {
  const t = useTranslations('enrollment.module')
  const format = useFormatter()
  const published = format.dateTime(module.publishedAt, { dateStyle: 'medium' })
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-label={t('about')}>
      <Stack component="dl" gap="md" m={0}>
        <Fact label={t('version')}>{t('versionOf', { version: module.version, date: published })}</Fact>
        <Fact label={t('validity')}>
          {module.validityMonths ? t('validFor', { months: module.validityMonths }) : t('validForever')}
        </Fact>
        {module.tags.length > 0 && (
          <Fact label={t('topics')}>
            <Group gap={6} mt={4}>
              {module.tags.map((tag) => (
                <Badge key={tag} variant="default" radius="sm" tt="none" fw={500}>
                  {tag}
                </Badge>
              ))}
            </Group>
          </Fact>
        )}
        {mentors.length > 0 && (
          <Fact label={t('mentors')}>
            <Stack gap="xs" mt={4}>
              {mentors.map(({ id, name, jobTitle }) => (
                <Group key={id} gap="xs" wrap="nowrap">
                  <Avatar name={name} color="initials" radius="xl" size={30} alt="" />
                  <div>
                    <Text size="sm">{name}</Text>
                    {jobTitle && (
                      <Text size="xs" c="dimmed">
                        {jobTitle}
                      </Text>
                    )}
                  </div>
                </Group>
              ))}
            </Stack>
          </Fact>
        )}
      </Stack>
    </Paper>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="xs" fw={600} c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} size="sm">
        {children}
      </Text>
    </div>
  )
}
