import { Anchor } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

type SuggestionOriginProps = { slug: string; suggestion: { id: string; author: { name: string } } | null }

/** Whose suggestion a module comes from. */
export function SuggestionOrigin({ slug, suggestion }: SuggestionOriginProps) {
  const t = useTranslations('suggestion')
  if (!suggestion) return null
  return (
    <Anchor component={Link} href={`/t/${slug}/suggestions/${suggestion.id}`} size="sm">
      {t('origin', { name: suggestion.author.name })}
    </Anchor>
  )
}
