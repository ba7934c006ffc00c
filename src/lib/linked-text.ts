export type TextPart =
  | { kind: 'text'; text: string }
  | { kind: 'mention'; text: string }
  | { kind: 'link'; text: string; href: string }

const ADDRESS = /\bhttps?:\/\/[^\s<>"]+/g
/** What ends a sentence and not an address. */
const AFTER_ADDRESS = /(?:[.,;:!?'"»”…]|\)(?=[^(]*$))+$/u

const hrefOf = (address: string) => {
  const href = URL.parse(address)?.href
  return href && /^https?:/.test(href) ? href : null
}

/** A closing bracket belongs to an address that has an opening one. */
const trimAddress = (found: string) => found.replace(found.includes('(') ? /[.,;:!?'"»”…]+$/u : AFTER_ADDRESS, '')

function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = trimAddress(found)
    const href = hrefOf(address)
    if (!href) continue
    if (index > end) parts.push({ kind: 'text', text: text.slice(end, index) })
    parts.push({ kind: 'link', text: address, href })
    end = index + address.length
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) })
  return parts
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `@Ana Novak` but not `@Ana Novakova`. */
const mentionPattern = (names: readonly string[]) => {
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  return new RegExp(`@(?:${longestFirst.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

function splitMentions(text: string, names: readonly string[]): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(mentionPattern(names))) {
    if (index > end) parts.push({ kind: 'text', text: text.slice(end, index) })
    parts.push({ kind: 'mention', text: found })
    end = index + found.length
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) })
  return parts
}

/** Plain text cut at its web addresses and at `@` before one of the names. */
export function splitText(text: string, names: readonly string[] = []): TextPart[] {
  const parts = splitLinks(text)
  if (names.length === 0) return parts
  return parts.flatMap((part) => (part.kind === 'text' ? splitMentions(part.text, names) : part))
}

/** Which of the names the text mentions. */
export const mentionedNames = (text: string, names: readonly string[]): ReadonlySet<string> =>
  new Set(
    splitText(text, names)
      .filter(({ kind }) => kind === 'mention')
      .map((part) => part.text.slice(1)),
  )

const STARTED = /(?:^|[\s([„“"'])@(?<query>[\p{L}\p{N}'’.-]*(?: [\p{L}\p{N}'’.-]*){0,2})$/u

/** The name that is being written after `@` just before the caret; null when none is. */
export function startedMention(text: string, caret: number): string | null {
  const query = STARTED.exec(text.slice(0, caret))?.groups?.query
  return query === undefined || query.length > 60 ? null : query
}
