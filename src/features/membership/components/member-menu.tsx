'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconDots, IconMailForward, IconUserCheck, IconUserOff, IconWriting } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { UndoMessage } from '@/components/undo-message'
import { api } from '@/trpc/client'
import type { Member as Listed } from './member-list'
import type { Grantable } from './people-page'

type Member = Pick<Listed, 'id' | 'name' | 'role' | 'joinedAt' | 'deactivatedAt' | 'canWriteModules'>

/** What can be done with this person by the one who looks. */
export function MemberMenu({ member, grantable }: { member: Member; grantable: Grantable }) {
  const t = useTranslations()
  const { changeRole, deactivate, reactivate, resend, setWriting } = useMemberActions(member)
  if (!grantable.roles.includes(member.role)) return null
  const confirmDeactivation = () =>
    modals.openConfirmModal({
      title: t('membership.deactivateTitle', { name: member.name }),
      children: t('membership.deactivateText'),
      labels: { confirm: t('membership.deactivate'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => deactivate.mutate({ membershipId: member.id }),
    })
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('membership.actions', { name: member.name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!member.deactivatedAt && (
          <>
            <Menu.Label>{t('membership.role')}</Menu.Label>
            {grantable.roles.map((role) => (
              <Menu.Item
                key={role}
                rightSection={role === member.role ? <IconCheck size={14} aria-hidden /> : null}
                onClick={() => changeRole.mutate({ membershipId: member.id, role })}
              >
                {t(`identity.roles.${role}`)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            {grantable.canGrantWriting && (
              <Menu.Item
                leftSection={<IconWriting size={16} aria-hidden />}
                onClick={() =>
                  setWriting.mutate({
                    membershipId: member.id,
                    permission: 'MANAGE_OWN_MODULES',
                    grant: member.canWriteModules ? null : { ids: null },
                  })
                }
              >
                {member.canWriteModules ? t('membership.revokeWriting') : t('membership.grantWriting')}
              </Menu.Item>
            )}
            {!member.joinedAt && (
              <Menu.Item
                leftSection={<IconMailForward size={16} aria-hidden />}
                onClick={() => resend.mutate({ membershipId: member.id })}
              >
                {t('membership.resend')}
              </Menu.Item>
            )}
            <Menu.Item color="red" leftSection={<IconUserOff size={16} aria-hidden />} onClick={confirmDeactivation}>
              {member.joinedAt ? t('membership.deactivate') : t('membership.revokeInvitation')}
            </Menu.Item>
          </>
        )}
        {member.deactivatedAt && (
          <Menu.Item
            leftSection={<IconUserCheck size={16} aria-hidden />}
            onClick={() => reactivate.mutate({ membershipId: member.id })}
          >
            {t('membership.reactivate')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function useMemberActions(member: Member) {
  const t = useTranslations()
  const utils = api.useUtils()
  const onError = (error: { message: string }) => notifications.show({ color: 'red', message: error.message })
  const done = (message: string) => async () => {
    notifications.show({ message })
    await utils.membership.invalidate()
  }
  const { name } = member
  const reactivate = api.membership.reactivate.useMutation({
    onSuccess: done(t('membership.reactivated', { name })),
    onError,
  })
  const deactivate = api.membership.deactivate.useMutation({
    onSuccess: async () => {
      const id = `deactivated-${member.id}`
      const undo = () => {
        notifications.hide(id)
        reactivate.mutate({ membershipId: member.id })
      }
      notifications.show({
        id,
        autoClose: 10_000,
        message: <UndoMessage text={t('membership.deactivated', { name })} onUndo={undo} />,
      })
      await utils.membership.invalidate()
    },
    onError,
  })
  return {
    changeRole: api.membership.changeRole.useMutation({
      onSuccess: done(t('membership.roleChanged', { name })),
      onError,
    }),
    setWriting: api.membership.setPermission.useMutation({ onSuccess: done(t('common.saved')), onError }),
    resend: api.membership.resendInvitation.useMutation({
      onSuccess: done(t('membership.invited', { name })),
      onError,
    }),
    deactivate,
    reactivate,
  }
}
