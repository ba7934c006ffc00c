'use client'

import { Alert, Anchor, Button, Group, List, Modal, Skeleton, Stack, Switch, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconBulb, IconCircleCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useShell } from '@/features/tenant/components/shell-context'
import { api, type RouterOutputs } from '@/trpc/client'
import type { EditedModule } from './editor-page'
import { editorHref, sectionEditorHref } from './links'
import { useWorstReport } from './save-scope'
import { useModuleRefresh } from './use-section-actions'

type Check = RouterOutputs['module']['check']

type PublishModalProps = { module: EditedModule; onClose: () => void }

/** Says what is missing or, when nothing is, asks what changed and whom it concerns, and publishes. */
export function PublishModal({ module, onClose }: PublishModalProps) {
  const t = useTranslations('module.publish')
  const tCommon = useTranslations('common')
  const isSaved = (useWorstReport()?.status ?? 'saved') === 'saved'
  const check = api.module.check.useQuery({ moduleId: module.id }, { enabled: isSaved, staleTime: 0, gcTime: 0 })
  return (
    <Modal
      opened
      onClose={onClose}
      title={module.version === 0 ? t('titleFirst') : t('title', { version: module.version + 1 })}
      size="lg"
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      {!isSaved && <Alert color="orange">{t('waitForSave')}</Alert>}
      {isSaved && check.error && <Alert color="red">{check.error.message}</Alert>}
      {isSaved && !check.data && !check.error && <Skeleton h={160} radius="md" />}
      {isSaved && check.data && (
        <Stack>
          <Problems moduleId={module.id} check={check.data} onFollow={onClose} />
          {check.data.problems.length === 0 && <PublishForm module={module} onClose={onClose} />}
        </Stack>
      )}
    </Modal>
  )
}

function Problems({ moduleId, check, onFollow }: { moduleId: string; check: Check; onFollow: () => void }) {
  const t = useTranslations('module')
  const { slug } = useShell().tenant
  const titleOf = (id: string) => check.sections.find((section) => section.id === id)?.title || t('section.untitled')
  return (
    <>
      {check.problems.length === 0 ? (
        <Alert icon={<IconCircleCheck aria-hidden />} variant="light">
          {t('publish.ready')}
        </Alert>
      ) : (
        <Alert
          variant="default"
          icon={<IconAlertTriangle color="var(--mantine-color-orange-filled)" aria-hidden />}
          title={t('publish.notReady')}
        >
          <List size="sm" spacing={6}>
            {check.problems.map((problem) => {
              const sectionId = 'sectionId' in problem ? problem.sectionId : null
              const questionId = 'questionId' in problem ? problem.questionId : ''
              return (
                <List.Item key={`${problem.code}${sectionId}${questionId}`}>
                  {sectionId && (
                    <>
                      <Anchor
                        component={Link}
                        href={sectionEditorHref(slug, moduleId, sectionId)}
                        onClick={onFollow}
                        fw={600}
                        inherit
                      >
                        {titleOf(sectionId)}
                      </Anchor>
                      {': '}
                    </>
                  )}
                  {'number' in problem && t('problems.question', { number: problem.number })}
                  {problem.code === 'tooFewQuestions'
                    ? t('problems.tooFewQuestions', problem)
                    : t(`problems.${problem.code}`)}
                </List.Item>
              )
            })}
          </List>
        </Alert>
      )}
      {check.hints.length > 0 && (
        <Alert variant="default" icon={<IconBulb aria-hidden />} title={t('publish.hints')}>
          <List size="sm">
            {check.hints.map((hint) => (
              <List.Item key={hint}>
                <Anchor component={Link} href={editorHref(slug, moduleId)} onClick={onFollow} inherit>
                  {t(`hints.${hint}`)}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  )
}

function PublishForm({ module, onClose }: PublishModalProps) {
  const t = useTranslations('module.publish')
  const tCommon = useTranslations('common')
  const utils = api.useUtils()
  const refresh = useModuleRefresh(module.id)
  const [changeSummary, setSummary] = useState('')
  const [isMaterial, setMaterial] = useState(false)
  const isFirst = module.version === 0
  const publish = api.module.publish.useMutation({
    onSuccess: async ({ version }) => {
      notifications.show({ message: t('done', { title: module.title, version }) })
      onClose()
      await Promise.all([refresh(), utils.module.versions.invalidate(), utils.enrollment.invalidate()])
    },
    onError: refresh,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        publish.mutate({ moduleId: module.id, version: module.version, changeSummary, isMaterial })
      }}
    >
      <Stack>
        {isFirst && <Text size="sm">{t('firstText')}</Text>}
        {!isFirst && (
          <>
            <Textarea
              label={t('summary')}
              description={t('summaryText')}
              autosize
              minRows={2}
              maxLength={1000}
              value={changeSummary}
              onChange={(event) => setSummary(event.currentTarget.value)}
              data-autofocus
            />
            <Switch
              label={t('isMaterial')}
              description={isMaterial ? t('materialText') : t('minorText')}
              checked={isMaterial}
              onChange={(event) => setMaterial(event.currentTarget.checked)}
            />
          </>
        )}
        {publish.error && (
          <Alert color="red" role="alert">
            {publish.error.message}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" loading={publish.isPending}>
            {t('confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
