'use client'

import { Anchor, Stack, Text } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { useThemePreview } from '@/components/theme-preview'
import { useLeaveGuard } from '@/components/use-leave-guard'
import type { RouterOutputs } from '@/trpc/client'
import { ContactFields } from './contact-fields'
import { LookFields } from './look-fields'
import { PointFields } from './point-fields'
import { RegionFields } from './region-fields'
import { ReminderFields } from './reminder-fields'
import { SaveBar } from './save-bar'
import classes from './settings-page.module.css'
import { useMarkPreview, useShell } from './shell-context'
import { SuggestionFields } from './suggestion-fields'
import { useSettingsForm } from './use-settings-form'

type SettingsPageProps = { initial: RouterOutputs['tenant']['settings']; timeZones: readonly string[] }

/** The company's look, language and contact data; every page shows the look before it is saved. */
export function SettingsPage({ initial, timeZones }: SettingsPageProps) {
  const t = useTranslations('tenant')
  const { tenant } = useShell()
  const { form, isDirty, save, discard, isSaving, error } = useSettingsForm(initial)
  useThemePreview(form.values.theme)
  useMarkPreview({ name: form.values.name.trim() || tenant.name, logoAssetId: form.values.logoAssetId })
  useLeaveGuard(isDirty)
  return (
    <>
      <PageHeader title={t('settings.title')} description={t('settings.description')} />
      <form onSubmit={form.onSubmit(save)} className={classes.form}>
        <Stack gap="lg">
          <LookFields form={form} slug={tenant.slug} />
          <RegionFields form={form} timeZones={timeZones} />
          <ReminderFields form={form} />
          <PointFields form={form} />
          <SuggestionFields form={form} />
          <ContactFields form={form} />
          <Text size="sm" c="dimmed">
            {t('settings.planText')}{' '}
            <Anchor component={Link} href={`/t/${tenant.slug}/settings/plan`} inherit underline="always">
              {t('plan.open')}
            </Anchor>{' '}
            {t('settings.setupText')}{' '}
            <Anchor component={Link} href={`/t/${tenant.slug}/setup`} inherit underline="always">
              {t('setup.open')}
            </Anchor>
          </Text>
          <SaveBar isDirty={isDirty} isSaving={isSaving} error={error?.message ?? null} onDiscard={discard} />
        </Stack>
      </form>
    </>
  )
}
