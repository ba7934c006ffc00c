'use client'

import { Alert, Anchor, Button, Group, Paper, Select, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconPencil } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/client'
import type { Person } from './person-page'

const FIELDS = ['name', 'jobTitle', 'staffId', 'department', 'cohort'] as const

/** What the company says of the person, changed in place. */
export function PersonProfile({ person, slug }: { person: Person; slug: string }) {
  const t = useTranslations('membership.person')
  const [isEditing, setIsEditing] = useState(false)
  return (
    <section aria-labelledby="profile">
      <Group mb="sm" gap="xs">
        <Title order={2} size="h4" id="profile">
          {t('profile')}
        </Title>
        {person.canManage && !isEditing && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => setIsEditing(true)}
          >
            {t('edit')}
          </Button>
        )}
      </Group>
      <Paper withBorder p="md" radius="md">
        {isEditing ? (
          <ProfileForm person={person} onClose={() => setIsEditing(false)} />
        ) : (
          <Facts person={person} slug={slug} />
        )}
      </Paper>
    </section>
  )
}

function Facts({ person, slug }: { person: Person; slug: string }) {
  const t = useTranslations('membership.person')
  return (
    <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" m={0}>
      {FIELDS.map((field) => (
        <Fact key={field} label={t(`fields.${field}`)}>
          {person[field] || '—'}
        </Fact>
      ))}
      <Fact label={t('fields.manager')}>
        {person.manager ? (
          <Anchor component={Link} href={`/t/${slug}/people/${person.manager.id}`} size="sm">
            {person.manager.name}
          </Anchor>
        ) : (
          '—'
        )}
      </Fact>
      {person.reports > 0 && <Fact label={t('reports')}>{t('reportsCount', { count: person.reports })}</Fact>}
    </SimpleGrid>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div style={{ minWidth: 0 }}>
      <Text component="dt" size="xs" c="dimmed">
        {label}
      </Text>
      <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </div>
  )
}

function ProfileForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useTranslations('membership.person')
  const tCommon = useTranslations('common')
  const utils = api.useUtils()
  const [manager, setManager] = useState(person.manager)
  const form = useForm({
    initialValues: {
      name: person.name,
      jobTitle: person.jobTitle ?? '',
      staffId: person.staffId ?? '',
      department: person.department ?? '',
      cohort: person.cohort ?? '',
    },
  })
  const update = api.membership.update.useMutation({
    onSuccess: async () => {
      notifications.show({ message: tCommon('saved') })
      onClose()
      await utils.membership.invalidate()
    },
  })
  const save = form.onSubmit((values) =>
    update.mutate({ membershipId: person.id, ...values, managerId: manager?.id ?? null }),
  )
  return (
    <form onSubmit={save}>
      <Stack>
        {update.error && (
          <Alert color="red" role="alert">
            {update.error.message}
          </Alert>
        )}
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              label={t(`fields.${field}`)}
              maxLength={field === 'staffId' ? 60 : 120}
              required={field === 'name'}
              {...form.getInputProps(field)}
            />
          ))}
          <ManagerSelect self={person.id} value={manager} onChange={setManager} />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" loading={update.isPending}>
            {tCommon('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type Manager = { id: string; name: string }
type ManagerSelectProps = { self: string; value: Manager | null; onChange: (manager: Manager | null) => void }

function ManagerSelect({ self, value, onChange }: ManagerSelectProps) {
  const t = useTranslations('membership.person')
  const [search, setSearch] = useState(value?.name ?? '')
  const [settled] = useDebouncedValue(search, 200)
  const { data } = api.membership.list.useQuery(
    { search: settled === value?.name ? '' : settled, state: 'active', limit: 20 },
    { placeholderData: (previous) => previous },
  )
  const found = (data?.items ?? []).filter(({ id }) => id !== self)
  const options = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found
  return (
    <Select
      label={t('fields.manager')}
      placeholder={t('noManager')}
      searchable
      clearable
      filter={({ options: shown }) => shown}
      searchValue={search}
      onSearchChange={setSearch}
      value={value?.id ?? null}
      onChange={(id) => onChange(options.find((option) => option.id === id) ?? null)}
      data={options.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
