'use client'

import { Alert, Anchor, Badge, Button, Chip, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { TENANT_ROLES } from '@/lib/permissions'
import { useUrlState } from '@/lib/use-url-state'
import { api, type RouterOutputs } from '@/trpc/client'
import { IMPORT_FIELDS, type ImportField, isProblemKey, VERDICTS } from '../policy'
import type { ShownImport } from './errors-note'
import { VERDICT_COLORS } from './verdict-look'

type Row = RouterOutputs['memberImport']['rows']['items'][number]
type ImportRowsProps = { slug: string; shown: ShownImport; title: string }

const isField = (name: string): name is ImportField => IMPORT_FIELDS.some((field) => field === name)

/** Every line with its verdict, and why; filtered by verdict. */
export function ImportRows({ slug, shown, title }: ImportRowsProps) {
  const t = useTranslations('memberImport')
  const [{ verdict: asked }, setFilter] = useUrlState(['verdict'])
  const verdict = VERDICTS.find((known) => known === asked) ?? null
  return (
    <section aria-labelledby="rows">
      <Title order={2} size="h4" id="rows" mb="sm">
        {title}
      </Title>
      <Stack>
        <Chip.Group value={verdict ?? ''} onChange={(next) => setFilter({ verdict: String(next) })}>
          <Group gap={6}>
            <Chip value="">
              {t('all')} ({shown.rowCount})
            </Chip>
            {VERDICTS.map((value) => (
              <Chip key={value} value={value} color={VERDICT_COLORS[value]}>
                {t(`verdicts.${value}`)} ({shown.counts?.[value] ?? 0})
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <Rows slug={slug} importId={shown.id} verdict={verdict} />
      </Stack>
    </section>
  )
}

type RowsProps = { slug: string; importId: string; verdict: (typeof VERDICTS)[number] | null }

function Rows({ slug, importId, verdict }: RowsProps) {
  const t = useTranslations()
  const list = api.memberImport.rows.useInfiniteQuery(
    { importId, verdict },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
  if (list.error) return <Alert color="red">{list.error.message}</Alert>
  if (!list.data) return <Skeleton h={240} radius="md" />
  const rows = list.data.pages.flatMap((page) => page.items)
  if (rows.length === 0) return <Text c="dimmed">{t('memberImport.rowsEmpty')}</Text>
  return (
    <Stack gap="sm">
      <Table verticalSpacing={6} withTableBorder style={{ overflowWrap: 'anywhere' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={72}>{t('memberImport.line')}</Table.Th>
            <Table.Th>{t('memberImport.person')}</Table.Th>
            <Table.Th w={140} visibleFrom="sm">
              {t('memberImport.verdict')}
            </Table.Th>
            <Table.Th visibleFrom="sm">{t('memberImport.details')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <RowLine key={row.line} slug={slug} row={row} />
          ))}
        </Table.Tbody>
      </Table>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('common.loadMore')}
        </Button>
      )}
    </Stack>
  )
}

function RowLine({ slug, row }: { slug: string; row: Row }) {
  return (
    <Table.Tr>
      <Table.Td>{row.line}</Table.Td>
      <Table.Td>
        <PersonOfLine slug={slug} row={row} />
        <Stack gap={4} mt={4} align="flex-start" hiddenFrom="sm">
          <Verdict row={row} />
          <Details row={row} />
        </Stack>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Verdict row={row} />
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Details row={row} />
      </Table.Td>
    </Table.Tr>
  )
}

function PersonOfLine({ slug, row: { name, email, membershipId } }: { slug: string; row: Row }) {
  const label = name || email || '—'
  return (
    <>
      {membershipId ? (
        <Anchor component={Link} href={`/t/${slug}/people/${membershipId}`} size="sm">
          {label}
        </Anchor>
      ) : (
        <Text size="sm">{label}</Text>
      )}
      {name && (
        <Text size="xs" c="dimmed">
          {email}
        </Text>
      )}
    </>
  )
}

function Verdict({ row: { verdict, isLeft } }: { row: Row }) {
  const t = useTranslations('memberImport')
  if (!verdict) return null
  return (
    <>
      <Badge variant={isLeft ? 'outline' : 'light'} color={VERDICT_COLORS[verdict]}>
        {t(`verdicts.${verdict}`)}
      </Badge>
      {isLeft && <Text size="xs">{t('isLeft')}</Text>}
    </>
  )
}

function Details({ row: { problems, changes, groups, verdict } }: { row: Row }) {
  const t = useTranslations()
  const show = (field: string, value: string | null) => {
    const role = field === 'role' ? TENANT_ROLES.find((known) => known === value) : undefined
    return role ? t(`identity.roles.${role}`) : (value ?? t('memberImport.nothing'))
  }
  const lines = [
    ...problems.map(({ key, params }) => (isProblemKey(key) ? t(`memberImport.problems.${key}`, params) : key)),
    ...changes.map(({ field, from, to }) =>
      t(field === 'manager' ? 'memberImport.changeTo' : 'memberImport.change', {
        field: isField(field) ? t(`memberImport.fields.${field}`) : field,
        from: show(field, from),
        to: show(field, to),
      }),
    ),
    ...(groups.length > 0 && (verdict === 'CREATE' || verdict === 'UPDATE')
      ? [t('memberImport.changeTo', { field: t('memberImport.fields.groups'), to: groups.join(', ') })]
      : []),
  ]
  return lines.map((line) => (
    <Text key={line} size="sm">
      {line}
    </Text>
  ))
}
