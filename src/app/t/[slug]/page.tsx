import { Stack } from '@mantine/core'
import { DueList } from '@/features/assignment/components/due-list'
import { LatestCertificates } from '@/features/certificate/components/latest-certificates'
import { LATEST_CERTIFICATES } from '@/features/certificate/policy'
import { LazyUnreadAnswers } from '@/features/chat/components/lazy'
import { HomePage } from '@/features/enrollment/components/home-page'
import { SetupChecklist } from '@/features/tenant/components/setup-checklist'
import { NewRank } from '@/features/xp/components/new-rank'
import { PointsPanel } from '@/features/xp/components/points-panel'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('tenant.nav.home')

type PageProps = { params: Promise<{ slug: string }> }

export default async function Page({ params }: PageProps) {
  const { slug } = await params
  const { api, HydrateClient } = await pageApi(slug)
  const { member, capabilities } = await api.tenant.shell()
  const isLearner = capabilities.includes('LEARN')
  const [home, due, certificates, balance] = await Promise.all([
    api.enrollment.home(),
    isLearner ? api.assignment.due() : null,
    isLearner ? api.certificate.list(LATEST_CERTIFICATES) : null,
    isLearner ? api.xp.balance() : null,
    capabilities.includes('MANAGE_TENANT') && api.tenant.setupChecklist.prefetch(),
  ])
  return (
    <HydrateClient>
      <HomePage
        slug={slug}
        name={member.name}
        isLearner={isLearner}
        initialData={home}
        setup={
          <>
            {balance && <NewRank initialData={balance} />}
            <SetupChecklist />
          </>
        }
        due={due && <DueList slug={slug} initialData={due} />}
        aside={
          balance &&
          certificates && (
            <Stack gap="xl">
              <PointsPanel slug={slug} initialData={balance} />
              <LazyUnreadAnswers slug={slug} />
              <LatestCertificates slug={slug} initialData={certificates} />
            </Stack>
          )
        }
      />
    </HydrateClient>
  )
}
