import type { Metadata } from 'next'
import { cache } from 'react'
import { SuggestionPage } from '@/features/suggestion/components/suggestion-page'
import { pageApi } from '@/trpc/server'

type PageProps = { params: Promise<{ slug: string; suggestionId: string }> }

const readSuggestion = cache(async (slug: string, suggestionId: string) => {
  const { api } = await pageApi(slug)
  return api.suggestion.get({ suggestionId })
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, suggestionId } = await params
  return { title: (await readSuggestion(slug, suggestionId)).title }
}

export default async function Page({ params }: PageProps) {
  const { slug, suggestionId } = await params
  const { api } = await pageApi(slug)
  const [suggestion, rights] = [await readSuggestion(slug, suggestionId), await api.suggestion.rights()]
  return <SuggestionPage slug={slug} initialData={suggestion} rights={rights} />
}
