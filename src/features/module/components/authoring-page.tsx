'use client'

import { Button, Group, Select, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFolders, IconPlus, IconSpeakerphone } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { SearchInput } from '@/components/search-input'
import { useShell } from '@/features/tenant/components/shell-context'
import { ModuleStatus } from '@/generated/prisma/enums'
import { useUrlState } from '@/lib/use-url-state'
import { CategoryModal } from './category-modal'
import { newModuleHref } from './links'
import { ModuleList } from './module-list'

const RecommendedModal = dynamic(() =>
  import('@/features/enrollment/components/recommended-modal').then((module) => module.RecommendedModal),
)

type AuthoringPageProps = { canCreate: boolean; canManageCategories: boolean }

const statuses = Object.values(ModuleStatus)

/** Every module that the member may write: find one, go on with it, or begin a new one. */
export function AuthoringPage({ canCreate, canManageCategories }: AuthoringPageProps) {
  const t = useTranslations('module')
  const { slug } = useShell().tenant
  const [filter, setFilter] = useUrlState(['search', 'status'])
  const tRecommended = useTranslations('enrollment.recommended')
  const [isManaging, { open, close }] = useDisclosure(false)
  const [isRecommending, recommending] = useDisclosure(false)
  const status = statuses.find((candidate) => candidate === filter.status) ?? null
  return (
    <>
      <PageHeader title={t('authoring.title')} description={t('authoring.description')}>
        {canManageCategories && (
          <>
            <Button
              variant="default"
              leftSection={<IconSpeakerphone size={18} aria-hidden />}
              onClick={recommending.open}
            >
              {tRecommended('title')}
            </Button>
            <Button variant="default" leftSection={<IconFolders size={18} aria-hidden />} onClick={open}>
              {t('categories.title')}
            </Button>
          </>
        )}
        {canCreate && (
          <Button component={Link} href={newModuleHref(slug)} leftSection={<IconPlus size={18} aria-hidden />}>
            {t('authoring.new')}
          </Button>
        )}
      </PageHeader>
      <Stack>
        <Group>
          <SearchInput
            value={filter.search}
            onSearch={(search) => setFilter({ search })}
            placeholder={t('authoring.search')}
            aria-label={t('authoring.search')}
            flex={1}
            miw={200}
          />
          <Select
            aria-label={t('authoring.status')}
            placeholder={t('authoring.anyStatus')}
            clearable
            value={status}
            onChange={(next) => setFilter({ status: next })}
            data={statuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
            w={{ base: '100%', xs: 200 }}
          />
        </Group>
        <ModuleList search={filter.search} status={status} canCreate={canCreate} />
      </Stack>
      {isManaging && <CategoryModal onClose={close} />}
      {isRecommending && <RecommendedModal onClose={recommending.close} />}
    </>
  )
}
