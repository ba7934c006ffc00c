'use client'

import { useTranslations } from 'next-intl'
import { KeysModal } from '@/components/keys-modal'

const KEYS = [
  ['next', 'J'],
  ['previous', 'K'],
  ['approve', 'A'],
  ['reject', 'R'],
  ['help', '?'],
] as const

/** What the keys do in the queue. */
export function QueueKeys({ onClose }: { onClose: () => void }) {
  const t = useTranslations('reward.queue')
  const keys = KEYS.map(([name, key]) => ({ does: t(`keyTexts.${name}`), by: [key] }))
  return <KeysModal title={t('keys')} keys={keys} onClose={onClose} />
}
