'use client'

import { ActionIcon, Alert, Button, Group, Modal, Paper, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { notifyError, notifyUndo } from '@/components/notify'
import { SortableList } from '@/components/sortable-list'
import { api, type RouterOutputs } from '@/trpc/client'
import { moveBefore } from '../policy'

type Category = RouterOutputs['module']['category']['list']['items'][number]

function useCategoryActions() {
  const t = useTranslations('module.categories')
  const utils = api.useUtils()
  const list = utils.module.category.list
  const done = { onError: notifyError, onSettled: () => utils.module.invalidate() }
  const restore = api.module.category.restore.useMutation(done)
  const remove = api.module.category.delete.useMutation({
    ...done,
    onSuccess: (undo) => notifyUndo(t('deleted', { name: undo.name }), () => restore.mutate(undo)),
  })
  const move = api.module.category.move.useMutation({
    ...done,
    onMutate: ({ categoryId, beforeId }) =>
      list.setData(undefined, (data) => {
        if (!data) return data
        const order = moveBefore(
          data.items.map(({ id }) => id),
          categoryId,
          beforeId,
        )
        return { ...data, items: order.flatMap((id) => data.items.find((item) => item.id === id) ?? []) }
      }),
  })
  return {
    create: api.module.category.create.useMutation(done),
    rename: api.module.category.rename.useMutation(done),
    move,
    remove,
  }
}

/** The tenant's categories: name them, put them in order, delete them after seeing what that touches. */
export function CategoryModal({ onClose }: { onClose: () => void }) {
  const t = useTranslations('module.categories')
  const tCommon = useTranslations('common')
  const { data, error } = api.module.category.list.useQuery()
  const { create, rename, move, remove } = useCategoryActions()
  const [name, setName] = useState('')
  const confirmDeletion = (category: Category) =>
    modals.openConfirmModal({
      title: t('deleteTitle', { name: category.name }),
      children: <Text size="sm">{t('deleteText', { count: category.moduleCount })}</Text>,
      labels: { confirm: tCommon('delete'), cancel: tCommon('cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate({ categoryId: category.id }),
    })
  return (
    <Modal opened onClose={onClose} title={t('title')} size="lg" closeButtonProps={{ 'aria-label': tCommon('close') }}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('text')}
        </Text>
        {error && <Alert color="red">{error.message}</Alert>}
        {!data && !error && <Skeleton h={160} radius="md" />}
        {data && (
          <SortableList
            label={t('title')}
            items={data.items}
            nameOf={(category) => category.name}
            onMove={(categoryId, beforeId) => move.mutate({ categoryId, beforeId })}
            renderItem={(category, _index, controls) => (
              <CategoryRow
                category={category}
                controls={controls}
                onRename={(next) => rename.mutate({ categoryId: category.id, name: next })}
                onDelete={() => confirmDeletion(category)}
              />
            )}
          />
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') create.mutate({ name }, { onSuccess: () => setName('') })
          }}
        >
          <Group align="flex-end" gap="xs">
            <TextInput
              label={t('newName')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={80}
              flex={1}
            />
            <Button type="submit" variant="default" loading={create.isPending}>
              {t('add')}
            </Button>
          </Group>
        </form>
      </Stack>
    </Modal>
  )
}

type CategoryRowProps = {
  category: Category
  controls: ReactNode
  onRename: (name: string) => void
  onDelete: () => void
}

function CategoryRow({ category, controls, onRename, onDelete }: CategoryRowProps) {
  const t = useTranslations('module.categories')
  const [name, setName] = useState(category.name)
  const save = () => {
    const next = name.trim()
    if (next === '') setName(category.name)
    else if (next !== category.name) onRename(next)
  }
  return (
    <Paper withBorder p={6} radius="md">
      <Group gap={6} wrap="nowrap">
        {controls}
        <TextInput
          aria-label={t('nameOf', { name: category.name })}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save()
          }}
          maxLength={80}
          flex={1}
          miw={0}
        />
        <Text size="xs" c="dimmed" visibleFrom="xs" style={{ whiteSpace: 'nowrap' }}>
          {t('moduleCount', { count: category.moduleCount })}
        </Text>
        <ActionIcon
          variant="subtle"
          color="red"
          size="lg"
          aria-label={t('delete', { name: category.name })}
          onClick={onDelete}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </Paper>
  )
}
