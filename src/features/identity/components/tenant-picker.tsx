'use client'

import { Avatar, Button, Group, NavLink, Paper, Stack, Text, Title } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import Link from 'next/link'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { api, type RouterOutputs } from '@/trpc/client'

type TenantPickerProps = { tenants: RouterOutputs['identity']['tenants']; isPlatformAdmin: boolean }

/** Every company of the person, one click away; open invitations can be accepted here. */
export function TenantPicker({ tenants, isPlatformAdmin }: TenantPickerProps) {
  const t = useTranslations('identity')
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('tenantsTitle')}
      </Title>
      {tenants.joined.length === 0 && tenants.invited.length === 0 && <Text c="dimmed">{t('tenantsEmpty')}</Text>}
      {tenants.joined.map(({ id, tenant, role }) => (
        <NavLink
          key={id}
          // A new document: the company's theme and language come with the root layout.
          component="a"
          href={`/t/${tenant.slug}`}
          label={tenant.name}
          description={t(`roles.${role}`)}
          leftSection={<Avatar name={tenant.name} color="initials" radius="sm" alt="" />}
          rightSection={<IconChevronRight size={18} aria-hidden />}
        />
      ))}
      {tenants.invited.map((membership) => (
        <OpenInvitation key={membership.id} membership={membership} />
      ))}
      <Group>
        {isPlatformAdmin && (
          <Button component={Link} href="/platform" variant="light">
            {t('platform')}
          </Button>
        )}
        <Button variant="subtle" onClick={() => signOut({ redirectTo: '/sign-in' })}>
          {t('signOut')}
        </Button>
      </Group>
    </Stack>
  )
}

function OpenInvitation({ membership }: { membership: RouterOutputs['identity']['tenants']['invited'][number] }) {
  const t = useTranslations('identity')
  const join = api.identity.joinTenant.useMutation({ onSuccess: ({ slug }) => window.location.assign(`/t/${slug}`) })
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <Text>{t('invitedBy', { tenant: membership.tenant.name })}</Text>
        <Button size="xs" loading={join.isPending} onClick={() => join.mutate({ membershipId: membership.id })}>
          {t('join')}
        </Button>
      </Group>
      {join.error && (
        <Text c="red" size="sm" role="alert">
          {join.error.message}
        </Text>
      )}
    </Paper>
  )
}
