'use client'

import { Alert, Button, Group, Modal, ScrollArea, Skeleton, Stack, Table, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notifyError, notifyUndo } from '@/components/notify'
import { RelativeTime } from '@/components/relative-time'
import { api } from '@/trpc/client'
import { useUndoMove } from './use-undo-move'

type MoveModalProps = { sectionId: string; version: { id: string; number: number }; onClose: () => void }

/** Shows whom a move to a version touches and what becomes of them; can be undone after. */
export function MoveModal({ sectionId, version, onClose }: MoveModalProps) {
  const t = useTranslations('scorm.versions')
  const tCommon = useTranslations('common')
  const utils = api.useUtils()
  const [requestId] = useState(() => crypto.randomUUID())
  const refresh = () => utils.scorm.versions.invalidate({ sectionId })
  const preview = api.scorm.previewMove.useQuery({ sectionId, versionId: version.id }, { gcTime: 0, staleTime: 0 })
  const undo = useUndoMove(sectionId)
  const move = api.scorm.moveLearners.useMutation({
    onError: notifyError,
    onSuccess: async ({ id, count }) => {
      onClose()
      notifyUndo(t('done', { count, number: version.number }), () => undo.mutate({ moveId: id }))
      await refresh()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('moveTitle', { number: version.number })}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <Stack>
        <Text size="sm">{t('moveText')}</Text>
        {preview.error && <Alert color="red">{preview.error.message}</Alert>}
        {preview.isPending && <Skeleton h={120} radius="md" />}
        {preview.data && (
          <>
            <Text size="sm" fw={600} aria-live="polite">
              {t('touched', { count: preview.data.length })}
            </Text>
            <ScrollArea.Autosize
              mah={260}
              type="auto"
              viewportProps={{ tabIndex: 0, 'aria-label': t('touched', { count: preview.data.length }) }}
            >
              <Table verticalSpacing={6}>
                <Table.Tbody>
                  {preview.data.map(({ membershipId, name, fromNumber, lastActiveAt }) => (
                    <Table.Tr key={membershipId}>
                      <Table.Td>{name}</Table.Td>
                      <Table.Td>{t('from', { number: fromNumber })}</Table.Td>
                      <Table.Td c="dimmed">
                        {lastActiveAt && t.rich('active', { when: () => <RelativeTime value={lastActiveAt} /> })}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </ScrollArea.Autosize>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button
            loading={move.isPending}
            disabled={!preview.data || preview.data.length === 0}
            onClick={() => move.mutate({ requestId, sectionId, versionId: version.id })}
          >
            {t('move')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
