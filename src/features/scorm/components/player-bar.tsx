'use client'

import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconArrowLeft, IconChevronLeft, IconChevronRight, IconListDetails } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode, Ref } from 'react'
import type { ToPlayer } from '../player/messages'
import classes from './player.module.css'
import { SavedState } from './saved-state'
import type { PlayerView } from './use-player'

type PlayerBarProps = {
  title: string
  language: string
  view: PlayerView
  hasTree: boolean
  isTreeOpen: boolean
  treeButton: Ref<HTMLButtonElement>
  onTree: () => void
  onExit: () => void
  tell: (message: ToPlayer) => void
}

/** The way out, what is being played, whether it is saved, and the platform's own controls. */
export function PlayerBar({
  title,
  language,
  view,
  hasTree,
  isTreeOpen,
  treeButton,
  onTree,
  onExit,
  tell,
}: PlayerBarProps) {
  const t = useTranslations('scormPlayer')
  const { isFlow, canContinue, canPrevious } = view.controls
  return (
    <header className={classes.bar}>
      <Group gap="xs" wrap="nowrap" miw={0}>
        <Button
          variant="subtle"
          size="compact-md"
          className={classes.exit}
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={onExit}
        >
          {t('exit')}
        </Button>
        {hasTree && (
          <ActionIcon
            ref={treeButton}
            variant="default"
            size="lg"
            aria-label={t('contents')}
            aria-expanded={isTreeOpen}
            onClick={onTree}
          >
            <IconListDetails size={18} aria-hidden />
          </ActionIcon>
        )}
        <Text component="h1" fw={600} size="sm" truncate lang={language} visibleFrom="sm">
          {title}
        </Text>
      </Group>
      <Group gap="sm" wrap="nowrap">
        <SavedState view={view} />
        {isFlow && (
          <Group gap={6} wrap="nowrap">
            <FlowButton
              label={t('previous')}
              isEnabled={canPrevious}
              icon={<IconChevronLeft size={18} aria-hidden />}
              onClick={() => tell({ type: 'request', to: 'previous' })}
            />
            <FlowButton
              label={t('continue')}
              isEnabled={canContinue}
              icon={<IconChevronRight size={18} aria-hidden />}
              isMain
              onClick={() => tell({ type: 'request', to: 'continue' })}
            />
          </Group>
        )}
      </Group>
    </header>
  )
}

type FlowButtonProps = {
  label: string
  isEnabled: boolean
  icon: ReactNode
  isMain?: boolean
  onClick: () => void
}

function FlowButton({ label, isEnabled, icon, isMain = false, onClick }: FlowButtonProps) {
  const variant = isMain ? 'filled' : 'default'
  return (
    <>
      <ActionIcon
        hiddenFrom="sm"
        size="lg"
        variant={variant}
        aria-label={label}
        disabled={!isEnabled}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
      <Button
        visibleFrom="sm"
        size="compact-md"
        variant={variant}
        disabled={!isEnabled}
        {...(isMain ? { rightSection: icon } : { leftSection: icon })}
        onClick={onClick}
      >
        {label}
      </Button>
    </>
  )
}
