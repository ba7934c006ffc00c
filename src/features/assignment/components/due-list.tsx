'use client'

import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import { DUE_PARTS, type DuePart, duePartOf } from '../policy'
import { Reasons } from './reasons'

type Due = RouterOutputs['assignment']['due']
type DueItem = Due['items'][number]

const COLORS: Record<DuePart, string> = { OVERDUE: 'red', WEEK: 'orange', MONTH: 'gray' }

/** What is overdue or due within 30 days, the most urgent first, and why. */
export function DueList({ slug, initialData }: { slug: string; initialData: Due }) {
  const t = useTranslations('assignment.due')
  const { data } = api.assignment.due.useQuery(undefined, { initialData })
  if (data.items.length === 0) return null
  const inPart = (part: DuePart) =>
    data.items.filter(({ deadline }) => deadline !== null && duePartOf(deadline, data.now) === part)
  return (
    <section aria-labelledby="due">
      <Stack gap="md">
        <Title order={2} size="h4" id="due">
          {t('title')}
        </Title>
        {DUE_PARTS.map((part) => (
          <DuePartList key={part} slug={slug} part={part} items={inPart(part)} />
        ))}
      </Stack>
    </section>
  )
}

function DuePartList({ slug, part, items }: { slug: string; part: DuePart; items: readonly DueItem[] }) {
  const t = useTranslations('assignment.due')
  if (items.length === 0) return null
  return (
    <div>
      <Group gap="xs" mb={6}>
        <Title order={3} size="h6">
          {t(`parts.${part}`)}
        </Title>
        <Badge color={COLORS[part]} variant="light" size="sm">
          {items.length}
        </Badge>
      </Group>
      <Paper withBorder radius="lg" component="ul" p={0} m={0}>
        {items.map((item, index) => (
          <DueRow key={item.id} slug={slug} item={item} part={part} isFirst={index === 0} />
        ))}
      </Paper>
    </div>
  )
}

type DueRowProps = { slug: string; item: DueItem; part: DuePart; isFirst: boolean }

const border = '1px solid var(--mantine-color-default-border)'

function DueRow({ slug, item, part, isFirst }: DueRowProps) {
  const t = useTranslations('assignment.due')
  const { deadline, compliance } = item
  const key = compliance === 'EXPIRED' ? 'expired' : compliance === 'EXPIRING' ? 'expires' : 'due'
  return (
    <Group
      component="li"
      justify="space-between"
      gap="xs"
      p="sm"
      style={{ listStyle: 'none', borderTop: isFirst ? undefined : border }}
    >
      <div style={{ flex: 1, minWidth: 200 }}>
        <Anchor component={Link} href={`/t/${slug}/modules/${item.slug}`} fw={600}>
          {item.title}
        </Anchor>
        <Reasons reasons={item.reasons} />
      </div>
      <div style={{ textAlign: 'end' }}>
        <Text size="sm" fw={600} {...(part === 'OVERDUE' ? { c: 'var(--mantine-color-error)' } : {})}>
          {deadline && t.rich(key, { time: () => <RelativeTime value={deadline} /> })}
        </Text>
        <Text size="xs" c="dimmed">
          {[item.isExtended && t('extended'), !item.isMandatory && t('optional')].filter(Boolean).join(' · ')}
        </Text>
      </div>
    </Group>
  )
}
