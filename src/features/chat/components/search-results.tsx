import { Badge, NavLink, Skeleton, Stack, Text } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useShell } from '@/features/tenant/components/shell-context'
import { api, type RouterOutputs } from '@/trpc/client'
import { messagePath } from '../policy'
import classes from './chat.module.css'

type Found = RouterOutputs['chat']['search'][number]

/** What the search found, confirmed answers first; each leads to its place. */
export function SearchResults({ search }: { search: string }) {
  const t = useTranslations('chat')
  const { data = [], isPending } = api.chat.search.useQuery({ search }, { placeholderData: (previous) => previous })
  if (isPending) return <Skeleton h={240} radius="md" />
  if (data.length === 0) return <Text c="dimmed">{t('nothingFound', { search })}</Text>
  return (
    <Stack className={classes.list} gap={4} role="list" aria-label={t('found')}>
      {data.map((found) => (
        <FoundMessage key={found.id} found={found} search={search} />
      ))}
    </Stack>
  )
}

function FoundMessage({ found, search }: { found: Found; search: string }) {
  const t = useTranslations('chat')
  const { tenant } = useShell()
  const isAnswer = found.isConfirmedAnswer || found.answerId !== null
  return (
    <NavLink
      component={Link}
      role="listitem"
      href={`/t/${tenant.slug}${messagePath(found.moduleId, found.id)}&q=${encodeURIComponent(search)}`}
      label={
        <Text size="sm" lineClamp={2}>
          {found.body}
        </Text>
      }
      description={
        <>
          {found.answerBody && (
            <Text size="xs" lineClamp={2} c="var(--mantine-color-text)">
              {t('answerIs', { answer: found.answerBody })}
            </Text>
          )}
          <Text size="xs" truncate>
            {[found.authorName, found.moduleTitle ?? t('everybody')].filter(Boolean).join(' · ')}
          </Text>
        </>
      }
      rightSection={
        isAnswer && (
          <Badge size="xs" variant="light" color="green">
            {t(found.isConfirmedAnswer ? 'confirmed' : 'answered')}
          </Badge>
        )
      }
      style={{ borderRadius: 'var(--mantine-radius-md)' }}
    />
  )
}
