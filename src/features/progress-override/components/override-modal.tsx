'use client'

import { Alert, Button, Checkbox, Group, Modal, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notifyError, notifyUndo } from '@/components/notify'
import { useShell } from '@/features/tenant/components/shell-context'
import { api } from '@/trpc/client'
import { OVERRIDE_KINDS, type OverrideKind } from '../policy'
import { OverridePreview } from './override-preview'

const REASON_MIN = 3
const isKind = (value: string): value is OverrideKind => OVERRIDE_KINDS.some((kind) => kind === value)

type Target = { membershipId: string; moduleId: string }
type OverrideModalProps = {
  targets: readonly Target[]
  initialKind?: OverrideKind
  onClose: () => void
  /** After it was applied, or undone: what shows progress asks again. */
  onChange?: () => void
}

/** Completes, reopens or resets modules for people: shows whom it touches and how first, and can be undone after. */
export function OverrideModal({ targets: selected, initialKind = 'COMPLETE', onClose, onChange }: OverrideModalProps) {
  const t = useTranslations('progressOverride')
  const tCommon = useTranslations('common')
  const { member } = useShell()
  const others = selected.filter(({ membershipId }) => membershipId !== member.id)
  // With nobody else in it the server says why not.
  const targets = others.length === 0 ? selected : others
  const [kind, setKind] = useState(initialKind)
  const [reason, setReason] = useState('')
  const [withCertificate, setWithCertificate] = useState(false)
  const asked = {
    kind,
    targets: [...targets],
    allowCertificate: kind === 'COMPLETE' && withCertificate,
    revokeCertificate: kind !== 'COMPLETE' && withCertificate,
  }
  const [previewed] = useDebouncedValue(asked, 150)
  const preview = api.progressOverride.preview.useQuery(previewed, { gcTime: 0, staleTime: 0 })
  const { apply, isPending } = useOverride({ onClose, onChange })
  const choose = (value: string) => {
    if (isKind(value)) setKind(value)
    setWithCertificate(false)
  }
  const hasEffect = preview.data?.some(({ isUnchanged }) => !isUnchanged) ?? false
  return (
    <Modal opened onClose={onClose} title={t('title')} size="lg" closeButtonProps={{ 'aria-label': tCommon('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          apply({ ...asked, reason: reason.trim() })
        }}
      >
        <Stack>
          <SegmentedControl
            fullWidth
            aria-label={t('title')}
            value={kind}
            onChange={choose}
            data={OVERRIDE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          <Text size="sm" c="dimmed">
            {t(`explained.${kind}`)}
          </Text>
          <Checkbox
            checked={withCertificate}
            onChange={(event) => setWithCertificate(event.currentTarget.checked)}
            label={kind === 'COMPLETE' ? t('issueCertificate') : t('revokeCertificate')}
          />
          <Textarea
            label={t('reason')}
            description={t('reasonText')}
            required
            minLength={REASON_MIN}
            maxLength={500}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          {targets.length < selected.length && <Text size="sm">{t('withoutYou')}</Text>}
          {preview.error ? (
            <Alert color="red" role="alert">
              {preview.error.message}
            </Alert>
          ) : (
            <OverridePreview rows={preview.data} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button
              type="submit"
              color={kind === 'RESET' ? 'red' : undefined}
              loading={isPending}
              disabled={!hasEffect || reason.trim().length < REASON_MIN}
            >
              {t(`kinds.${kind}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function useOverride({ onClose, onChange }: Pick<OverrideModalProps, 'onClose' | 'onChange'>) {
  const t = useTranslations('progressOverride')
  const utils = api.useUtils()
  const refresh = async () => {
    onChange?.()
    await utils.progressOverride.invalidate()
  }
  const undo = api.progressOverride.undo.useMutation({ onSuccess: refresh, onError: notifyError })
  const apply = api.progressOverride.override.useMutation({
    onSuccess: async (rows) => {
      const overrideIds = rows.filter(({ isUnchanged }) => !isUnchanged).map(({ overrideId }) => overrideId)
      onClose()
      if (overrideIds.length > 0) {
        notifyUndo(t('applied', { count: overrideIds.length }), () => undo.mutate({ overrideIds }))
      }
      await refresh()
    },
    onError: notifyError,
  })
  return { apply: apply.mutate, isPending: apply.isPending }
}
