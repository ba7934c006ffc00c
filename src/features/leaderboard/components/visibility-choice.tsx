'use client'

import { Radio, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { notifyError, notifyUndo } from '@/components/notify'
import { api, type RouterOutputs } from '@/trpc/client'
import { VISIBILITIES } from '../policy'

type Visibility = RouterOutputs['leaderboard']['visibility']

/** By name, without it, or not at all; what is chosen holds at once and can be taken back. */
export function VisibilityChoice({ initialData }: { initialData: Visibility }) {
  const t = useTranslations('leaderboard')
  const utils = api.useUtils()
  const { data } = api.leaderboard.visibility.useQuery(undefined, { initialData })
  const change = api.leaderboard.setVisibility.useMutation({
    onMutate: ({ visibility }) => utils.leaderboard.visibility.setData(undefined, visibility),
    onError: notifyError,
    onSettled: () => utils.leaderboard.invalidate(),
  })
  const choose = (visibility: Visibility) => {
    change.mutate(
      { visibility },
      { onSuccess: (before) => notifyUndo(t(`chosen.${visibility}`), () => change.mutate({ visibility: before })) },
    )
  }
  return (
    <Radio.Group
      label={t('visibility')}
      description={t('visibilityText')}
      value={data}
      onChange={(value) => {
        const visibility = VISIBILITIES.find((known) => known === value)
        if (visibility) choose(visibility)
      }}
    >
      <Stack gap="xs" mt="xs">
        {VISIBILITIES.map((value) => (
          <Radio
            key={value}
            value={value}
            label={t(`visibilities.${value}`)}
            description={t(`visibilityTexts.${value}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
