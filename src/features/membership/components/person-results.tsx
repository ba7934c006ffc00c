'use client'

import { Anchor, Badge, Group, Paper, Text } from '@mantine/core'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/relative-time'
import { api } from '@/trpc/client'
import { PersonSection } from './person-section'

/** Scores of finished attempts; never answers. */
export function PersonAttempts({ membershipId }: { membershipId: string }) {
  const t = useTranslations('membership.person')
  const list = api.membership.person.attempts.useInfiniteQuery(
    { membershipId },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  return (
    <PersonSection title={t('attempts')} empty={t('noAttempts')} list={list}>
      {(items) =>
        items.map(({ id, quiz, number, submittedAt, score, passed }) => (
          <Paper key={id} withBorder radius="md" p="sm">
            <Group justify="space-between" gap="xs">
              <div style={{ minWidth: 0 }}>
                <Text fw={600}>{quiz.title}</Text>
                <Text size="sm" c="dimmed">
                  {quiz.module.title} · {t('attempt', { number })}
                  {submittedAt && (
                    <>
                      {' · '}
                      <RelativeTime value={submittedAt} />
                    </>
                  )}
                </Text>
              </div>
              <Badge variant="light" color={passed ? 'green' : 'red'}>
                {t('percent', { percent: score ?? 0 })}
              </Badge>
            </Group>
          </Paper>
        ))
      }
    </PersonSection>
  )
}

export function PersonCertificates({ membershipId }: { membershipId: string }) {
  const t = useTranslations('membership.person')
  const format = useFormatter()
  const list = api.membership.person.certificates.useInfiniteQuery(
    { membershipId },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium' })
  return (
    <PersonSection title={t('certificates')} empty={t('noCertificates')} list={list}>
      {(items) =>
        items.map(({ id, code, moduleTitle, issuedAt, expiresAt, revokedAt }) => (
          <Paper key={id} withBorder radius="md" p="sm">
            <Group justify="space-between" gap="xs">
              <div style={{ minWidth: 0 }}>
                <Text fw={600}>{moduleTitle}</Text>
                <Text size="sm" c="dimmed">
                  {day(issuedAt)}
                  {expiresAt && ` – ${day(expiresAt)}`}
                </Text>
              </div>
              <Group gap="xs">
                {revokedAt && (
                  <Badge variant="light" color="red">
                    {t('revoked')}
                  </Badge>
                )}
                <Anchor component={Link} href={`/verify/${code}`} size="sm">
                  {code}
                </Anchor>
              </Group>
            </Group>
          </Paper>
        ))
      }
    </PersonSection>
  )
}
