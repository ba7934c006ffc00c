'use client'

import { ActionIcon, Badge, Checkbox, Group, Paper, Skeleton, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notifyError, notifyUndo } from '@/components/notify'
import type { Permission } from '@/generated/prisma/enums'
import { api, type RouterOutputs } from '@/trpc/client'

const ScopeModal = dynamic(async () => (await import('./scope-modal')).ScopeModal)

type Row = RouterOutputs['membership']['permissions']['permissions'][number]
export type SetGrant = (permission: Permission, grant: { ids: string[] | null } | null) => void

const grantOf = ({ grant }: Row) => (grant ? { ids: grant.ids } : null)

/** What a person may do: by their role, and what was granted to them above it; changed one by one, with an undo. */
export function MemberPermissions({ membershipId, isEditable }: { membershipId: string; isEditable: boolean }) {
  const t = useTranslations('permission')
  const { data } = api.membership.permissions.useQuery({ membershipId })
  const [scoping, setScoping] = useState<Row | null>(null)
  const change = useSetPermission(membershipId, data?.permissions ?? [])
  if (!data) return <Skeleton h={320} radius="md" />
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('explained')}
      </Text>
      <Paper withBorder radius="md" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {data.permissions.map((row) => (
          <PermissionRow
            key={row.permission}
            {...{ row, isEditable, onChange: change, onScope: () => setScoping(row) }}
          />
        ))}
      </Paper>
      {scoping?.scopedBy && (
        <ScopeModal
          permission={scoping.permission}
          kind={scoping.scopedBy}
          ids={scoping.grant?.ids ?? []}
          onClose={() => setScoping(null)}
          onSave={(ids) => {
            change(scoping.permission, { ids })
            setScoping(null)
          }}
        />
      )}
    </Stack>
  )
}

function useSetPermission(membershipId: string, rows: readonly Row[]): SetGrant {
  const t = useTranslations('permission')
  const utils = api.useUtils()
  const refresh = () => utils.membership.invalidate()
  const undo = api.membership.setPermission.useMutation({ onSuccess: refresh, onError: notifyError })
  const set = api.membership.setPermission.useMutation({ onSuccess: refresh, onError: notifyError })
  return (permission, grant) => {
    const before = rows.find((row) => row.permission === permission)
    set.mutate(
      { membershipId, permission, grant },
      {
        onSuccess: () =>
          notifyUndo(t(grant ? 'granted' : 'revoked', { permission: t(`names.${permission}`) }), () =>
            undo.mutate({ membershipId, permission, grant: before ? grantOf(before) : null }),
          ),
      },
    )
  }
}

type PermissionRowProps = { row: Row; isEditable: boolean; onChange: SetGrant; onScope: () => void }

function PermissionRow({ row, isEditable, onChange, onScope }: PermissionRowProps) {
  const t = useTranslations('permission')
  const { permission, isByRole, grant, canGrantWhole, scopedBy } = row
  const isChangeable = isEditable && !isByRole && (canGrantWhole || Boolean(grant))
  const name = t(`names.${permission}`)
  return (
    <Group
      component="li"
      justify="space-between"
      wrap="nowrap"
      gap="sm"
      px="md"
      py={8}
      style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
    >
      <Checkbox
        checked={isByRole || Boolean(grant)}
        disabled={!isChangeable}
        onChange={(event) => onChange(permission, event.currentTarget.checked ? { ids: null } : null)}
        label={name}
        description={t(`texts.${permission}`)}
      />
      <Group gap={6} wrap="nowrap" style={{ flexShrink: 0 }}>
        {isByRole && (
          <Badge variant="light" color="gray">
            {t('byRole')}
          </Badge>
        )}
        {grant && (
          <Tooltip label={grantTitle(t, row)} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
            <Badge variant="light" tabIndex={0}>
              {grant.ids ? t(`narrowed.${scopedBy ?? 'groupIds'}`, { count: grant.ids.length }) : t('whole')}
            </Badge>
          </Tooltip>
        )}
        {isEditable && !isByRole && scopedBy && (
          <ActionIcon variant="subtle" color="gray" onClick={onScope} aria-label={t('narrow', { permission: name })}>
            <IconAdjustments size={18} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </Group>
  )
}

function grantTitle(t: ReturnType<typeof useTranslations<'permission'>>, { grant }: Row): string {
  const by = grant?.grantedBy ? t('grantedBy', { name: grant.grantedBy }) : ''
  return [grant?.names?.join(', '), by].filter(Boolean).join(' · ') || t('whole')
}

/** Heading and list, for pages that show a person. */
export function MemberPermissionsSection(props: { membershipId: string; isEditable: boolean }) {
  const t = useTranslations('permission')
  return (
    <section aria-labelledby="permissions">
      <Title order={2} size="h4" id="permissions" mb="sm">
        {t('title')}
      </Title>
      <MemberPermissions {...props} />
    </section>
  )
}
