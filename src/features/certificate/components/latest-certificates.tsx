'use client'

import { Anchor, Stack, Text, Title } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { api, type RouterOutputs } from '@/trpc/client'
import { LATEST_CERTIFICATES } from '../policy'
import { CertificateItem } from './certificate-item'

type LatestCertificatesProps = { slug: string; initialData: RouterOutputs['certificate']['list'] }

/** The last few certificates, beside what is going on. */
export function LatestCertificates({ slug, initialData }: LatestCertificatesProps) {
  const t = useTranslations('certificate')
  const { data } = api.certificate.list.useQuery(LATEST_CERTIFICATES, { initialData })
  return (
    <section aria-labelledby="certificates">
      <Stack gap="sm">
        <Title order={2} size="h4" id="certificates">
          {t('latest')}
        </Title>
        {data.items.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('none')}
          </Text>
        ) : (
          <>
            <Stack component="ul" gap="xs" p={0} m={0}>
              {data.items.map((certificate) => (
                <CertificateItem key={certificate.id} slug={slug} certificate={certificate} />
              ))}
            </Stack>
            <Anchor component={Link} href={`/t/${slug}/certificates`} size="sm">
              {t('all')}
            </Anchor>
          </>
        )}
      </Stack>
    </section>
  )
}
