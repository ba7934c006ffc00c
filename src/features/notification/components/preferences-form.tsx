'use client'

import { Group, Radio, Stack, Switch, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { notifyError } from '@/components/notify'
import { api, type RouterOutputs } from '@/trpc/client'
import { DAILY_CAP, DIGEST_HOUR, definedOf, FREQUENCIES, type Frequency, SENT_FAMILIES } from '../policy'

type Preferences = RouterOutputs['notification']['preferences']

const TIME = `${DIGEST_HOUR}:00`

/** Which mails one wants and how often; each change is saved at once. */
export function PreferencesForm({ initial }: { initial: Preferences }) {
  const t = useTranslations('notification')
  const utils = api.useUtils()
  const { data = initial } = api.notification.preferences.useQuery(undefined, { initialData: initial })
  const update = api.notification.updatePreferences.useMutation({
    onMutate: (changes) => utils.notification.preferences.setData(undefined, { ...data, ...definedOf(changes) }),
    onError: (error) => {
      notifyError(error)
      void utils.notification.preferences.invalidate()
    },
    onSuccess: (saved) => utils.notification.preferences.setData(undefined, saved),
  })
  return (
    <Stack gap="lg" maw={640}>
      <Radio.Group
        label={t('settings.frequency')}
        value={data.frequency}
        onChange={(frequency) => update.mutate({ frequency: frequency as Frequency })}
      >
        <Stack gap="sm" mt="xs">
          {FREQUENCIES.map((frequency) => (
            <Radio
              key={frequency}
              value={frequency}
              label={t(`settings.frequencies.${frequency}`)}
              description={t(`settings.frequencyTexts.${frequency}`, { cap: DAILY_CAP, time: TIME })}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Stack gap="sm" component="fieldset" m={0} p={0} style={{ border: 0 }}>
        <Text component="legend" size="sm" fw={500} mb="xs">
          {t('settings.about')}
        </Text>
        {SENT_FAMILIES.map((family) => (
          <Switch
            key={family}
            checked={data[family]}
            onChange={(event) => update.mutate({ [family]: event.currentTarget.checked })}
            label={t(`families.${family}`)}
            description={t(`familyTexts.${family}`)}
          />
        ))}
      </Stack>
      <Group gap="xs" mih={24}>
        <Text size="sm" c="dimmed">
          {t('settings.account')}
        </Text>
        <Text size="sm" c="dimmed" role="status">
          {update.isSuccess && (
            <>
              <IconCheck size={14} aria-hidden /> {t('settings.saved')}
            </>
          )}
        </Text>
      </Group>
    </Stack>
  )
}
