'use client'

import { Popover, Text, Textarea, type TextareaProps, UnstyledButton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useRef } from 'react'
import classes from './mention-textarea.module.css'
import { type MentionedPerson, type MentionedText, useMentionList } from './use-mention-list'

type MentionTextareaProps = Omit<TextareaProps, 'value' | 'defaultValue' | 'onChange'> & {
  value: MentionedText
  /** The people who are mentioned come along, for who keeps a draft with their names. */
  onChange: (value: MentionedText, people: MentionedPerson[]) => void
  /** Whom the text that is being edited mentions already. */
  known?: readonly MentionedPerson[]
}

const NOBODY: readonly MentionedPerson[] = []

/** A textarea that offers people after `@`: arrows and Enter or Tab choose, Escape closes the list. */
export function MentionTextarea({ value, onChange, known = NOBODY, onKeyDown, ...props }: MentionTextareaProps) {
  const t = useTranslations('membership.mention')
  const listId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useMentionList({ value, known, onChange })
  const isOpen = list.people.length > 0
  const optionId = (index: number) => `${listId}-${index}`

  const choose = (person: MentionedPerson) => {
    const caret = list.choose(person, field.current?.selectionStart ?? value.body.length)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(caret, caret)
    })
  }
  /** Whether the list took the key. */
  const take = (key: string) => {
    const person = list.people[list.active]
    if (key === 'ArrowDown') list.move(1)
    else if (key === 'ArrowUp') list.move(-1)
    else if (key === 'Escape') list.close()
    else if ((key === 'Enter' || key === 'Tab') && person) choose(person)
    else return false
    return true
  }
  const actOn = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || !isOpen || !take(event.key)) return onKeyDown?.(event)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Popover opened={isOpen} position="top-start" width={280} shadow="md" withinPortal trapFocus={false}>
      <Popover.Target>
        <Textarea
          ref={field}
          autosize
          {...props}
          value={value.body}
          role="combobox"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen ? optionId(list.active) : undefined}
          onChange={({ currentTarget }) => {
            list.change(currentTarget.value)
            list.look(currentTarget.value, currentTarget.selectionStart)
          }}
          onKeyDown={actOn}
          onBlur={(event) => {
            list.close()
            props.onBlur?.(event)
          }}
        />
      </Popover.Target>
      <Popover.Dropdown p={4} id={listId} role="listbox" aria-label={t('list')}>
        {list.people.map((person, index) => (
          <UnstyledButton
            key={person.id}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === list.active}
            className={classes.option}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
          >
            <Text size="sm" fw={500} truncate>
              {person.name}
            </Text>
            {person.jobTitle && (
              <Text size="xs" c="dimmed" truncate>
                {person.jobTitle}
              </Text>
            )}
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
