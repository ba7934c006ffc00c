'use client'

import { Alert, Button, Skeleton, Stack } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import { api } from '@/trpc/client'
import { CertificateItem } from './certificate-item'

/** All of one's own certificates. */
export function CertificatesPage({ slug }: { slug: string }) {
  const t = useTranslations('certificate')
  const common = useTranslations('common')
  const list = api.certificate.list.useInfiniteQuery({}, { getNextPageParam: (page) => page.nextCursor ?? undefined })
  const certificates = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {list.isPending && <Skeleton h={240} radius="lg" />}
      {list.error && <Alert color="red">{list.error.message}</Alert>}
      {list.isSuccess && certificates.length === 0 && (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
          <Button component={Link} href={`/t/${slug}/modules`}>
            {t('emptyAction')}
          </Button>
        </EmptyState>
      )}
      <Stack component="ul" gap="sm" p={0} m={0}>
        {certificates.map((certificate) => (
          <CertificateItem key={certificate.id} slug={slug} certificate={certificate} />
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button variant="default" mt="md" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </>
  )
}
