'use client'

import { Alert, Button, Group, List, ListItem, Modal, ScrollArea, Skeleton, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { notifyError, notifyUndo } from '@/components/notify'
import { api, type RouterOutputs } from '@/trpc/client'

type Outcome = RouterOutputs['membership']['bulk']['deactivate']
type Kind = 'resend' | 'deactivate'
type BulkModalProps = { kind: Kind; membershipIds: readonly string[]; onClose: () => void; onDone: () => void }

/** Whom it would touch and whom not, and why; then it is done, with a way back where there is one. */
export function BulkModal({ kind, membershipIds, onClose, onDone }: BulkModalProps) {
  const t = useTranslations('membership.bulk')
  const tCommon = useTranslations('common')
  const input = { membershipIds: [...membershipIds] }
  const options = { staleTime: 0, gcTime: 0 }
  const deactivation = api.membership.bulk.previewDeactivation.useQuery(input, {
    ...options,
    enabled: kind === 'deactivate',
  })
  const invitations = api.membership.bulk.previewInvitations.useQuery(input, { ...options, enabled: kind === 'resend' })
  const preview = kind === 'deactivate' ? deactivation : invitations
  const { run, isPending } = useBulk({ kind, onClose, onDone })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`${kind}.title`, { count: preview.data?.done ?? 0 })}
      size="lg"
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <Stack>
        <Text size="sm">{t(`${kind}.text`)}</Text>
        {preview.error && <Alert color="red">{preview.error.message}</Alert>}
        {preview.data ? <OutcomeList outcome={preview.data} /> : <Skeleton h={120} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button
            {...(kind === 'deactivate' ? { color: 'red' } : {})}
            loading={isPending}
            disabled={!preview.data?.done}
            onClick={() => run(input)}
          >
            {t(`${kind}.action`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function useBulk({ kind, onClose, onDone }: Pick<BulkModalProps, 'kind' | 'onClose' | 'onDone'>) {
  const t = useTranslations('membership.bulk')
  const utils = api.useUtils()
  const reactivate = api.membership.bulk.reactivate.useMutation({
    onSuccess: () => utils.membership.invalidate(),
    onError: notifyError,
  })
  const finish = async () => {
    onClose()
    onDone()
    await utils.membership.invalidate()
  }
  const deactivate = api.membership.bulk.deactivate.useMutation({
    onSuccess: async ({ done, people }) => {
      const membershipIds = people.filter(({ verdict }) => verdict === 'DONE').map(({ id }) => id)
      if (done > 0) notifyUndo(t('deactivate.done', { count: done }), () => reactivate.mutate({ membershipIds }))
      await finish()
    },
    onError: notifyError,
  })
  const resend = api.membership.bulk.resendInvitations.useMutation({
    onSuccess: async ({ done }) => {
      notifications.show({ message: t('resend.done', { count: done }) })
      await finish()
    },
    onError: notifyError,
  })
  const chosen = kind === 'deactivate' ? deactivate : resend
  return { run: chosen.mutate, isPending: chosen.isPending }
}

function OutcomeList({ outcome: { people } }: { outcome: Outcome }) {
  const t = useTranslations('membership.bulk')
  const touched = people.filter(({ verdict }) => verdict === 'DONE')
  const others = people.filter(({ verdict }) => verdict !== 'DONE')
  return (
    <ScrollArea.Autosize mah={320} type="auto">
      <List size="sm">
        {touched.map(({ id, name }) => (
          <ListItem key={id}>{name}</ListItem>
        ))}
      </List>
      {others.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {t('notTouched', { count: others.length })}
          </Text>
          <List size="sm" c="dimmed">
            {others.map(({ id, name, verdict }) => (
              <ListItem key={id}>
                {name}: {t(`verdicts.${verdict}`)}
              </ListItem>
            ))}
          </List>
        </>
      )}
    </ScrollArea.Autosize>
  )
}
