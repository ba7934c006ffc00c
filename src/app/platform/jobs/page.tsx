import { JobsPage } from '@/features/job/components/jobs-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('job.title')

export default async function Page() {
  const { api, HydrateClient } = await pageApi()
  await Promise.all([api.job.health.prefetch(), api.job.listDeadLetters.prefetchInfinite({})])
  return (
    <HydrateClient>
      <JobsPage />
    </HydrateClient>
  )
}
