'use client'

import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { notifyError } from '@/components/notify'
import type { TenantRole } from '@/generated/prisma/enums'
import { api } from '@/trpc/client'
import { mappingProblem } from '../policy'
import { ErrorsNote, type ShownImport } from './errors-note'
import { ImportColumns } from './import-columns'
import { ImportOptionFields } from './import-option-fields'
import { ImportRows } from './import-rows'

type ImportDraftProps = { slug: string; draft: ShownImport; roles: readonly TenantRole[] }

/** Columns and options; every change is followed by a check of all lines. */
export function ImportDraft({ slug, draft, roles }: ImportDraftProps) {
  const t = useTranslations('memberImport')
  const [mapping, setMapping] = useState(draft.mapping)
  const [options, setOptions] = useState(draft.options)
  const utils = api.useUtils()
  const check = api.memberImport.check.useMutation({ onSuccess: () => utils.memberImport.invalidate() })
  const problem = mappingProblem(mapping)
  const run = () => check.mutate({ importId: draft.id, mapping, options })
  useOnce(!draft.counts && !problem, run)
  const isStale = JSON.stringify([mapping, options]) !== JSON.stringify([draft.mapping, draft.options])
  return (
    <Stack gap="xl">
      <ImportColumns draft={draft} mapping={mapping} onChange={setMapping} />
      <ImportOptionFields
        options={options}
        roles={roles}
        hasGroups={mapping.includes('groups')}
        onChange={setOptions}
      />
      {problem && <Alert color="yellow">{t(problem)}</Alert>}
      {check.error && (
        <Alert color="red" role="alert">
          {check.error.message}
        </Alert>
      )}
      <Group>
        <Button
          variant={isStale || !draft.counts ? 'filled' : 'default'}
          disabled={problem !== null}
          loading={check.isPending}
          onClick={run}
        >
          {draft.counts ? t('checkAgain') : t('check')}
        </Button>
        <DiscardButton slug={slug} draft={draft} />
      </Group>
      {draft.counts && !isStale && !check.isPending && <Preview slug={slug} draft={draft} />}
    </Stack>
  )
}

/** Once, when the page is shown: the first check needs no asking for. */
function useOnce(isWanted: boolean, run: () => void) {
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current || !isWanted) return
    isDone.current = true
    run()
  })
}

function Preview({ slug, draft }: { slug: string; draft: ShownImport }) {
  const t = useTranslations('memberImport')
  const { counts, seats } = draft
  if (!counts) return null
  const fits = seats ? Math.max(0, Math.min(seats.wanted, (seats.limit ?? seats.wanted) - seats.active)) : 0
  return (
    <Stack>
      {seats && fits < seats.wanted && (
        <Alert color="yellow">
          {t('seats', { fits, wanted: seats.wanted, limit: seats.limit ?? 0, active: seats.active })}
        </Alert>
      )}
      <ErrorsNote slug={slug} shown={draft} />
      <StartButton draft={draft} />
      <ImportRows slug={slug} shown={draft} title={t('previewTitle')} />
    </Stack>
  )
}

function StartButton({ draft }: { draft: ShownImport }) {
  const t = useTranslations('memberImport')
  const tCommon = useTranslations('common')
  const utils = api.useUtils()
  const start = api.memberImport.start.useMutation({
    onSuccess: () => utils.memberImport.invalidate(),
    onError: notifyError,
  })
  const { CREATE: create = 0, UPDATE: update = 0 } = draft.counts ?? {}
  const label = t('start', { count: create + update })
  if (create + update === 0) return <Text c="dimmed">{t('nothingToDo')}</Text>
  const ask = () =>
    modals.openConfirmModal({
      title: t('startTitle', { file: draft.fileName }),
      children: (
        <Text size="sm">{t('startText', { create, update, invites: draft.options.isInviting ? 'yes' : 'no' })}</Text>
      ),
      labels: { confirm: label, cancel: tCommon('cancel') },
      onConfirm: () => start.mutate({ importId: draft.id }),
    })
  return (
    <Group>
      <Button loading={start.isPending} onClick={ask}>
        {label}
      </Button>
    </Group>
  )
}

function DiscardButton({ slug, draft }: { slug: string; draft: ShownImport }) {
  const t = useTranslations('memberImport')
  const tCommon = useTranslations('common')
  const router = useRouter()
  const utils = api.useUtils()
  const discard = api.memberImport.discard.useMutation({
    onSuccess: async () => {
      router.push(`/t/${slug}/people/import`)
      await utils.memberImport.list.invalidate()
    },
    onError: notifyError,
  })
  const ask = () =>
    modals.openConfirmModal({
      title: t('discardTitle', { file: draft.fileName }),
      children: <Text size="sm">{t('discardText')}</Text>,
      labels: { confirm: t('discard'), cancel: tCommon('cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => discard.mutate({ importId: draft.id }),
    })
  return (
    <Button variant="subtle" color="gray" loading={discard.isPending} onClick={ask}>
      {t('discard')}
    </Button>
  )
}
