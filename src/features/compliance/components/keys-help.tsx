'use client'

import { useTranslations } from 'next-intl'
import { KeysModal } from '@/components/keys-modal'

const KEYS = [
  ['arrows', ['←', '↑', '↓', '→']],
  ['open', ['Enter', 'X']],
  ['space', ['Space']],
  ['shift', ['Shift + ←', '↑', '↓', '→']],
  ['row', ['Shift + Space']],
  ['column', ['Ctrl + Space']],
  ['all', ['Ctrl + A']],
  ['escape', ['Esc']],
  ['home', ['Home', 'End']],
  ['ends', ['Ctrl + Home', 'Ctrl + End']],
  ['help', ['?']],
] as const

/** What the keys do in the matrix. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('compliance.keys')
  return <KeysModal title={t('title')} keys={KEYS.map(([name, by]) => ({ does: t(name), by }))} onClose={onClose} />
}
