'use client'

import { Alert, Badge, Card, Group, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/page-header'
import { PLAN_LIMITS } from '@/features/membership/policy'
import type { TenantPlan } from '@/generated/prisma/enums'
import type { RouterOutputs } from '@/trpc/client'

type Plan = RouterOutputs['tenant']['plan']

const PLANS: readonly TenantPlan[] = ['FREE', 'STARTER', 'PRO']
const NEARLY_FULL = 0.9

/** The plan, how much of it is in use, and what the next one adds. */
export function PlanPage({ plan }: { plan: Plan }) {
  const t = useTranslations('tenant.plan')
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Stack gap="lg">
        <Seats plan={plan} />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {PLANS.map((name) => (
            <PlanCard key={name} name={name} current={plan.plan} />
          ))}
        </SimpleGrid>
        <Alert icon={<IconInfoCircle aria-hidden />} variant="light" title={t('changeTitle')}>
          {t('changeText')}
        </Alert>
      </Stack>
    </>
  )
}

function Seats({ plan: { active, invited, limit, maxLearners, plan } }: { plan: Plan }) {
  const t = useTranslations('tenant.plan')
  const used = active + invited
  const left = Math.max(0, limit - used)
  const isNearlyFull = used >= limit * NEARLY_FULL
  return (
    <Card withBorder radius="md" padding="lg" component="section" aria-labelledby="seats">
      <Stack gap="sm">
        <Title order={2} size="h4" id="seats">
          {t('seats')}
        </Title>
        <Text>{t('used', { used, limit })}</Text>
        <Progress.Root size="lg" radius="xl">
          <Progress.Section
            value={(100 * active) / limit}
            aria-label={t('activeOf', { count: active })}
            color={isNearlyFull ? 'orange' : undefined}
          />
          <Progress.Section
            value={(100 * invited) / limit}
            aria-label={t('invitedOf', { count: invited })}
            color={isNearlyFull ? 'yellow' : 'gray'}
          />
        </Progress.Root>
        <Text size="sm" c="dimmed">
          {t('activeOf', { count: active })} · {t('invitedOf', { count: invited })} · {t('leftOf', { count: left })}
        </Text>
        {maxLearners < PLAN_LIMITS[plan] && (
          <Text size="sm" c="dimmed">
            {t('capped', { count: maxLearners })}
          </Text>
        )}
        {left === 0 && <Alert color="orange">{t('full')}</Alert>}
      </Stack>
    </Card>
  )
}

function PlanCard({ name, current }: { name: TenantPlan; current: TenantPlan }) {
  const t = useTranslations('tenant.plan')
  const limit = PLAN_LIMITS[name]
  return (
    <Card
      withBorder
      radius="md"
      padding="lg"
      style={name === current ? { borderColor: 'var(--mantine-primary-color-filled)' } : undefined}
    >
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h5">
          {t(`names.${name}`)}
        </Title>
        {name === current && <Badge variant="light">{t('yours')}</Badge>}
      </Group>
      <Text size="sm">{Number.isFinite(limit) ? t('seatsOf', { count: limit }) : t('unlimited')}</Text>
      <Text size="sm" c="dimmed">
        {t(`texts.${name}`)}
      </Text>
    </Card>
  )
}
