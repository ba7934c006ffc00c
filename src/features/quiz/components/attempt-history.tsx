'use client'

import { Badge, Button, Group, Paper, Skeleton, Text, Title } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import classes from './attempt-history.module.css'
import { attemptHref } from './links'

type QuizPlace = { slug: string; moduleSlug: string; sectionId: string }
type FinishedAttempt = RouterOutputs['quiz']['attempts']['items'][number]

const PAGE_SIZE = 10

/** The member's own finished attempts; each leads to its result. */
export function AttemptHistory({ place }: { place: QuizPlace }) {
  const t = useTranslations('quiz.history')
  const list = api.quiz.attempts.useInfiniteQuery(
    { slug: place.moduleSlug, sectionId: place.sectionId, limit: PAGE_SIZE },
    { getNextPageParam: (page) => page.nextCursor },
  )
  return (
    <section aria-labelledby="quiz-history">
      <Title order={2} size="h5" id="quiz-history" mb="xs">
        {t('title')}
      </Title>
      {list.isPending && <Skeleton h={56} radius="lg" />}
      <Paper withBorder radius="lg" component="ul" className={classes.list}>
        {list.data?.pages
          .flatMap(({ items }) => items)
          .map((attempt) => (
            <AttemptRow key={attempt.id} href={attemptHref(place, attempt.id)} attempt={attempt} />
          ))}
      </Paper>
      {list.hasNextPage && (
        <Button mt="sm" variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  )
}

function AttemptRow({ href, attempt }: { href: string; attempt: FinishedAttempt }) {
  const t = useTranslations('quiz')
  const { number, score, passed, submittedAt } = attempt
  return (
    <li>
      <Link href={href} className={classes.row}>
        <Group gap="xs" flex={1} justify="space-between">
          <div>
            <Text fw={500}>{t('history.attempt', { number })}</Text>
            <Text size="sm" c="dimmed" component="div">
              {submittedAt && <RelativeTime value={submittedAt} />}
            </Text>
          </div>
          <Group gap="sm">
            <Text fw={600}>{t('percent', { percent: score ?? 0 })}</Text>
            <Badge variant="light" color={passed ? 'green' : 'gray'}>
              {passed ? t('history.passed') : t('history.notPassed')}
            </Badge>
          </Group>
        </Group>
        <IconChevronRight size={18} aria-hidden />
      </Link>
    </li>
  )
}
