'use client'

import { Select, type SelectProps, Text } from '@mantine/core'
import { useFormatter, useNow, useTranslations } from 'next-intl'

type TimeZoneSelectProps = Omit<SelectProps, 'data' | 'value'> & { timeZones: readonly string[]; value?: string }

const readable = (timeZone: string) => timeZone.replaceAll('_', ' ')

/** Found by any part of its name; says what time it is there. */
export function TimeZoneSelect({ timeZones, value = '', ...props }: TimeZoneSelectProps) {
  const t = useTranslations('tenant.settings')
  const format = useFormatter()
  const now = useNow({ updateInterval: 30_000 })
  const timeIn = (timeZone: string) => format.dateTime(now, { timeZone, timeStyle: 'short' })
  return (
    <Select
      label={t('timeZone')}
      searchable
      allowDeselect={false}
      required
      limit={50}
      nothingFoundMessage={t('noTimeZone')}
      inputContainer={(input) => (
        <>
          {input}
          {value !== '' && (
            <Text size="xs" c="dimmed" mt={4}>
              {t('timeThere', { time: timeIn(value) })}
            </Text>
          )}
        </>
      )}
      data={[...new Set([...(value === '' ? [] : [value]), ...timeZones])].map((zone) => ({
        value: zone,
        label: readable(zone),
      }))}
      value={value}
      {...props}
    />
  )
}
