'use client'

import { Alert, Badge, Button, Group, Modal, ScrollArea, Select, Stack, Table, Text, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TenantRole } from '@/generated/prisma/enums'
import { api, type RouterOutputs } from '@/trpc/client'
import { MAX_BULK, type PastedPerson, parsePeople } from '../policy'
import type { Grantable } from './people-page'

type PasteModalProps = { onClose: () => void; grantable: Grantable }
type Preview = RouterOutputs['membership']['previewInvitations']

const COLORS = { INVITED: 'green', EXISTS: 'gray', NO_SEAT: 'yellow', noAddress: 'red', twice: 'gray' } as const

/** Many people at once, as they stand in a mail or a table; whoever can't be invited stays in the box. */
export function PasteModal({ onClose, grantable }: PasteModalProps) {
  const t = useTranslations()
  const [text, setText] = useState('')
  const [role, setRole] = useState<TenantRole>('EMPLOYEE')
  const [settled] = useDebouncedValue(text, 300)
  const read = parsePeople(settled).slice(0, MAX_BULK)
  const people = read.filter(({ problem }) => problem === null).map(({ email, name }) => ({ email, name }))
  const preview = api.membership.previewInvitations.useQuery(
    { people, role },
    { enabled: people.length > 0, staleTime: 0, placeholderData: (previous) => previous },
  )
  const invite = useInviteMany({ text, onLeft: setText, onClose })
  const invited = people.length > 0 ? (preview.data?.invited ?? 0) : 0
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('membership.paste.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Textarea
          label={t('membership.paste.label')}
          description={t('membership.paste.text', { limit: MAX_BULK })}
          placeholder={'Ana Novak <ana@example.com>\nbor.kos@example.com'}
          autosize
          minRows={4}
          maxRows={10}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          label={t('membership.role')}
          allowDeselect={false}
          value={role}
          onChange={(value) => setRole(grantable.roles.find((known) => known === value) ?? role)}
          data={grantable.roles.map((value) => ({ value, label: t(`identity.roles.${value}`) }))}
        />
        <Problems error={preview.error ?? invite.error} data={people.length > 0 ? preview.data : undefined} />
        {read.length > 0 && <Verdicts read={read} data={preview.data} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            disabled={invited === 0 || preview.isFetching || settled !== text}
            loading={invite.isPending}
            onClick={() => invite.mutate({ people, role })}
          >
            {t('membership.paste.invite', { count: invited })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

type UseInviteMany = { text: string; onLeft: (text: string) => void; onClose: () => void }

function useInviteMany({ text, onLeft, onClose }: UseInviteMany) {
  const t = useTranslations('membership.paste')
  const utils = api.useUtils()
  return api.membership.inviteMany.useMutation({
    onSuccess: async ({ people, invited }) => {
      notifications.show({ message: t('done', { count: invited }) })
      const settled = new Set(people.filter(({ verdict }) => verdict !== 'NO_SEAT').map(({ email }) => email))
      const left = parsePeople(text).filter(({ email, problem }) => problem !== 'twice' && !settled.has(email))
      onLeft(left.map((person) => person.text).join('\n'))
      if (left.length === 0) onClose()
      await utils.membership.invalidate()
    },
  })
}

function Problems({ error, data }: { error: { message: string } | null; data: Preview | undefined }) {
  const t = useTranslations('membership.paste')
  if (error) {
    return (
      <Alert color="red" role="alert">
        {error.message}
      </Alert>
    )
  }
  const tooMany = data?.people.filter(({ verdict }) => verdict === 'NO_SEAT').length ?? 0
  if (!data || tooMany === 0) return null
  return <Alert color="yellow">{t('seats', { fits: data.invited, limit: data.limit, left: tooMany })}</Alert>
}

function Verdicts({ read, data }: { read: readonly PastedPerson[]; data: Preview | undefined }) {
  const t = useTranslations('membership.paste')
  const verdicts = new Map(data?.people.map(({ email, verdict }) => [email, verdict]))
  return (
    <ScrollArea.Autosize mah={280} type="auto">
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {read.map((person, index) => {
            const verdict = person.problem ?? verdicts.get(person.email)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place, they may be alike
              <Table.Tr key={index}>
                <Table.Td>
                  <Text size="sm">{person.problem === 'noAddress' ? person.text : person.name}</Text>
                  <Text size="xs" c="dimmed">
                    {person.email}
                  </Text>
                </Table.Td>
                <Table.Td ta="right">
                  {verdict && (
                    <Badge variant="light" color={COLORS[verdict]}>
                      {t(`verdicts.${verdict}`)}
                    </Badge>
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  )
}
