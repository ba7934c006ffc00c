'use client'

import { Box, Textarea, type TextareaProps } from '@mantine/core'
import dynamic from 'next/dynamic'
import { type KeyboardEvent, useId, useRef } from 'react'
import { mentionOptionId } from './mention-option-id'
import { type MentionedPerson, type MentionedText, useMentionList } from './use-mention-list'

type MentionTextareaProps = Omit<TextareaProps, 'value' | 'defaultValue' | 'onChange'> & {
  value: MentionedText
  /** The people who are mentioned come along, for who keeps a draft with their names. */
  onChange: (value: MentionedText, people: MentionedPerson[]) => void
  /** Whom the text that is being edited mentions already. */
  known?: readonly MentionedPerson[]
}

// What places a list over a page weighs as much as all the rest here.
const MentionPeople = dynamic(async () => (await import('./mention-people')).MentionPeople, { ssr: false })

const NOBODY: readonly MentionedPerson[] = []

/** A textarea that offers people after `@`: arrows and Enter or Tab choose, Escape closes the list. */
export function MentionTextarea({ value, onChange, known = NOBODY, onKeyDown, ...props }: MentionTextareaProps) {
  const listId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useMentionList({ value, known, onChange })
  const isOpen = list.people.length > 0

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
    <Box pos="relative">
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
        aria-activedescendant={isOpen ? mentionOptionId(listId, list.active) : undefined}
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
      {isOpen && <MentionPeople listId={listId} people={list.people} active={list.active} onChoose={choose} />}
    </Box>
  )
}
