import { Progress, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/trpc/client'

export type SetupStepState = RouterOutputs['tenant']['setupChecklist']['steps'][number]

/** "2 of 3 done", as text and as a bar. */
export function SetupProgress({ steps }: { steps: readonly SetupStepState[] }) {
  const t = useTranslations('tenant.setup')
  const done = steps.filter((step) => step.isDone).length
  const label = t('progress', { done, total: steps.length })
  return (
    <div>
      <Text size="sm" fw={600} mb={6}>
        {label}
      </Text>
      <Progress value={(done / steps.length) * 100} aria-label={label} />
    </div>
  )
}
