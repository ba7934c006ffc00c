'use client'

import { ActionIcon } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from './module-card.module.css'
import { usePin } from './use-pin'

type CardStarProps = { module: { id: string; title: string; isPinned: boolean } }

/** Pins the module of a card, above the card's own link. */
export function CardStar({ module }: CardStarProps) {
  const t = useTranslations('enrollment.pins')
  const { isPinned, toggle } = usePin('pin', module)
  return (
    <ActionIcon
      className={classes.star}
      variant="default"
      radius="xl"
      size="lg"
      aria-pressed={isPinned}
      aria-label={t('pinModule', { title: module.title })}
      onClick={toggle}
    >
      {isPinned ? <IconStarFilled size={18} aria-hidden /> : <IconStar size={18} aria-hidden />}
    </ActionIcon>
  )
}
