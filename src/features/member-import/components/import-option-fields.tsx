'use client'

import { Checkbox, Group, Radio, Select, Stack, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { TenantRole } from '@/generated/prisma/enums'
import { EXISTING_CHOICES } from '../policy'
import type { ShownImport } from './errors-note'

type Options = ShownImport['options']
type ImportOptionFieldsProps = {
  options: Options
  roles: readonly TenantRole[]
  hasGroups: boolean
  onChange: (options: Options) => void
}

/** What to do with whom the file names. */
export function ImportOptionFields({ options, roles, hasGroups, onChange }: ImportOptionFieldsProps) {
  const t = useTranslations()
  const set = (changes: Partial<Options>) => onChange({ ...options, ...changes })
  const existing = (value: string) => EXISTING_CHOICES.find((choice) => choice === value) ?? options.existing
  return (
    <section aria-labelledby="options">
      <Title order={2} size="h4" id="options" mb="sm">
        {t('memberImport.optionsTitle')}
      </Title>
      <Stack>
        <Group align="flex-start" gap="xl">
          <Radio.Group
            label={t('memberImport.existing')}
            value={options.existing}
            onChange={(value) => set({ existing: existing(value) })}
          >
            <Stack gap={6} mt={6}>
              {EXISTING_CHOICES.map((choice) => (
                <Radio key={choice} value={choice} label={t(`memberImport.existingChoices.${choice}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Radio.Group
            label={t('memberImport.invitations')}
            value={options.isInviting ? 'now' : 'later'}
            onChange={(value) => set({ isInviting: value === 'now' })}
          >
            <Stack gap={6} mt={6}>
              <Radio value="now" label={t('memberImport.inviteNow')} />
              <Radio value="later" label={t('memberImport.inviteLater')} />
            </Stack>
          </Radio.Group>
        </Group>
        <Select
          label={t('memberImport.defaultRole')}
          allowDeselect={false}
          maw={360}
          value={options.defaultRole}
          onChange={(value) => set({ defaultRole: roles.find((role) => role === value) ?? options.defaultRole })}
          data={roles
            .filter((role) => role !== 'OWNER')
            .map((value) => ({ value, label: t(`identity.roles.${value}`) }))}
        />
        {hasGroups && (
          <Checkbox
            label={t('memberImport.createGroups')}
            description={t('memberImport.createGroupsText')}
            checked={options.isCreatingGroups}
            onChange={(event) => set({ isCreatingGroups: event.currentTarget.checked })}
          />
        )}
      </Stack>
    </section>
  )
}
