'use client'

import { useTranslations } from 'next-intl'
import { KeysModal } from '@/components/keys-modal'

const KEYS = [
  ['next', ['J', 'K']],
  ['digit', ['1', '…', '9']],
  ['choose', ['↑', '↓']],
  ['confirm', ['C', 'Enter']],
  ['reply', ['R']],
  ['send', ['Ctrl + Enter']],
  ['sendAndConfirm', ['Ctrl + Shift + Enter']],
  ['leave', ['Esc']],
  ['help', ['?']],
] as const

/** What the keys do in the inbox. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('answer.inbox.keys')
  return <KeysModal title={t('title')} keys={KEYS.map(([name, by]) => ({ does: t(name), by }))} onClose={onClose} />
}
