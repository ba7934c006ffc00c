import type { Json } from '../player/protocol'

/** Begins what stands for a character that PostgreSQL can't store; SUBSTITUTE, which no text of a course holds. */
const MARK = '\u001a'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
const UNSTORABLE = /[\0\u001a]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: the mark is one
const MARKED = /\u001a([0-9a-f]{4})/g

/** The text as PostgreSQL can store it: U+0000 and halves of surrogate pairs as a mark and four digits. */
export const escapeText = (text: string): string =>
  text.replace(UNSTORABLE, (character) => MARK + character.charCodeAt(0).toString(16).padStart(4, '0'))

/** The text as it came. */
export const unescapeText = (text: string): string =>
  text.includes(MARK) ? text.replace(MARKED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text

function mapTexts(value: Json, map: (text: string) => string): Json {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [map(key), mapTexts(inner, map)]))
}

export const escapeJson = (value: Json): Json => mapTexts(value, escapeText)
export const unescapeJson = (value: Json): Json => mapTexts(value, unescapeText)
