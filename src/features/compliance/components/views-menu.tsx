'use client'

import { ActionIcon, Badge, Button, Group, Popover, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBookmark, IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notifyError, notifyUndo } from '@/components/notify'
import { api, type RouterOutputs } from '@/trpc/client'
import { FILTER_KEYS, normalQuery } from '../policy'
import type { ComplianceFilter } from './use-compliance-filter'

const ViewModal = dynamic(() => import('./view-modal').then((file) => file.ViewModal), { ssr: false })

const PAGE = 'compliance'

export type SavedView = RouterOutputs['compliance']['view']['list'][number]

/** Sets of filters under a name: one's own and those that others share. */
export function ViewsMenu({ filter }: { filter: ComplianceFilter }) {
  const t = useTranslations('compliance.views')
  const [isOpen, menu] = useDisclosure(false)
  const [edited, setEdited] = useState<SavedView | 'new' | null>(null)
  const { data: views = [] } = api.compliance.view.list.useQuery({ page: PAGE })
  const now = normalQuery(filter.query)
  const current = views.find(({ query }) => query === now)
  const groups = [
    { title: t('own'), views: views.filter(({ isOwn }) => isOwn) },
    { title: t('shared'), views: views.filter(({ isOwn }) => !isOwn) },
  ]
  const apply = ({ query }: SavedView) => {
    const given = new URLSearchParams(query)
    filter.setValues(Object.fromEntries(FILTER_KEYS.map((key) => [key, given.get(key)])))
    menu.close()
  }
  const edit = (view: SavedView | 'new') => {
    setEdited(view)
    menu.close()
  }
  return (
    <>
      <Popover
        opened={isOpen}
        onChange={(next) => !next && menu.close()}
        position="bottom-end"
        width={340}
        shadow="md"
        trapFocus
      >
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconBookmark size={18} aria-hidden />}
            aria-expanded={isOpen}
            onClick={menu.toggle}
          >
            {current?.name ?? t('label')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p="xs">
          <Stack gap="xs">
            {views.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('none')}
              </Text>
            )}
            {groups.map(
              (group) =>
                group.views.length > 0 && (
                  <Stack key={group.title} gap={2} role="group" aria-label={group.title}>
                    <Text size="xs" fw={600} c="dimmed">
                      {group.title}
                    </Text>
                    {group.views.map((view) => (
                      <ViewLine
                        key={view.id}
                        view={view}
                        isCurrent={view.id === current?.id}
                        onApply={() => apply(view)}
                        onEdit={() => edit(view)}
                      />
                    ))}
                  </Stack>
                ),
            )}
            <Button
              variant="light"
              size="compact-md"
              leftSection={<IconDeviceFloppy size={16} aria-hidden />}
              disabled={now === ''}
              onClick={() => edit('new')}
            >
              {t('save')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {edited && <ViewModal view={edited === 'new' ? null : edited} query={now} onClose={() => setEdited(null)} />}
    </>
  )
}

type ViewLineProps = { view: SavedView; isCurrent: boolean; onApply: () => void; onEdit: () => void }

function ViewLine({ view, isCurrent, onApply, onEdit }: ViewLineProps) {
  const t = useTranslations('compliance.views')
  const remove = useRemoval()
  const { name, isOwn, isDefault, ownerName } = view
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        variant={isCurrent ? 'light' : 'subtle'}
        size="compact-md"
        justify="flex-start"
        flex={1}
        miw={0}
        style={{ flexShrink: 1 }}
        aria-pressed={isCurrent}
        onClick={onApply}
      >
        <Text truncate inherit>
          {name}
        </Text>
      </Button>
      {isDefault && (
        <Badge variant="light" tt="none" style={{ flexShrink: 0 }}>
          {t('isDefaultShort')}
        </Badge>
      )}
      {isOwn ? (
        <>
          <ActionIcon variant="subtle" color="gray" aria-label={t('edit', { name })} onClick={onEdit}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t('delete', { name })} onClick={() => remove(view)}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </>
      ) : (
        <Text size="xs" c="dimmed" style={{ flexShrink: 0 }}>
          {t('by', { name: ownerName })}
        </Text>
      )}
    </Group>
  )
}

/** Deletes a view, with a way back that saves it again. */
function useRemoval() {
  const t = useTranslations('compliance.views')
  const utils = api.useUtils()
  const onSuccess = () => utils.compliance.view.invalidate()
  const save = api.compliance.view.save.useMutation({ onSuccess, onError: notifyError })
  const remove = api.compliance.view.delete.useMutation({
    onSuccess: async (deleted) => {
      notifyUndo(t('deleted', { name: deleted.name }), () => save.mutate({ page: PAGE, ...deleted }))
      await onSuccess()
    },
    onError: notifyError,
  })
  return ({ id }: SavedView) => remove.mutate({ viewId: id })
}
