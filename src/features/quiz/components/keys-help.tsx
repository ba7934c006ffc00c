'use client'

import { CloseButton, Group, Kbd, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { CheckField } from './check-field'
import classes from './keys-help.module.css'

const KEYS = [
  ['choose', '1 – 9'],
  ['previous', '←'],
  ['next', '→'],
  ['flag', 'F'],
  ['help', '?'],
] as const

type KeysHelpProps = {
  isOpen: boolean
  onClose: () => void
  isEnabled: boolean
  onEnable: (isEnabled: boolean) => void
}

/**
 * What the keys do, and the switch that turns them off. The browser's own dialog: part of the page, so that it opens
 * without a server too.
 */
export function KeysHelp({ isOpen, onClose, isEnabled, onEnable }: KeysHelpProps) {
  const t = useTranslations('quiz.keys')
  const common = useTranslations('common')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby="keys-title" onClose={onClose}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5" id="keys-title">
          {t('title')}
        </Title>
        <CloseButton aria-label={common('close')} onClick={onClose} />
      </Group>
      <dl className={classes.keys}>
        {KEYS.map(([key, label]) => (
          <div key={key}>
            <dt>
              <Kbd>{label}</Kbd>
            </dt>
            <Text component="dd" m={0} size="sm">
              {t(key)}
            </Text>
          </div>
        ))}
      </dl>
      <CheckField label={t('enabled')} hint={t('enabledHint')} isChecked={isEnabled} onChange={onEnable} />
    </dialog>
  )
}
