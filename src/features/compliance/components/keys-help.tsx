'use client'

import { useTranslations } from 'next-intl'
import { KeysModal } from '@/components/keys-modal'
import { ACTION_KEYS, type ActionChoice } from './action-keys'

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
] as const

const ACTIONS = ['remind', 'extend', 'waive', 'liftWaiver', 'assign', 'unassign', 'override'] satisfies ActionChoice[]

/** What the keys do in the matrix, and with what is selected there. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('compliance.keys')
  const tActions = useTranslations('compliance.actions')
  const keys = [
    ...KEYS.map(([name, by]) => ({ does: t(name), by })),
    ...ACTIONS.map((each) => ({ does: tActions(each), by: [ACTION_KEYS[each].toUpperCase()] })),
    { does: t('help'), by: ['?'] },
  ]
  return <KeysModal title={t('title')} keys={keys} onClose={onClose} />
}
