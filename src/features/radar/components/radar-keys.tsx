'use client'

import { useTranslations } from 'next-intl'
import { KeysModal } from '@/components/keys-modal'

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['Enter', 'open'],
  ['S', 'save'],
  ['N', 'new'],
] as const
const MODERATING = [
  ['A', 'approve'],
  ['R', 'reject'],
] as const

/** What can be done on the radar without a mouse. */
export function RadarKeys({ canModerate, onClose }: { canModerate: boolean; onClose: () => void }) {
  const t = useTranslations('radar')
  const keys = [...KEYS, ...(canModerate ? MODERATING : []), ['?', 'help'] as const]
  const shown = keys.map(([key, name]) => ({ does: t(`keyNames.${name}`), by: [key] }))
  return <KeysModal title={t('keysTitle')} keys={shown} onClose={onClose} />
}
