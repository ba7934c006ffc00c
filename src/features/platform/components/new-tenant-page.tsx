'use client'

import { Alert, Anchor, Button, Container, Group, Paper, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { useLeaveGuard } from '@/components/use-leave-guard'
import { api } from '@/trpc/client'
import { CompanyFields } from './company-fields'
import { OwnerFields } from './owner-fields'
import { useTenantForm } from './use-tenant-form'

/** One form, one transaction: the company, its first owner and their invitation. */
export function NewTenantPage({ timeZones }: { timeZones: readonly string[] }) {
  const t = useTranslations()
  const router = useRouter()
  const form = useTenantForm()
  const utils = api.useUtils()
  const create = api.platform.createTenant.useMutation({
    onSuccess: async ({ slug }, { name, ownerEmail }) => {
      notifications.show({ message: t('platform.createdMessage', { name, email: ownerEmail }) })
      await utils.platform.invalidate()
      router.push(`/platform?search=${slug}`)
    },
    onError: (error) => {
      if (error.data?.key === 'slugTaken') form.setFieldError('slug', error.message)
    },
  })
  useLeaveGuard(form.isDirty() && !create.isSuccess)
  return (
    <Container size="sm" p={0} m={0}>
      <Anchor component={Link} href="/platform" size="sm">
        {t('platform.back')}
      </Anchor>
      <PageHeader title={t('platform.newTitle')} description={t('platform.newText')} />
      <form onSubmit={form.onSubmit((values) => create.mutate(values))}>
        <Stack>
          <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="md">
            <CompanyFields form={form} timeZones={timeZones} />
          </Paper>
          <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="md">
            <OwnerFields form={form} />
          </Paper>
          {create.error && create.error.data?.key !== 'slugTaken' && (
            <Alert color="red" role="alert">
              {create.error.message}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button component={Link} href="/platform" variant="default">
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={create.isPending || create.isSuccess}>
              {t('platform.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Container>
  )
}
