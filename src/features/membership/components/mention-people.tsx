'use client'

import { Box, Popover, Text, UnstyledButton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { mentionOptionId } from './mention-option-id'
import classes from './mention-people.module.css'
import type { useMentionList } from './use-mention-list'

type People = ReturnType<typeof useMentionList>['people']

type MentionPeopleProps = {
  listId: string
  people: People
  active: number
  onChoose: (person: People[number]) => void
}

/** The people to choose from, over the field that it lies in. */
export function MentionPeople({ listId, people, active, onChoose }: MentionPeopleProps) {
  const t = useTranslations('membership.mention')
  return (
    <Popover opened position="top-start" width={280} shadow="md" withinPortal trapFocus={false}>
      <Popover.Target>
        <Box pos="absolute" inset={0} style={{ pointerEvents: 'none' }} />
      </Popover.Target>
      <Popover.Dropdown p={4} id={listId} role="listbox" aria-label={t('list')}>
        {people.map((person, index) => (
          <UnstyledButton
            key={person.id}
            id={mentionOptionId(listId, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes.option}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(person)}
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
