'use client'

import { Badge, Button, Checkbox, Collapse, Group, Modal, Paper, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { COMPLIANCE_STATES } from '@/features/assignment/policy'
import { CellPanel } from './cell-panel'
import { lookOf, STATE_LOOK } from './state-look'
import { type Cell, keyOf, type ModuleColumn, type Person, type SelectedCell, type Target } from './types'
import { useCellText } from './use-cell-text'
import type { Selection } from './use-selection'

type PersonListProps = {
  people: readonly Person[]
  modules: readonly ModuleColumn[]
  selection: Selection
  hasMore: boolean
  loadMore: () => void
}

/** The matrix for a phone: a card for each person, with their modules inside. */
export function PersonList({ people, modules, selection, hasMore, loadMore }: PersonListProps) {
  const t = useTranslations('common')
  const [opened, setOpened] = useState<Target | null>(null)
  const titles = new Map(modules.map(({ id, title }) => [id, title]))
  return (
    <Stack gap="xs" component="ul" p={0} m={0}>
      {people.map((person) => (
        <PersonCard key={person.id} person={person} titles={titles} selection={selection} onOpen={setOpened} />
      ))}
      {hasMore && (
        <Button variant="default" onClick={loadMore}>
          {t('loadMore')}
        </Button>
      )}
      {opened && (
        <Modal opened onClose={() => setOpened(null)} withCloseButton={false}>
          <CellPanel cell={opened} onClose={() => setOpened(null)} />
        </Modal>
      )}
    </Stack>
  )
}

type PersonCardProps = {
  person: Person
  titles: ReadonlyMap<string, string>
  selection: Selection
  onOpen: (target: Target) => void
}

function PersonCard({ person, titles, selection, onOpen }: PersonCardProps) {
  const t = useTranslations('compliance')
  const [isOpen, { toggle }] = useDisclosure(false)
  const cells = person.cells
    .map((cell) => ({ ...cell, title: titles.get(cell.moduleId) ?? '' }))
    .sort((a, b) => a.title.localeCompare(b.title))
  const selectable = cells.map(({ moduleId, state }) => ({ membershipId: person.id, moduleId, state }))
  const chosen = selectable.filter((cell) => selection.selected.has(keyOf(cell))).length
  return (
    <Paper withBorder radius="md" p="sm" component="li" style={{ listStyle: 'none' }}>
      <Group wrap="nowrap" align="flex-start">
        <Checkbox
          mt={2}
          checked={chosen > 0 && chosen === cells.length}
          indeterminate={chosen > 0 && chosen < cells.length}
          onChange={() => selection.toggle(selectable)}
          aria-label={t('matrix.selectRow', { name: person.name })}
        />
        <UnstyledButton onClick={toggle} aria-expanded={isOpen} style={{ flex: 1, minWidth: 0 }}>
          <Group justify="space-between" wrap="nowrap">
            <div style={{ minWidth: 0 }}>
              <Text fw={600} truncate>
                {person.name}
              </Text>
              <Text size="xs" c="dimmed">
                {[
                  person.isInvited ? t('matrix.invited') : person.department,
                  t('matrix.ofPerson', { count: cells.length }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
            <IconChevronDown size={18} aria-hidden style={{ flex: 'none', rotate: isOpen ? '180deg' : undefined }} />
          </Group>
          <StateBadges cells={cells} />
        </UnstyledButton>
      </Group>
      <Collapse expanded={isOpen}>
        <Stack gap={4} mt="xs">
          {cells.map((cell) => (
            <CellLine
              key={cell.moduleId}
              cell={cell}
              target={{ membershipId: person.id, moduleId: cell.moduleId, state: cell.state }}
              selection={selection}
              onOpen={onOpen}
            />
          ))}
        </Stack>
      </Collapse>
    </Paper>
  )
}

function StateBadges({ cells }: { cells: readonly Cell[] }) {
  const t = useTranslations('compliance.states')
  return (
    <Group gap={4} mt={6}>
      {COMPLIANCE_STATES.map((state) => {
        const count = cells.filter((cell) => cell.state === state).length
        const { icon: Icon, color } = STATE_LOOK[state]
        return (
          count > 0 && (
            <Badge key={state} variant="light" color={color} tt="none" leftSection={<Icon size={12} aria-hidden />}>
              {count} {t(state)}
            </Badge>
          )
        )
      })}
    </Group>
  )
}

type CellLineProps = {
  cell: Cell & { title: string }
  target: SelectedCell
  selection: Selection
  onOpen: (target: Target) => void
}

function CellLine({ cell, target, selection, onOpen }: CellLineProps) {
  const t = useTranslations('compliance.matrix')
  const textOf = useCellText()
  const { text, date, percent } = textOf(cell)
  const { icon: Icon, color } = lookOf(cell)
  return (
    <Group wrap="nowrap" gap="sm">
      <Checkbox
        checked={selection.selected.has(keyOf(target))}
        onChange={() => selection.toggle([target])}
        aria-label={`${t('selectCell')}: ${cell.title}`}
      />
      <UnstyledButton onClick={() => onOpen(target)} py={6} style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" fw={500}>
          {cell.title}
        </Text>
        <Group gap={6} wrap="nowrap">
          <Badge variant="light" color={color} tt="none" leftSection={<Icon size={12} aria-hidden />}>
            {text}
          </Badge>
          <Text size="xs" c="dimmed">
            {[percent, date].filter(Boolean).join(' · ')}
          </Text>
        </Group>
      </UnstyledButton>
    </Group>
  )
}
