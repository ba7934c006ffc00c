'use client'

import { Alert, Button, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClockX, IconQuestionMark } from '@tabler/icons-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/trpc/client'

type Verified = NonNullable<RouterOutputs['certificate']['verify']>

const LOOK = {
  VALID: { icon: IconCircleCheck, color: 'green' },
  EXPIRED: { icon: IconClockX, color: 'yellow' },
  REVOKED: { icon: IconCircleX, color: 'red' },
}

/** What a stranger may know: whether it holds, whose it is, for what, from whom. */
export function VerifyResult({ certificate }: { certificate: Verified }) {
  const t = useTranslations('certificate')
  const format = useFormatter()
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: 'long', timeZone: 'UTC' })
  const { state, expiresOn } = certificate
  const { icon: Icon, color } = LOOK[state]
  const facts = [
    [t('holder'), certificate.holderName],
    [t('module'), certificate.moduleTitle],
    [t('company'), certificate.tenantName],
    [t('version'), String(certificate.version)],
    [t('issued'), day(certificate.issuedOn)],
    [t('expires'), expiresOn ? day(expiresOn) : t('validForever')],
    [t('code'), certificate.code],
  ]
  return (
    <Stack gap="lg">
      <Group wrap="nowrap" gap="md">
        <ThemeIcon size={52} radius="xl" color={color} variant="light">
          <Icon size={30} aria-hidden />
        </ThemeIcon>
        <Title order={1} size="h3">
          {state === 'EXPIRED' ? t('verify.EXPIRED', { date: expiresOn ? day(expiresOn) : '' }) : t(`verify.${state}`)}
        </Title>
      </Group>
      <Stack component="dl" gap="sm" m={0}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <Text component="dt" size="xs" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} fw={600} style={{ overflowWrap: 'anywhere' }}>
              {value}
            </Text>
          </div>
        ))}
      </Stack>
      <CheckAnother />
    </Stack>
  )
}

export function UnknownCode({ code }: { code: string }) {
  const t = useTranslations('certificate.verify')
  return (
    <Stack gap="lg">
      <Group wrap="nowrap" gap="md">
        <ThemeIcon size={52} radius="xl" color="gray" variant="light">
          <IconQuestionMark size={30} aria-hidden />
        </ThemeIcon>
        <Title order={1} size="h3">
          {t('unknownTitle')}
        </Title>
      </Group>
      <Text style={{ overflowWrap: 'anywhere' }}>{t('unknownText', { code })}</Text>
      <CheckAnother />
    </Stack>
  )
}

export function TooManyChecks() {
  const t = useTranslations('certificate.verify')
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('limitedTitle')}>
      {t('limitedText')}
    </Alert>
  )
}

function CheckAnother() {
  const t = useTranslations('certificate.verify')
  return (
    <Button component={Link} href="/verify" variant="default">
      {t('another')}
    </Button>
  )
}
