import { Difficulty } from '@/generated/prisma/enums'
import { DAY_MS } from '@/lib/day'
import type { CatalogueFilter } from './schema'

export const LEARNING_STATES = ['NOT_STARTED', 'IN_PROGRESS', 'COMPLETED'] as const
export const CATALOGUE_SORTS = ['RELEVANCE', 'NEWEST', 'TITLE'] as const
/** Modules on one page of the catalogue: whole rows at two and at three columns. */
export const PAGE_SIZE = 24

/** The most modules that a member pins, and that a company recommends: more nobody takes in at a glance. */
export const PIN_LIMITS = { own: 12, company: 12 } as const

/** The names of the filters in the address. */
export const FILTER_KEYS = ['q', 'category', 'difficulty', 'tag', 'state', 'sort'] as const

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
const idOf = (value: unknown) => (UUID.test(textOf(value)) ? textOf(value) : undefined)
const oneOf = <T extends string>(values: readonly T[], value: unknown) => values.find((each) => each === value)

/** The filters that an address asks for; what it says wrongly counts as not said. */
export function catalogueFilterOf(values: Partial<Record<string, unknown>>): CatalogueFilter {
  const filter: CatalogueFilter = {
    q: textOf(values.q).slice(0, 100) || undefined,
    categoryId: idOf(values.category),
    tagId: idOf(values.tag),
    difficulty: oneOf(Object.values(Difficulty), values.difficulty),
    state: oneOf(LEARNING_STATES, values.state),
    sort: oneOf(CATALOGUE_SORTS, values.sort),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** Share of a video that counts as having watched it. */
export const WATCHED_ENOUGH = 0.9
/** The fastest playback that counts: seconds of video per second of time. */
export const MAX_PLAYBACK_RATE = 2

/** Watched seconds of a video: from the first up to, not including, the second. */
export type WatchedRange = readonly [start: number, end: number]

/** The same seconds as few sorted ranges that neither overlap nor touch, within the video and whole. */
export function mergeRanges(ranges: readonly WatchedRange[], durationSeconds: number): WatchedRange[] {
  const within = (second: number) => Math.min(Math.max(Math.round(second), 0), durationSeconds)
  const sorted = ranges
    .map(([start, end]) => [within(start), within(end)] as const)
    .filter(([start, end]) => end > start)
    .sort(([a], [b]) => a - b)
  const merged: [number, number][] = []
  for (const [start, end] of sorted) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

export const secondsWatched = (ranges: readonly WatchedRange[]) =>
  ranges.reduce((sum, [start, end]) => sum + end - start, 0)

/** The parts of `range` that `known` (merged) does not hold yet. */
export function missingParts([from, to]: WatchedRange, known: readonly WatchedRange[]): WatchedRange[] {
  const parts: WatchedRange[] = []
  let start = from
  for (const [knownStart, knownEnd] of known) {
    if (knownEnd <= start || knownStart >= to) continue
    if (knownStart > start) parts.push([start, knownStart])
    start = Math.max(start, knownEnd)
  }
  if (start < to) parts.push([start, to])
  return parts
}

type NewlyWatched = { ranges: readonly WatchedRange[]; durationSeconds: number; budgetSeconds: number }

/**
 * Adds what a player reports to what is known. Never more new seconds than `budgetSeconds`, earliest first; what
 * did not fit is not lost, because a player reports it again until it is acknowledged.
 */
export function addWatched(
  known: readonly WatchedRange[],
  { ranges, durationSeconds, budgetSeconds }: NewlyWatched,
): WatchedRange[] {
  const before = mergeRanges(known, durationSeconds)
  const accepted: WatchedRange[] = []
  let budget = Math.max(0, Math.floor(budgetSeconds))
  for (const range of mergeRanges(ranges, durationSeconds)) {
    for (const [start, end] of missingParts(range, before)) {
      const length = Math.min(end - start, budget)
      if (length > 0) accepted.push([start, start + length])
      budget -= length
    }
  }
  return mergeRanges([...before, ...accepted], durationSeconds)
}

/** Seconds of video that can have been watched since `since`, and the moment up to which they are used up. */
export function watchingBudget(since: Date, now: Date) {
  if (now <= since) return { budgetSeconds: 0, usedUntil: since }
  const possible = ((now.getTime() - since.getTime()) / 1000) * MAX_PLAYBACK_RATE
  const budgetSeconds = Math.floor(possible)
  const unusedMs = Math.floor(((possible - budgetSeconds) / MAX_PLAYBACK_RATE) * 1000)
  return { budgetSeconds, usedUntil: new Date(now.getTime() - unusedMs) }
}

/** Whole percent of the video that has been watched; 100 only for all of it. */
export const watchedPercent = (watchedSeconds: number, durationSeconds: number | null) =>
  durationSeconds ? Math.min(100, Math.floor((100 * watchedSeconds) / durationSeconds)) : 0

export const isWatched = (watchedSeconds: number, durationSeconds: number | null) =>
  durationSeconds !== null && durationSeconds > 0 && watchedSeconds >= durationSeconds * WATCHED_ENOUGH

type RequirableSection = { id: string; isRequired: boolean }

/** The sections that completion asks for; where none is marked required, all are. */
export function requiredOf<S extends RequirableSection>(sections: readonly S[]): S[] {
  const required = sections.filter((section) => section.isRequired)
  return required.length > 0 ? required : [...sections]
}

/** Whole percent of the required sections that are done; 100 only when all are. */
export function progressOf(sections: readonly RequirableSection[], doneIds: ReadonlySet<string>): number {
  const required = requiredOf(sections)
  if (required.length === 0) return 0
  return Math.floor((100 * required.filter((section) => doneIds.has(section.id)).length) / required.length)
}

type ResumableSection = { id: string }

/** Where to go on: the section last open if it is not done, else the next open one after it, else the first open one. */
export function sectionToResume<S extends ResumableSection>(
  sections: readonly S[],
  doneIds: ReadonlySet<string>,
  lastSectionId: string | null,
): S | null {
  const last = Math.max(
    0,
    sections.findIndex((section) => section.id === lastSectionId),
  )
  const inOrder = [...sections.slice(last), ...sections.slice(0, last)]
  return inOrder.find((section) => !doneIds.has(section.id)) ?? sections[0] ?? null
}

export type CompletableSection = { type: string; hasVideo: boolean }

/** Who decides that a section is done: its reader by a button, its video, its quiz or its package. */
export function completionOf({ type, hasVideo }: CompletableSection) {
  if (type === 'QUIZ') return 'QUIZ'
  if (type === 'SCORM') return 'SCORM'
  if (type === 'VIDEO' && hasVideo) return 'VIDEO'
  return hasVideo ? 'VIDEO_AND_BUTTON' : 'BUTTON'
}

/** Days before its expiry from which a completion can be renewed. */
export const RENEWABLE_DAYS = 90
/** Days before its expiry from which a completion counts as expiring: the first of its reminders. */
export const EXPIRING_DAYS = 30

/** From when a completion can be renewed; null when it never expires. */
export const renewableFrom = (expiresAt: Date | null) =>
  expiresAt && new Date(expiresAt.getTime() - RENEWABLE_DAYS * DAY_MS)

type Expiring = { status: string; expiresAt: Date | null }

/** Where a completion that expires stands; null when it never does. `isUnderWay`: a new cycle has begun. */
export function renewalOf({ status, expiresAt }: Expiring, now: Date) {
  const from = renewableFrom(expiresAt)
  if (!expiresAt || !from) return null
  const isExpired = expiresAt <= now
  return {
    expiresAt,
    from,
    isUnderWay: status !== 'COMPLETED',
    canRenew: status === 'COMPLETED' && from <= now,
    isExpired,
    isExpiring: !isExpired && expiresAt.getTime() - now.getTime() <= EXPIRING_DAYS * DAY_MS,
  }
}
