import { Badge, Group, Stack, Text, Title } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { useShell } from '@/features/tenant/components/shell-context'
import type { RouterOutputs } from '@/trpc/client'
import type { Qr } from '../qr'
import classes from './certificate-sheet.module.css'

export type OwnCertificate = RouterOutputs['certificate']['get']

/** The certificate as it is printed: who, what, when, and how to check it. */
export function CertificateSheet({ certificate, qr }: { certificate: OwnCertificate; qr: Qr }) {
  const t = useTranslations('certificate')
  const format = useFormatter()
  const { tenant } = useShell()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long' })
  const facts = [
    [t('issued'), day(certificate.issuedAt)],
    [t('expires'), certificate.expiresAt ? day(certificate.expiresAt) : t('validForever')],
    [t('version'), String(certificate.version)],
    ...(certificate.cpdPoints > 0 ? [[t('points'), String(certificate.cpdPoints)]] : []),
  ]
  return (
    <article className={classes.sheet} aria-labelledby="certificate">
      <Stack gap="lg">
        <Group justify="space-between">
          <Group gap="sm" wrap="nowrap">
            {tenant.logoAssetId && (
              // biome-ignore lint/performance/noImgElement: a tenant's own file, behind its session
              <img src={`/t/${tenant.slug}/files/${tenant.logoAssetId}`} alt="" width={48} height={48} />
            )}
            <Text fw={600}>{certificate.tenantName}</Text>
          </Group>
          {certificate.state !== 'VALID' && <Badge color="red">{t(`states.${certificate.state}`)}</Badge>}
        </Group>
        <div>
          <Title
            order={1}
            size="h5"
            c="var(--mantine-primary-color-light-color)"
            className={classes.kind}
            id="certificate"
          >
            {t('sheet.title')}
          </Title>
          <Text c="dimmed" mt="md">
            {t('sheet.confirms')}
          </Text>
          <Text fw={700} className={classes.holder}>
            {certificate.holderName}
          </Text>
          <Text c="dimmed" mt="md">
            {t('sheet.completed')}
          </Text>
          <Title order={2} size="h2">
            {certificate.moduleTitle}
          </Title>
        </div>
        <dl className={classes.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <Text component="dt" size="xs" c="dimmed">
                {label}
              </Text>
              <Text component="dd" m={0} fw={600}>
                {value}
              </Text>
            </div>
          ))}
        </dl>
        <div className={classes.proof}>
          <div>
            <Text size="sm" c="dimmed">
              {t('sheet.check')}
            </Text>
            <Text size="sm" component="a" href={certificate.verifyUrl} c="var(--mantine-primary-color-light-color)">
              {certificate.verifyUrl}
            </Text>
            <Text size="sm" fw={600}>
              {certificate.code}
            </Text>
          </div>
          <svg
            className={classes.qr}
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            role="img"
            aria-label={t('sheet.qr', { url: certificate.verifyUrl })}
            shapeRendering="crispEdges"
          >
            <path d={qr.path} fill="currentColor" />
          </svg>
        </div>
      </Stack>
    </article>
  )
}
