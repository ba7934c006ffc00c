'use client'

import { Alert, Button, Group, Modal, Select, Stack, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import type { TenantRole } from '@/generated/prisma/enums'
import { api } from '@/trpc/client'
import type { Grantable } from './people-page'

type InviteModalProps = { isOpen: boolean; onClose: () => void; grantable: Grantable }

const EMPTY = { email: '', name: '', role: 'EMPLOYEE' as TenantRole, canWriteModules: false }

/** One person, one mail; what was typed stays when it is refused. */
export function InviteModal({ isOpen, onClose, grantable }: InviteModalProps) {
  const t = useTranslations()
  const utils = api.useUtils()
  const form = useForm({ initialValues: EMPTY })
  const invite = api.membership.invite.useMutation({
    onSuccess: async (_, { name }) => {
      notifications.show({ message: t('membership.invited', { name }) })
      form.reset()
      onClose()
      await utils.membership.invalidate()
    },
  })
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('membership.inviteTitle')}>
      <form onSubmit={form.onSubmit((values) => invite.mutate(values))}>
        <Stack>
          {invite.error && (
            <Alert color="red" role="alert">
              {invite.error.message}
            </Alert>
          )}
          <TextInput
            label={t('identity.name')}
            maxLength={120}
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('identity.email')}
            type="email"
            maxLength={254}
            required
            {...form.getInputProps('email')}
          />
          <Select
            label={t('membership.role')}
            allowDeselect={false}
            data={grantable.roles.map((value) => ({ value, label: t(`identity.roles.${value}`) }))}
            description={t(`membership.roleText.${form.values.role}`)}
            {...form.getInputProps('role')}
          />
          {grantable.canGrantWriting && (
            <Switch
              label={t('membership.canWriteModules')}
              description={t('membership.canWriteModulesText')}
              {...form.getInputProps('canWriteModules', { type: 'checkbox' })}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={invite.isPending}>
              {t('membership.sendInvitation')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
