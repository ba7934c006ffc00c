import { Badge, Button, Group, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconBooks, IconCheck, IconPalette, type IconProps, IconUsers, IconUsersGroup } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ComponentType } from 'react'
import { SETUP_STEPS } from '../policy'
import type { SetupStepState } from './setup-progress'
import classes from './setup-steps.module.css'
import { useShell } from './shell-context'

const ICONS: Record<SetupStepState['key'], ComponentType<IconProps>> = {
  look: IconPalette,
  people: IconUsers,
  module: IconBooks,
  group: IconUsersGroup,
}

/** Each with what it is, why, and the way there. */
export function SetupSteps({ steps }: { steps: readonly SetupStepState[] }) {
  return (
    <Stack component="ol" gap={0} p={0} m={0} className={classes.steps}>
      {steps.map((step) => (
        <SetupStep key={step.key} step={step} />
      ))}
    </Stack>
  )
}

function SetupStep({ step: { key, isDone } }: { step: SetupStepState }) {
  const t = useTranslations('tenant.setup')
  const { tenant } = useShell()
  const Icon = isDone ? IconCheck : ICONS[key]
  const path = SETUP_STEPS.find((step) => step.key === key)?.path ?? ''
  return (
    <Group component="li" className={classes.step} align="flex-start" justify="space-between" gap="sm">
      <Group align="flex-start" wrap="nowrap" className={classes.what}>
        <ThemeIcon size={36} radius="xl" variant={isDone ? 'filled' : 'light'} aria-hidden>
          <Icon size={20} stroke={1.6} />
        </ThemeIcon>
        <div>
          <Group gap="xs">
            <Text fw={600}>{t(`steps.${key}.title`)}</Text>
            {isDone && <Badge variant="light">{t('done')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {t(`steps.${key}.why`)}
          </Text>
        </div>
      </Group>
      <Button component={Link} href={`/t/${tenant.slug}${path}`} variant={isDone ? 'subtle' : 'light'} size="sm">
        {t(`steps.${key}.action`)}
      </Button>
    </Group>
  )
}
