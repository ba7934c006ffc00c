'use client'

import { Button, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconHistory, IconPlus } from '@tabler/icons-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { SearchInput } from '@/components/search-input'
import { useUrlState } from '@/lib/use-url-state'
import { api } from '@/trpc/client'
import { GroupFormModal } from './group-form-modal'
import { GroupList } from './group-list'

/** All groups: find one, make one, see what was changed. */
export function GroupsPage({ slug, canCreate }: { slug: string; canCreate: boolean }) {
  const t = useTranslations('group')
  const router = useRouter()
  const utils = api.useUtils()
  const [isCreating, { open, close }] = useDisclosure(false)
  const [{ search }, setFilter] = useUrlState(['search'])
  const create = api.group.create.useMutation({
    onSuccess: async ({ id }, { name }) => {
      close()
      notifications.show({ message: t('created', { name }) })
      await utils.group.list.invalidate()
      router.push(`/t/${slug}/groups/${id}`)
    },
  })
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <Button
          component={Link}
          href={`/t/${slug}/groups/changes`}
          variant="default"
          leftSection={<IconHistory size={18} aria-hidden />}
        >
          {t('changes')}
        </Button>
        {canCreate && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
            {t('create')}
          </Button>
        )}
      </PageHeader>
      <Stack>
        <SearchInput value={search} onSearch={(text) => setFilter({ search: text })} />
        <GroupList slug={slug} search={search} {...(canCreate ? { onCreate: open } : {})} />
      </Stack>
      <GroupFormModal
        title={t('createTitle')}
        isOpen={isCreating}
        onClose={close}
        isPending={create.isPending}
        error={create.error}
        onSubmit={(values) => create.mutate(values)}
      />
    </>
  )
}
