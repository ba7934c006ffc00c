'use client'

import { Button, Group, Select, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { SearchInput } from '@/components/search-input'
import { useShell } from '@/features/tenant/components/shell-context'
import { useUrlState } from '@/lib/use-url-state'
import type { RouterOutputs } from '@/trpc/client'
import { memberStates } from '../schema'
import { InviteModal } from './invite-modal'
import { MemberList } from './member-list'

export type Grantable = RouterOutputs['membership']['grantable']

/** Everybody in the company: find, invite, change the role, deactivate. */
export function PeoplePage({ grantable }: { grantable: Grantable }) {
  const t = useTranslations('membership')
  const tPermission = useTranslations('permission')
  const { slug } = useShell().tenant
  const [isInviting, { open, close }] = useDisclosure(false)
  const [filter, setFilter] = useUrlState(['search', 'state'])
  const state = memberStates.find((candidate) => candidate === filter.state) ?? null
  return (
    <>
      <PageHeader title={t('title')} description={t('description')}>
        <Button component={Link} href={`/t/${slug}/people/roles`} variant="default">
          {tPermission('rolesTitle')}
        </Button>
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={open}>
          {t('invite')}
        </Button>
      </PageHeader>
      <Stack>
        <Group>
          <SearchInput value={filter.search} onSearch={(search) => setFilter({ search })} flex={1} miw={200} />
          <Select
            aria-label={t('state')}
            placeholder={t('everybody')}
            clearable
            value={state}
            onChange={(next) => setFilter({ state: next })}
            data={memberStates.map((value) => ({ value, label: t(`states.${value}`) }))}
            w={{ base: '100%', xs: 200 }}
          />
        </Group>
        <MemberList search={filter.search} state={state} grantable={grantable} onInvite={open} />
      </Stack>
      <InviteModal isOpen={isInviting} onClose={close} grantable={grantable} />
    </>
  )
}
