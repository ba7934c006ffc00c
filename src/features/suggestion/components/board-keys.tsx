'use client'

import { useTranslations } from 'next-intl'
import { KeysModal } from '@/components/keys-modal'

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['Enter', 'open'],
  ['V', 'vote'],
  ['N', 'new'],
] as const
const DECIDING = [
  ['A', 'approve'],
  ['R', 'reject'],
] as const

type BoardKeysProps = { canDecide: boolean; canConvert: boolean; onClose: () => void }

/** What can be done on the board without a mouse. */
export function BoardKeys({ canDecide, canConvert, onClose }: BoardKeysProps) {
  const t = useTranslations('suggestion')
  const keys = [
    ...KEYS,
    ...(canDecide ? DECIDING : []),
    ...(canConvert ? ([['C', 'convert']] as const) : []),
    ['?', 'help'] as const,
  ]
  const shown = keys.map(([key, name]) => ({ does: t(`keyNames.${name}`), by: [key] }))
  return <KeysModal title={t('keysTitle')} keys={shown} onClose={onClose} />
}
