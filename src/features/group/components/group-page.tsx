'use client'

import { Anchor, Button, Group, Tabs } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconArrowLeft, IconPencil, IconTrash } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { ChangeList } from '@/features/assignment/components/change-list'
import { useUrlState } from '@/lib/use-url-state'
import { api, type RouterOutputs } from '@/trpc/client'
import { GroupDot } from './group-badge'
import { GroupFormModal } from './group-form-modal'
import { GroupMembers } from './group-members'
import { GroupModules } from './group-modules'
import { ArchiveGroupModal } from './removal-modals'

export type ShownGroup = RouterOutputs['group']['get']

const TABS = ['members', 'modules', 'changes'] as const

/** One group: who is in it, what they have to take, what was changed. */
export function GroupPage({ slug, initialData }: { slug: string; initialData: ShownGroup }) {
  const t = useTranslations('group')
  const { data: group } = api.group.get.useQuery({ groupId: initialData.id }, { initialData })
  const [filter, setFilter] = useUrlState(['tab'])
  const tab = TABS.find((known) => known === filter.tab) ?? 'members'
  return (
    <>
      <Anchor component={Link} href={`/t/${slug}/groups`} size="sm">
        <Group gap={4} component="span" mb="xs">
          <IconArrowLeft size={16} aria-hidden />
          {t('back')}
        </Group>
      </Anchor>
      <GroupHeader slug={slug} group={group} />
      <Tabs value={tab} onChange={(next) => setFilter({ tab: next === 'members' ? null : next })} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="members">{`${t('tabs.members')} (${group.memberCount})`}</Tabs.Tab>
          <Tabs.Tab value="modules">{`${t('tabs.modules')} (${group.moduleCount})`}</Tabs.Tab>
          <Tabs.Tab value="changes">{t('tabs.changes')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="members">
          <GroupMembers group={group} />
        </Tabs.Panel>
        <Tabs.Panel value="modules">
          <GroupModules group={group} />
        </Tabs.Panel>
        <Tabs.Panel value="changes">
          <ChangeList groupId={group.id} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function GroupHeader({ slug, group }: { slug: string; group: ShownGroup }) {
  const t = useTranslations('group')
  const utils = api.useUtils()
  const [isEditing, editing] = useDisclosure(false)
  const [isDeleting, deleting] = useDisclosure(false)
  const update = api.group.update.useMutation({
    onSuccess: async () => {
      editing.close()
      notifications.show({ message: t('saved') })
      await utils.group.invalidate()
    },
  })
  return (
    <>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <span style={{ marginTop: 8 }}>
          <GroupDot color={group.color} size={18} />
        </span>
        <div style={{ flex: 1, minWidth: 0 }}>
          <PageHeader title={group.name} description={group.description}>
            <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={editing.open}>
              {t('edit')}
            </Button>
            {group.canArchive && (
              <Button
                variant="default"
                color="red"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={deleting.open}
              >
                {t('delete')}
              </Button>
            )}
          </PageHeader>
        </div>
      </Group>
      <GroupFormModal
        title={t('editTitle')}
        isOpen={isEditing}
        onClose={editing.close}
        initialValues={group}
        isPending={update.isPending}
        error={update.error}
        onSubmit={(values) => update.mutate({ groupId: group.id, ...values })}
      />
      <ArchiveGroupModal slug={slug} group={group} isOpen={isDeleting} onClose={deleting.close} />
    </>
  )
}
