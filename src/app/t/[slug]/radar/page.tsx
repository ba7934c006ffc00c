import { RadarPage } from '@/features/radar/components/radar-page'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('radar.title')

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { api } = await pageApi(slug)
  const [rights, news] = await Promise.all([api.radar.rights(), api.radar.news()])
  return <RadarPage slug={slug} rights={rights} newSince={news.since} />
}
