import { useRef, useState } from 'react'
import { mentionedNames, startedMention } from '@/lib/linked-text'
import { api } from '@/trpc/client'

/** `mentionIds`: whom the body names by `@Name`. */
export type MentionedText = { body: string; mentionIds: string[] }
export type MentionedPerson = { id: string; name: string }

type Options = {
  value: MentionedText
  known: readonly MentionedPerson[]
  onChange: (value: MentionedText, people: MentionedPerson[]) => void
}

/** Whom the text may mention: people chosen from the list after `@` are known from then on. */
export function useMentionList({ value, known, onChange }: Options) {
  const chosen = useRef(new Map<string, MentionedPerson>())
  const [query, setQuery] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const { data = [] } = api.membership.mentionable.useQuery(
    { search: query ?? '' },
    { enabled: query !== null, placeholderData: (previous) => previous },
  )
  const people = query === null ? [] : data

  const change = (body: string) => {
    const all = new Map([...known.map((person) => [person.id, person] as const), ...chosen.current])
    const named = mentionedNames(
      body,
      [...all.values()].map(({ name }) => name),
    )
    const mentioned = [...all.values()].filter(({ name }) => named.has(name))
    onChange({ body, mentionIds: mentioned.map(({ id }) => id) }, mentioned)
  }
  const look = (body: string, caret: number) => {
    setQuery(startedMention(body, caret))
    setActive(0)
  }
  const close = () => setQuery(null)
  /** Puts the person in for what was written after `@`, and answers where the caret comes to stand. */
  const choose = (person: MentionedPerson, caret: number) => {
    chosen.current.set(person.id, { id: person.id, name: person.name })
    const start = caret - (query?.length ?? 0)
    change(`${value.body.slice(0, start)}${person.name} ${value.body.slice(caret)}`)
    close()
    return start + person.name.length + 1
  }
  const move = (step: 1 | -1) => setActive((index) => (index + step + people.length) % people.length)
  return { people, active, change, look, close, choose, move }
}
