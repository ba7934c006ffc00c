import { useTranslations } from 'next-intl'

const TYPES = [
  'choice',
  'true-false',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
] as const

/** Says in words what kind of question the standard's name stands for; a name of the package's own as it is. */
export function useInteractionType() {
  const t = useTranslations('scormReport.interactionTypes')
  return (name: string | null) => {
    const known = TYPES.find((type) => type === name)
    return known ? t(known) : name
  }
}
