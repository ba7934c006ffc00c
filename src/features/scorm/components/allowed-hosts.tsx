'use client'

import { Button, Group, Stack, TagsInput, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notifyError } from '@/components/notify'
import { api } from '@/trpc/client'
import { MAX_HOSTS } from '../policy'

/** Of an address that was pasted whole, its host. */
const hostOf = (value: string) =>
  value
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/:?#].*$/, '')

type AllowedHostsProps = { sectionId: string; allowed: readonly string[]; wanted: readonly string[] }

/** Which other sites a package's content may load from; what the import found is offered. */
export function AllowedHosts({ sectionId, allowed, wanted }: AllowedHostsProps) {
  const t = useTranslations('scorm.hosts')
  const utils = api.useUtils()
  const [hosts, setHosts] = useState([...allowed])
  const save = api.scorm.setHosts.useMutation({
    onError: (error) => error.data?.code !== 'BAD_REQUEST' && notifyError(error),
    onSettled: () => utils.scorm.versions.invalidate({ sectionId }),
  })
  const isChanged = JSON.stringify(hosts.toSorted()) !== JSON.stringify(allowed.toSorted())
  const missing = wanted.filter((host) => !hosts.includes(host))
  return (
    <Stack gap="xs">
      <TagsInput
        label={t('label')}
        description={t('text')}
        placeholder={hosts.length === 0 ? 'cdn.example.org' : ''}
        value={hosts}
        onChange={(values) => setHosts([...new Set(values.map(hostOf).filter(Boolean))])}
        data={[...wanted]}
        maxTags={MAX_HOSTS}
        acceptValueOnBlur
        error={save.error?.data?.code === 'BAD_REQUEST' ? t('wrong') : null}
      />
      {missing.length > 0 && (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {t('missing', { hosts: missing.join(', ') })}
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={() => setHosts([...hosts, ...missing])}>
            {t('allow')}
          </Button>
        </Group>
      )}
      <Group>
        <Button
          variant="default"
          disabled={!isChanged}
          loading={save.isPending}
          onClick={() => save.mutate({ sectionId, hosts })}
        >
          {t('save')}
        </Button>
      </Group>
    </Stack>
  )
}
