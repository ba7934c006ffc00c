'use client'

import { Alert, Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { notifyError } from '@/components/notify'
import { api } from '@/trpc/client'
import type { EditedPackage } from './package-editor'

type Ruled = Pick<EditedPackage, 'rule' | 'minScore'>
type DeriveResultsProps = Ruled & { sectionId: string; isPublished: boolean; onClose: () => void }

const inputOf = ({ rule, minScore }: Ruled, sectionId: string) =>
  rule === 'SCORE' ? { sectionId, rule, minScore: minScore ?? 1 } : { sectionId, rule }

/** Says whom a rule would complete who is not yet, before their results are worked out anew by it. */
export function DeriveResults({ sectionId, rule, minScore, isPublished, onClose }: DeriveResultsProps) {
  const t = useTranslations('scorm.derive')
  const tCommon = useTranslations('common')
  const preview = api.scorm.previewResults.useQuery(inputOf({ rule, minScore }, sectionId), { gcTime: 0, staleTime: 0 })
  const derive = api.scorm.deriveResults.useMutation({
    onError: notifyError,
    onSuccess: () => {
      onClose()
      notifications.show({ message: t('begun') })
    },
  })
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(', ')
  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': tCommon('close') }}>
      <Stack>
        <Text size="sm">{t('text')}</Text>
        {preview.error && <Alert color="red">{preview.error.message}</Alert>}
        {preview.isPending && <Skeleton h={80} radius="md" />}
        {preview.data && (
          <Stack gap="xs" aria-live="polite">
            <Text size="sm" fw={600}>
              {t('gains', { count: preview.data.gains.length, all: preview.data.learners })}
            </Text>
            {preview.data.gains.length > 0 && <Text size="sm">{names(preview.data.gains)}</Text>}
            {preview.data.keeps.length > 0 && (
              <Text size="sm" c="dimmed">
                {t('keeps', { count: preview.data.keeps.length, names: names(preview.data.keeps) })}
              </Text>
            )}
          </Stack>
        )}
        {!isPublished && <Alert color="yellow">{t('publishFirst')}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button
            loading={derive.isPending}
            disabled={!isPublished || !preview.data || preview.data.learners === 0}
            onClick={() => derive.mutate({ sectionId })}
          >
            {t('apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
