import { useTranslations } from 'next-intl'
import { type Lacking, lackingParams } from '../policy'

/** What a package has yet to say of its learner, in words for them. */
export function LackingText({ lacking }: { lacking: Lacking }) {
  const t = useTranslations('scormPlayer.section.lacking')
  return t(lacking.kind, lackingParams(lacking))
}
