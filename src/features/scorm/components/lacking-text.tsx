import { useTranslations } from 'next-intl'
import type { Lacking } from '../policy'

/** What a package has yet to say of its learner, in words for them. */
export function LackingText({ lacking }: { lacking: Lacking }) {
  const t = useTranslations('scormPlayer.section.lacking')
  if (lacking.kind === 'ACTIVITY') return t('ACTIVITY', { title: lacking.title })
  if (lacking.kind === 'SCORE_TOO_LOW') {
    return t('SCORE_TOO_LOW', { score: Math.round(lacking.score * 100) / 100, needed: lacking.needed })
  }
  return t(lacking.kind)
}
