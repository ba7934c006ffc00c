'use client'

import { Alert, Anchor, Group, Image, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { ALONE, api } from '@/trpc/client'
import { MAX_URL, parseLink } from '../policy'

type Found = { title: string; description: string }
type LinkFieldProps = { slug: string; value: string; onChange: (url: string) => void; onFound: (found: Found) => void }

/** The address: while it is typed, whether it is on the radar already and what its page says of itself. */
export function LinkField({ slug, value, onChange, onFound }: LinkFieldProps) {
  const t = useTranslations('radar.form')
  const [asked] = useDebouncedValue(value.trim(), 400)
  const url = parseLink(asked)?.href ?? ''
  const options = { enabled: url !== '', retry: false, staleTime: 60_000 }
  const { data: duplicate } = api.radar.duplicate.useQuery({ url }, options)
  const preview = api.radar.previewLink.useQuery({ url }, { ...options, trpc: ALONE })
  const isTaken = duplicate?.isBlocking === true
  const tell = useEffectEvent(onFound)
  useEffect(() => {
    if (preview.data) tell(preview.data)
  }, [preview.data])
  return (
    <>
      <TextInput
        type="url"
        inputMode="url"
        label={t('url')}
        description={t('urlText')}
        error={asked !== '' && url === '' ? t('urlInvalid') : undefined}
        required
        maxLength={MAX_URL}
        data-autofocus
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div aria-live="polite">
        {duplicate && (
          <Alert color={duplicate.isBlocking ? 'red' : 'yellow'} mb="xs">
            {t(duplicate.isBlocking ? 'living' : 'turnedDown', { status: duplicate.status })}{' '}
            {duplicate.id && (
              <Anchor
                href={`/t/${slug}/radar?post=${duplicate.id}`}
                target="_blank"
                inherit
                c="inherit"
                underline="always"
              >
                {t('openExisting', { title: duplicate.title })}
              </Anchor>
            )}
          </Alert>
        )}
        {url !== '' && !isTaken && preview.isFetching && (
          <Text size="sm" c="dimmed">
            {t('looking')}
          </Text>
        )}
        {preview.data && (
          <Group gap="sm" wrap="nowrap">
            {preview.data.picture && <Image src={preview.data.picture} alt="" w={128} h={72} fit="cover" radius="sm" />}
            <Text size="sm" c="dimmed">
              {t('site', { site: preview.data.siteName })}
            </Text>
          </Group>
        )}
        {preview.data === null && !isTaken && (
          <Text size="sm" c="dimmed">
            {t('notSeen')}
          </Text>
        )}
        {preview.error && !isTaken && (
          <Text size="sm" c="dimmed">
            {preview.error.message}
          </Text>
        )}
      </div>
    </>
  )
}
