import { EXPIRING_DAYS } from '@/features/enrollment/policy'
import { DAY_MS } from '@/lib/day'

/** How far somebody is with what they have to take; never stored, because OVERDUE follows from the clock. */
export const ASSIGNMENT_STATUSES = ['ASSIGNED', 'IN_PROGRESS', 'COMPLETED', 'OVERDUE', 'WAIVED'] as const
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number]

/** Whether an obligation is met, or will be in time. */
export const COMPLIANCE_STATES = ['ON_TRACK', 'DUE_SOON', 'OVERDUE', 'EXPIRING', 'EXPIRED', 'WAIVED'] as const
export type ComplianceState = (typeof COMPLIANCE_STATES)[number]

export const DUE_SOON_DAYS = 7

export type ObligationEnrollment = {
  status: 'IN_PROGRESS' | 'COMPLETED'
  cycle?: number
  completedAt: Date | null
  /** The version completed last; tells a module that was reopened by a newer one from one never completed. */
  completedVersion?: number | null
  expiresAt: Date | null
}

/** What decides over an assignment; `endedAt` says that nothing asks for it any more. */
export type Obligation = {
  waivedAt: Date | null
  endedAt: Date | null
  dueAt: Date | null
  enrollment: ObligationEnrollment | null
}

const isPast = (moment: Date | null, now: Date) => moment !== null && moment.getTime() < now.getTime()
const isWithin = (moment: Date | null, days: number, now: Date) =>
  moment !== null && moment.getTime() <= now.getTime() + days * DAY_MS

/**
 * The moment that the obligation has to be met by. Who has completed the module, or is renewing it, has until that
 * completion expires; who completed it and was let in again by a newer version has met what was asked by its date.
 */
export function deadlineOf({ dueAt, enrollment }: Pick<Obligation, 'dueAt' | 'enrollment'>): Date | null {
  if (!enrollment) return dueAt
  if (enrollment.expiresAt) return enrollment.expiresAt
  const isReopened = (enrollment.completedVersion ?? null) !== null
  return enrollment.status === 'COMPLETED' || isReopened ? null : dueAt
}

/** What to call the assignment at the moment `now`; one whose completion has expired is overdue again. */
export function statusOf(obligation: Obligation, now: Date): AssignmentStatus {
  const { waivedAt, endedAt, enrollment } = obligation
  if (waivedAt) return 'WAIVED'
  const isMissed = !endedAt && isPast(deadlineOf(obligation), now)
  if (enrollment?.status === 'COMPLETED') return isMissed ? 'OVERDUE' : 'COMPLETED'
  if (isMissed) return 'OVERDUE'
  return enrollment ? 'IN_PROGRESS' : 'ASSIGNED'
}

/** The tile that the assignment counts in at the moment `now`; an ended one asks for nothing. */
export function complianceOf(obligation: Obligation, now: Date): ComplianceState {
  if (obligation.waivedAt) return 'WAIVED'
  const deadline = deadlineOf(obligation)
  if (obligation.endedAt || !deadline) return 'ON_TRACK'
  if (obligation.enrollment?.expiresAt) {
    if (isPast(deadline, now)) return 'EXPIRED'
    return isWithin(deadline, EXPIRING_DAYS, now) ? 'EXPIRING' : 'ON_TRACK'
  }
  if (isPast(deadline, now)) return 'OVERDUE'
  return isWithin(deadline, DUE_SOON_DAYS, now) ? 'DUE_SOON' : 'ON_TRACK'
}

/** What a change does to one assignment. */
export const CHANGE_EFFECTS = ['NEW', 'EARLIER', 'LATER', 'ENDED', 'WAIVED', 'LIFTED', 'UNCHANGED'] as const
export type ChangeEffect = (typeof CHANGE_EFFECTS)[number]

/** Whether the person is told of it: at once, when they join, or not at all. */
export type Telling = 'NOW' | 'ON_JOINING' | 'NOBODY'

/** Rows of a change that are shown; the rest is counted. */
export const SHOWN_ROWS = 200
/** How long a change can be undone. */
export const UNDO_DAYS = 30

export const canUndo = (change: { createdAt: Date; undoneAt: Date | null }, now: Date) =>
  !change.undoneAt && now.getTime() - change.createdAt.getTime() <= UNDO_DAYS * DAY_MS

/** How far ahead a learner's list of what is due looks. */
export const DUE_LIST_DAYS = 30

/** The parts of that list. */
export const DUE_PARTS = ['OVERDUE', 'WEEK', 'MONTH'] as const
export type DuePart = (typeof DUE_PARTS)[number]

export function duePartOf(deadline: Date, now: Date): DuePart {
  if (isPast(deadline, now)) return 'OVERDUE'
  return isWithin(deadline, DUE_SOON_DAYS, now) ? 'WEEK' : 'MONTH'
}
