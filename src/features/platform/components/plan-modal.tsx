'use client'

import { Alert, Button, Group, Modal, NumberInput, Select, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useFormatter, useTranslations } from 'next-intl'
import { memberLimit } from '@/features/membership/policy'
import { TenantPlan } from '@/generated/prisma/enums'
import { api, type RouterOutputs } from '@/trpc/client'

type Tenant = RouterOutputs['platform']['listTenants']['items'][number]
type Plan = Pick<Tenant, 'plan' | 'maxLearners'>

const plans = Object.values(TenantPlan)

/** Another plan or limit for a company, with what that means for its people. */
export function PlanModal({ tenant, onClose }: { tenant: Tenant; onClose: () => void }) {
  const t = useTranslations()
  const utils = api.useUtils()
  const before: Plan = { plan: tenant.plan, maxLearners: tenant.maxLearners }
  const form = useForm({ initialValues: before })
  const change = api.platform.changePlan.useMutation({
    onSuccess: async (_, { plan }) => {
      notifications.show({
        message: t('platform.planChanged', { name: tenant.name, plan: t(`platform.plans.${plan}`) }),
      })
      onClose()
      await utils.platform.listTenants.invalidate()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('platform.editPlan', { name: tenant.name })}>
      <form onSubmit={form.onSubmit((values) => change.mutate({ tenantId: tenant.id, before, ...values }))}>
        <Stack>
          {change.error && (
            <Alert color="red" role="alert">
              {change.error.message}
            </Alert>
          )}
          <Select
            label={t('platform.plan')}
            description={t(`platform.planText.${form.values.plan}`)}
            allowDeselect={false}
            data={plans.map((value) => ({ value, label: t(`platform.plans.${value}`) }))}
            {...form.getInputProps('plan')}
          />
          <NumberInput
            label={t('platform.maxLearners')}
            description={t('platform.maxLearnersText')}
            min={1}
            max={1_000_000}
            allowDecimal={false}
            required
            {...form.getInputProps('maxLearners')}
          />
          <Consequence tenant={tenant} wanted={form.values} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
              {t('platform.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Consequence({ tenant, wanted }: { tenant: Tenant; wanted: Plan }) {
  const t = useTranslations('platform.planPreview')
  const format = useFormatter()
  const members = tenant.members + tenant.invited
  const limit = memberLimit(wanted)
  const isFull = members >= limit
  return (
    <Alert color={isFull ? 'yellow' : 'blue'} role="status">
      {t(isFull ? 'full' : 'fits', { members, limit: format.number(limit) })}
    </Alert>
  )
}
