'use client'

import { Anchor, Button, CopyButton, Group, Stack } from '@mantine/core'
import { IconArrowLeft, IconCheck, IconDownload, IconLink, IconPrinter } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Qr } from '../qr'
import { CertificateSheet, type OwnCertificate } from './certificate-sheet'

type CertificatePageProps = { slug: string; certificate: OwnCertificate; qr: Qr }

/** One's own certificate, to keep, print and pass on. */
export function CertificatePage({ slug, certificate, qr }: CertificatePageProps) {
  const t = useTranslations('certificate')
  const base = `/t/${slug}/certificates`
  return (
    <Stack gap="md" maw={960} mx="auto">
      <Group justify="space-between" className="no-print" gap="sm">
        <Anchor component={Link} href={base} size="sm">
          <Group gap={4} component="span">
            <IconArrowLeft size={16} aria-hidden />
            {t('back')}
          </Group>
        </Anchor>
        <Group gap="xs">
          <Button
            component="a"
            href={`${base}/${certificate.id}/pdf`}
            download={`${certificate.code}.pdf`}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('download')}
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Button>
          <CopyButton value={certificate.verifyUrl}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconLink size={16} aria-hidden />}
                onClick={copy}
                aria-live="polite"
              >
                {copied ? t('copied') : t('copyLink')}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Group>
      <CertificateSheet certificate={certificate} qr={qr} />
      <Group className="no-print">
        <Button
          component={Link}
          href={`/t/${slug}/modules/${certificate.moduleSlug}`}
          variant="subtle"
          size="compact-sm"
        >
          {t('toModule')}
        </Button>
      </Group>
    </Stack>
  )
}
