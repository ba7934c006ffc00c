'use client'

import { Alert, Anchor, Badge, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconArrowBackUp, IconCheck, IconRefresh } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { notifyError } from '@/components/notify'
import { PageHeader } from '@/components/page-header'
import type { TenantRole } from '@/generated/prisma/enums'
import { api } from '@/trpc/client'
import { ErrorsNote, type ShownImport } from './errors-note'
import { ImportDraft } from './import-draft'
import { ImportRows } from './import-rows'
import { STATUS_COLORS } from './verdict-look'

type ImportPageProps = { slug: string; initial: ShownImport; roles: readonly TenantRole[] }

const POLL_MS = 1000

const isAtWork = ({ status, finishedAt, canRetry }: ShownImport) =>
  !canRetry && (status === 'RUNNING' || (status === 'UNDONE' && finishedAt === null))

/** One import: what its columns hold and what would happen; then how far it is, and what came of it. */
export function ImportPage({ slug, initial, roles }: ImportPageProps) {
  const t = useTranslations('memberImport')
  const { data } = api.memberImport.get.useQuery(
    { importId: initial.id },
    { initialData: initial, refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? POLL_MS : false) },
  )
  return (
    <>
      <Anchor component={Link} href={`/t/${slug}/people/import`} size="sm">
        ← {t('title')}
      </Anchor>
      <PageHeader title={data.fileName} description={t('by', { rows: data.rowCount, name: data.createdBy.name })}>
        <Badge size="lg" variant="light" color={STATUS_COLORS[data.status]}>
          {t(`statuses.${data.status}`)}
        </Badge>
      </PageHeader>
      {data.status === 'DRAFT' ? (
        <ImportDraft slug={slug} draft={data} roles={roles} />
      ) : (
        <ImportOutcome slug={slug} shown={data} />
      )}
    </>
  )
}

function ImportOutcome({ slug, shown }: { slug: string; shown: ShownImport }) {
  const t = useTranslations('memberImport')
  return (
    <Stack gap="lg">
      <State shown={shown} />
      {(shown.canRetry || shown.canUndo) && (
        <Group>
          {shown.canRetry && <RetryButton shown={shown} />}
          {shown.canUndo && <UndoButton shown={shown} />}
        </Group>
      )}
      {shown.counts && !isAtWork(shown) && (
        <>
          <ErrorsNote slug={slug} shown={shown} />
          <ImportRows slug={slug} shown={shown} title={t('resultTitle')} />
        </>
      )}
    </Stack>
  )
}

function State({ shown }: { shown: ShownImport }) {
  const t = useTranslations('memberImport')
  const { status, finishedAt, doneCount, rowCount, failure, undone, canRetry } = shown
  if (status === 'RUNNING') {
    const isLinking = doneCount >= rowCount
    return (
      <Stack gap={6} role="status">
        <Text fw={600}>{isLinking ? t('runningGroups') : t('running', { done: doneCount, total: rowCount })}</Text>
        <Progress
          value={(100 * doneCount) / Math.max(1, rowCount)}
          animated={isLinking}
          size="lg"
          aria-label={t('statuses.RUNNING')}
        />
        <Text size="sm" c="dimmed">
          {t('runningText')}
        </Text>
      </Stack>
    )
  }
  if (status === 'FAILED' || canRetry) {
    return (
      <Alert color="red" title={t(status === 'UNDONE' ? 'undoFailed' : 'failed')}>
        {failure === 'importNoLongerAllowed' && t('failures.importNoLongerAllowed')}
        {canRetry &&
          t(status === 'UNDONE' ? 'failures.undoBroke' : 'failures.importBroke', { done: doneCount, total: rowCount })}
      </Alert>
    )
  }
  if (status === 'UNDONE' && !finishedAt) return <Text role="status">{t('undoing')}</Text>
  return (
    <Alert color={undone ? 'gray' : 'green'} icon={<IconCheck aria-hidden />} role="status">
      {undone ? t('undone', undone) : t('done')}
    </Alert>
  )
}

function RetryButton({ shown }: { shown: ShownImport }) {
  const t = useTranslations('memberImport')
  const utils = api.useUtils()
  const retry = api.memberImport.retry.useMutation({
    onSuccess: () => utils.memberImport.invalidate(),
    onError: notifyError,
  })
  return (
    <Button
      leftSection={<IconRefresh size={18} aria-hidden />}
      loading={retry.isPending}
      onClick={() => retry.mutate({ importId: shown.id })}
    >
      {t('retry')}
    </Button>
  )
}

function UndoButton({ shown }: { shown: ShownImport }) {
  const t = useTranslations('memberImport')
  const tCommon = useTranslations('common')
  const utils = api.useUtils()
  const undo = api.memberImport.undo.useMutation({
    onSuccess: () => utils.memberImport.invalidate(),
    onError: notifyError,
  })
  const ask = () =>
    modals.openConfirmModal({
      title: t('undoTitle', { file: shown.fileName }),
      children: <Text size="sm">{t('undoText')}</Text>,
      labels: { confirm: t('undo'), cancel: tCommon('cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => undo.mutate({ importId: shown.id }),
    })
  return (
    <Button
      variant="default"
      leftSection={<IconArrowBackUp size={18} aria-hidden />}
      loading={undo.isPending}
      onClick={ask}
    >
      {t('undo')}
    </Button>
  )
}
