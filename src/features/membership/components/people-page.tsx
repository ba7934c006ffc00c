'use client'

import { Button, Menu, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconFileImport, IconShieldCheck, IconUserPlus, IconUsersPlus } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { useShell } from '@/features/tenant/components/shell-context'
import type { RouterOutputs } from '@/trpc/client'
import { InviteModal } from './invite-modal'
import { MemberList } from './member-list'
import { PeopleFilters } from './people-filters'
import { usePeopleFilter } from './use-people-filter'

const PasteModal = dynamic(async () => (await import('./paste-modal')).PasteModal)

export type Grantable = RouterOutputs['membership']['grantable']

/** Everybody in the company: find, invite, import, change many at once. */
export function PeoplePage({ grantable }: { grantable: Grantable }) {
  const t = useTranslations()
  const { slug } = useShell().tenant
  const [isInviting, invite] = useDisclosure(false)
  const [isPasting, paste] = useDisclosure(false)
  const { filter } = usePeopleFilter()
  return (
    <>
      <PageHeader title={t('membership.title')} description={t('membership.description')}>
        <Button
          component={Link}
          href={`/t/${slug}/people/roles`}
          variant="default"
          leftSection={<IconShieldCheck size={18} aria-hidden />}
        >
          {t('permission.rolesTitle')}
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              {t('membership.many')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconUsersPlus size={16} aria-hidden />} onClick={paste.open}>
              {t('membership.paste.open')}
            </Menu.Item>
            <Menu.Item
              component={Link}
              href={`/t/${slug}/people/import`}
              leftSection={<IconFileImport size={16} aria-hidden />}
            >
              {t('membership.importOpen')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={invite.open}>
          {t('membership.invite')}
        </Button>
      </PageHeader>
      <Stack>
        <PeopleFilters />
        <MemberList key={JSON.stringify(filter)} filter={filter} grantable={grantable} onInvite={invite.open} />
      </Stack>
      <InviteModal isOpen={isInviting} onClose={invite.close} grantable={grantable} />
      {isPasting && <PasteModal onClose={paste.close} grantable={grantable} />}
    </>
  )
}
