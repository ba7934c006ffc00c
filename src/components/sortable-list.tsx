'use client'

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon, Group } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import classes from './sortable-list.module.css'

const restrictToVertical: Modifier = ({ transform }) => ({ ...transform, x: 0 })

type SortableItem = { id: string }

type SortableListProps<Item extends SortableItem> = {
  label: string
  items: readonly Item[]
  /** What an item is called when it is moved. */
  nameOf: (item: Item, index: number) => string
  /** Where its arrows take an item, when that is not one place further; outside the list where there is no way. */
  stepTo?: (item: Item, index: number, by: -1 | 1) => number
  /** `beforeId` is what comes after it then; null at the end. */
  onMove: (id: string, beforeId: string | null) => void
  renderItem: (item: Item, index: number, controls: ReactNode) => ReactNode
}

function useAnnouncements<Item extends SortableItem>({ items, nameOf }: SortableListProps<Item>): Announcements {
  const t = useTranslations('common.sorting')
  const say = (key: 'lifted' | 'over' | 'dropped' | 'cancelled', id: unknown, over: unknown = id) => {
    const index = items.findIndex((item) => item.id === id)
    const item = items[index]
    const position = items.findIndex((other) => other.id === over) + 1
    return item && t(key, { name: nameOf(item, index), position, count: items.length })
  }
  return {
    onDragStart: ({ active }) => say('lifted', active.id),
    onDragOver: ({ active, over }) => (over ? say('over', active.id, over.id) : undefined),
    onDragEnd: ({ active, over }) => say('dropped', active.id, over?.id),
    onDragCancel: ({ active }) => say('cancelled', active.id),
  }
}

/** A list put in order by dragging, by the keyboard on the handle, or by the arrows beside it. */
export function SortableList<Item extends SortableItem>(props: SortableListProps<Item>) {
  const { label, items, nameOf, onMove, renderItem, stepTo = (_item, index, by) => index + by } = props
  const t = useTranslations('common.sorting')
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const announcements = useAnnouncements(props)
  const moveTo = (from: number, to: number) => {
    const item = items[from]
    if (!item || from === to || to < 0 || to >= items.length) return
    onMove(item.id, items[to > from ? to + 1 : to]?.id ?? null)
  }
  const stepOf = (item: Item, index: number, by: -1 | 1) => {
    const to = stepTo(item, index, by)
    return to < 0 || to >= items.length ? undefined : () => moveTo(index, to)
  }
  const drop = ({ active, over }: DragEndEvent) => {
    const indexOf = (id: unknown) => items.findIndex((item) => item.id === id)
    if (over) moveTo(indexOf(active.id), indexOf(over.id))
  }
  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      modifiers={[restrictToVertical]}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('instructions') } }}
    >
      <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className={classes.list} aria-label={label}>
          {items.map((item, index) => (
            <SortableRow
              key={item.id}
              id={item.id}
              name={nameOf(item, index)}
              onUp={stepOf(item, index, -1)}
              onDown={stepOf(item, index, 1)}
            >
              {(controls) => renderItem(item, index, controls)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

type SortableRowProps = {
  id: string
  name: string
  onUp?: (() => void) | undefined
  onDown?: (() => void) | undefined
  children: (controls: ReactNode) => ReactNode
}

function SortableRow({ id, name, onUp, onDown, children }: SortableRowProps) {
  const t = useTranslations('common.sorting')
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  })
  const controls = (
    <Group gap={0} wrap="nowrap">
      <ActionIcon
        ref={setActivatorNodeRef}
        variant="subtle"
        color="gray"
        className={classes.handle}
        {...attributes}
        {...listeners}
        aria-label={t('drag', { name })}
      >
        <IconGripVertical size={18} aria-hidden />
      </ActionIcon>
      <div className={classes.arrows}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('up', { name })}
          disabled={!onUp}
          onClick={onUp}
        >
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('down', { name })}
          disabled={!onDown}
          onClick={onDown}
        >
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
      </div>
    </Group>
  )
  return (
    <li
      ref={setNodeRef}
      className={classes.item}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {children(controls)}
    </li>
  )
}
