'use client'

import { ActionIcon, Input, Paper, Stack, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { FileSize } from '@/components/file-size'
import { notifyError, notifyUndo } from '@/components/notify'
import { SortableList } from '@/components/sortable-list'
import { UploadArea } from '@/features/media/components/upload-area'
import { useShell } from '@/features/tenant/components/shell-context'
import { api } from '@/trpc/client'
import { moveBefore } from '../policy'
import classes from './editor.module.css'
import type { EditedSection } from './section-editor-page'
import { useModuleRefresh } from './use-section-actions'

type File = EditedSection['attachments'][number]

function useAttachments(sectionId: string, moduleId: string) {
  const t = useTranslations('module.files')
  const utils = api.useUtils()
  const refreshModule = useModuleRefresh(moduleId)
  const setFiles = (change: (files: File[]) => File[]) =>
    utils.module.section.get.setData(
      { sectionId },
      (data) => data && { ...data, attachments: change(data.attachments) },
    )
  const done = {
    onError: notifyError,
    onSettled: async () => {
      await utils.module.section.get.invalidate({ sectionId })
      await refreshModule()
    },
  }
  const add = api.module.attachment.add.useMutation(done)
  return {
    add,
    rename: api.module.attachment.rename.useMutation(done),
    move: api.module.attachment.move.useMutation({
      ...done,
      onMutate: ({ attachmentId, beforeId }) =>
        setFiles((files) => {
          const order = moveBefore(
            files.map(({ id }) => id),
            attachmentId,
            beforeId,
          )
          return order.flatMap((id) => files.find((file) => file.id === id) ?? [])
        }),
    }),
    remove: api.module.attachment.remove.useMutation({
      ...done,
      onMutate: ({ attachmentId }) => {
        const files = utils.module.section.get.getData({ sectionId })?.attachments ?? []
        const index = files.findIndex(({ id }) => id === attachmentId)
        setFiles((all) => all.filter(({ id }) => id !== attachmentId))
        return { file: files[index], beforeId: files[index + 1]?.id ?? null }
      },
      onSuccess: (_, _input, { file, beforeId }) => {
        if (!file) return
        const { assetId, fileName } = file
        notifyUndo(t('removed', { name: fileName }), () => add.mutate({ sectionId, assetId, beforeId }))
      },
    }),
  }
}

/** The files of a section: added by dropping them, named, put in order. */
export function AttachmentsField({ section, moduleId }: { section: EditedSection; moduleId: string }) {
  const t = useTranslations('module.files')
  const { slug } = useShell().tenant
  const { id: sectionId, attachments } = section
  const { add, rename, move, remove } = useAttachments(sectionId, moduleId)
  return (
    <Stack gap="xs" role="group" aria-label={t('field')}>
      <Input.Label component="div">{t('field')}</Input.Label>
      <SortableList
        label={t('field')}
        items={attachments}
        nameOf={(file) => file.fileName}
        onMove={(attachmentId, beforeId) => move.mutate({ attachmentId, beforeId })}
        renderItem={(file, _index, controls) => (
          <FileRow
            key={file.fileName}
            file={file}
            controls={controls}
            onRename={(fileName) => rename.mutate({ attachmentId: file.id, fileName })}
            onRemove={() => remove.mutate({ attachmentId: file.id })}
          />
        )}
      />
      <UploadArea
        slug={slug}
        purpose="ATTACHMENT"
        label={t('add')}
        isMultiple
        onUploaded={({ id }) => add.mutate({ sectionId, assetId: id, beforeId: null })}
      />
    </Stack>
  )
}

type FileRowProps = { file: File; controls: ReactNode; onRename: (name: string) => void; onRemove: () => void }

function FileRow({ file, controls, onRename, onRemove }: FileRowProps) {
  const t = useTranslations('module.files')
  const [name, setName] = useState(file.fileName)
  const save = () => {
    if (name.trim() === '') setName(file.fileName)
    else if (name.trim() !== file.fileName) onRename(name.trim())
  }
  return (
    <Paper withBorder p={6} radius="md" className={classes.row}>
      {controls}
      <TextInput
        className={classes.grow}
        aria-label={t('nameOf', { name: file.fileName })}
        maxLength={160}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
        }}
      />
      <Text size="xs" c="dimmed" visibleFrom="xs" style={{ whiteSpace: 'nowrap' }}>
        <FileSize bytes={file.size} />
      </Text>
      <ActionIcon
        variant="subtle"
        color="red"
        size="lg"
        aria-label={t('remove', { name: file.fileName })}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Paper>
  )
}
