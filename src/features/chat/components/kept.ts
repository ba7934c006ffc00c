import type { MentionedPerson } from '@/features/membership/components/use-mention-list'

export type Quote = { id: string; seq: number; authorName: string | null; excerpt: string }

/** What somebody is writing. */
export type Draft = { body: string; people: MentionedPerson[]; replyTo: Quote | null; isQuestion: boolean }

/** What was written and has not reached the server yet; `problem` is why it was refused. */
export type Unsent = Draft & {
  moduleId: string | null
  requestId: string
  createdAt: string
  problem: string | null
}

export const EMPTY_DRAFT: Draft = { body: '', people: [], replyTo: null, isQuestion: false }

/** Where a browser keeps them: by company and person, drafts by conversation too. */
export const keptKey = (kind: 'draft' | 'unsent', ...place: string[]) => ['mojster', 'chat', kind, ...place].join(':')

/** What the browser kept; it may keep nothing at all. */
export function readKept<T>(key: string, otherwise: T): T {
  try {
    return JSON.parse(window.localStorage.getItem(key) ?? 'null') ?? otherwise
  } catch {
    return otherwise
  }
}

export function keep(key: string, value: object | null): void {
  try {
    if (value === null) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing still writes and sends.
  }
}
