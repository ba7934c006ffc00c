import { Anchor, Badge, Group, Paper, Text, ThemeIcon } from '@mantine/core'
import { IconCertificate } from '@tabler/icons-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/trpc/client'
import classes from './certificate-item.module.css'

type Item = RouterOutputs['certificate']['list']['items'][number]

/** One certificate in a list. */
export function CertificateItem({ slug, certificate }: { slug: string; certificate: Item }) {
  const t = useTranslations('certificate')
  const format = useFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium' })
  const { state, expiresAt } = certificate
  return (
    <Paper withBorder radius="lg" p="md" component="li" className={classes.item}>
      <Group gap="md" wrap="nowrap" align="flex-start">
        <ThemeIcon variant="light" size="lg" radius="md">
          <IconCertificate size={20} aria-hidden />
        </ThemeIcon>
        <div className={classes.text}>
          <Anchor
            component={Link}
            href={`/t/${slug}/certificates/${certificate.id}`}
            fw={600}
            c="var(--mantine-color-text)"
            className={classes.link}
          >
            {certificate.moduleTitle}
          </Anchor>
          <Text size="sm" c="dimmed">
            {t('issuedOn', { date: day(certificate.issuedAt) })}
            {expiresAt && ` · ${t('validUntil', { date: day(expiresAt) })}`}
          </Text>
        </div>
        {state !== 'VALID' && (
          <Badge color={state === 'REVOKED' ? 'red' : 'gray'} variant="light" style={{ flex: 'none' }}>
            {t(`states.${state}`)}
          </Badge>
        )}
      </Group>
    </Paper>
  )
}
