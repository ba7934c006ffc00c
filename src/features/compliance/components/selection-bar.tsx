'use client'

import { Button, CloseButton, Group, Paper, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import {
  IconBell,
  IconCalendarPlus,
  IconCircleMinus,
  IconCirclePlus,
  type IconProps,
  IconRefresh,
  IconShieldCheck,
  IconShieldOff,
} from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ComponentType, useState } from 'react'
import { useShell } from '@/features/tenant/components/shell-context'
import { isInDialog } from '@/lib/is-in-dialog'
import { MAX_TARGETS } from '../policy'
import { ACTION_KEYS, type ActionChoice } from './action-keys'
import type { SelectedCell } from './types'
import type { Selection } from './use-selection'

const ActionModal = dynamic(() => import('./action-modal').then((file) => file.ActionModal), { ssr: false })
const AssignModal = dynamic(
  () => import('@/features/assignment/components/assign-modal').then((file) => file.AssignModal),
  { ssr: false },
)
const OverrideModal = dynamic(
  () => import('@/features/progress-override/components/override-modal').then((file) => file.OverrideModal),
  { ssr: false },
)

type SelectionBarProps = {
  selection: Selection
  /** How many assignments the filters mean. */
  matching: number
  onSelectAll: () => void
  /** After something was done. */
  onDone: () => void
}

const ICONS: Record<ActionChoice, ComponentType<IconProps>> = {
  remind: IconBell,
  extend: IconCalendarPlus,
  waive: IconShieldOff,
  liftWaiver: IconShieldCheck,
  assign: IconCirclePlus,
  unassign: IconCircleMinus,
  override: IconRefresh,
}

/** Which actions the selection is for. */
function choicesFor(cells: readonly SelectedCell[], may: { manage: boolean; override: boolean }): ActionChoice[] {
  const isAsked = cells.some(({ state }) => state !== null)
  const isWaived = cells.some(({ state }) => state === 'WAIVED')
  const isOpen = cells.some(({ state }) => state !== null && state !== 'WAIVED')
  return [
    ...(isOpen ? (['remind'] as const) : []),
    ...(may.manage && isOpen ? (['extend', 'waive'] as const) : []),
    ...(may.manage && isWaived ? (['liftWaiver'] as const) : []),
    ...(may.manage ? (['assign'] as const) : []),
    ...(may.manage && isAsked ? (['unassign'] as const) : []),
    ...(may.override && isAsked ? (['override'] as const) : []),
  ]
}

/** What can be done with the selection; each action shows first whom it touches. */
export function SelectionBar({ selection, matching, onSelectAll, onDone }: SelectionBarProps) {
  const t = useTranslations('compliance')
  const { capabilities } = useShell()
  const [choice, setChoice] = useState<ActionChoice | null>(null)
  const cells = [...selection.selected.values()]
  const may = { manage: capabilities.includes('MANAGE_GROUPS'), override: capabilities.includes('OVERRIDE_PROGRESS') }
  const choices = cells.length === 0 ? [] : choicesFor(cells, may)
  useHotkeys(choices.map((each) => [ACTION_KEYS[each], () => !isInDialog() && setChoice(each)]))
  if (cells.length === 0) return null
  const asked = cells.filter(({ state }) => state !== null)
  const people = new Set(cells.map(({ membershipId }) => membershipId)).size
  return (
    <Paper
      withBorder
      shadow="md"
      p="xs"
      radius="md"
      role="region"
      aria-label={t('selection.label')}
      style={{ position: 'sticky', bottom: 12, zIndex: 5 }}
    >
      <Group gap="xs">
        <CloseButton aria-label={t('selection.clear')} onClick={selection.clear} />
        <Text size="sm" fw={600} aria-live="polite">
          {t('selection.count', { count: cells.length })} · {t('selection.people', { count: people })}
        </Text>
        {asked.length < matching && asked.length < MAX_TARGETS && (
          <Button variant="subtle" size="compact-sm" onClick={onSelectAll}>
            {t('selection.all', { count: Math.min(matching, MAX_TARGETS) })}
          </Button>
        )}
        <Group gap="xs" ml="auto">
          {choices.map((each) => {
            const Icon = ICONS[each]
            return (
              <Button
                key={each}
                size="compact-sm"
                variant={each === 'remind' ? 'filled' : 'default'}
                leftSection={<Icon size={16} aria-hidden />}
                aria-keyshortcuts={ACTION_KEYS[each].toUpperCase()}
                onClick={() => setChoice(each)}
              >
                {t(`actions.${each}`)}
              </Button>
            )
          })}
        </Group>
      </Group>
      {asked.length >= MAX_TARGETS && (
        <Text size="sm" c="dimmed">
          {t('selection.allTaken', { count: MAX_TARGETS })}
        </Text>
      )}
      {choice && <Dialog choice={choice} cells={cells} onClose={() => setChoice(null)} onDone={onDone} />}
    </Paper>
  )
}

const distinct = (ids: readonly string[]) => [...new Set(ids)]

/** Which of the selected the action is about. */
function targetsOf(choice: ActionChoice, cells: readonly SelectedCell[]) {
  const isMeant = ({ state }: SelectedCell) => {
    if (choice === 'liftWaiver') return state === 'WAIVED'
    if (choice === 'unassign' || choice === 'override') return state !== null
    return state !== null && state !== 'WAIVED'
  }
  return cells.filter(isMeant).map(({ membershipId, moduleId }) => ({ membershipId, moduleId }))
}

type DialogProps = { choice: ActionChoice; cells: readonly SelectedCell[]; onClose: () => void; onDone: () => void }

function Dialog({ choice, cells, onClose, onDone }: DialogProps) {
  const targets = targetsOf(choice, cells)
  if (choice === 'override') {
    return <OverrideModal targets={targets} initialKind="RESET" onClose={onClose} onChange={onDone} />
  }
  if (choice !== 'assign') return <ActionModal kind={choice} targets={targets} onClose={onClose} onDone={onDone} />
  const free = cells.filter(({ state }) => state === null)
  return (
    <AssignModal
      isOpen
      membershipIds={distinct(cells.map(({ membershipId }) => membershipId))}
      initialModuleIds={distinct(free.map(({ moduleId }) => moduleId))}
      onClose={onClose}
    />
  )
}
