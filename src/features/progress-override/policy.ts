import { DAY_MS } from '@/lib/day'

export const OVERRIDE_KINDS = ['COMPLETE', 'REOPEN', 'RESET'] as const
export type OverrideKind = (typeof OVERRIDE_KINDS)[number]

/** Days in which an override can be undone. */
export const UNDO_DAYS = 30
/** People times modules that one override reaches at most. */
export const MAX_TARGETS = 500

export const undoableUntil = (createdAt: Date) => new Date(createdAt.getTime() + UNDO_DAYS * DAY_MS)

type Overridable = { createdAt: Date; undoneAt: Date | null }

export const canUndo = ({ createdAt, undoneAt }: Overridable, now: Date) => !undoneAt && now <= undoableUntil(createdAt)
