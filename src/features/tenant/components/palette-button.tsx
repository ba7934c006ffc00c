'use client'

import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core'
import { useHotkeys, useOs } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import classes from './palette-button.module.css'

const OpenPalette = lazy(() => import('./open-palette'))

/** Opens the search over everything; its code comes when it is first used. */
export function PaletteButton() {
  const t = useTranslations('tenant.palette')
  const [opened, setOpened] = useState(0)
  const isMac = useOs() === 'macos'
  const open = () => setOpened((times) => times + 1)
  useHotkeys([['mod+K', open]], [])
  return (
    <>
      <UnstyledButton className={classes.wide} visibleFrom="sm" onClick={open}>
        <IconSearch size={16} aria-hidden />
        <span>{t('open')}</span>
        <Kbd size="xs">{isMac ? '⌘ K' : 'Ctrl K'}</Kbd>
      </UnstyledButton>
      <ActionIcon hiddenFrom="sm" variant="subtle" color="gray" size="lg" aria-label={t('open')} onClick={open}>
        <IconSearch size={20} aria-hidden />
      </ActionIcon>
      {opened > 0 && (
        <Suspense>
          <OpenPalette times={opened} />
        </Suspense>
      )}
    </>
  )
}
