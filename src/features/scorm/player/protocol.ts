import type { Lacking } from '../policy'

/** What the player of course packages and the server say to each other. Types and figures only: browsers load it. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export type ScormEditionName = 'SCORM_12' | 'SCORM_2004_2ND' | 'SCORM_2004_3RD' | 'SCORM_2004_4TH'

/** How long a window holds an attempt after its last word, and how often it says one when there is nothing to say. */
export const LEASE_MS = 90_000
export const PING_MS = 30_000

/** The largest body of a commit in bytes; browsers drop a beacon or `keepalive` above 64 KiB. */
export const MAX_COMMIT_BYTES = 10_000_000

export const CALL_NAMES = ['Initialize', 'SetValue', 'Commit', 'Terminate', 'Navigate', 'Engine'] as const

/**
 * One thing that happened at the API, in order; names of 1.2 map onto those of 2004. `Engine` is a value that the
 * sequencing engine itself changed: mastery score, rollup (then also of activities without content, and of the course as
 * a whole by the keys of its edition), and that an asset, which reports nothing, was shown and so is completed. Of the
 * key `cmi` alone, without a value: the course has begun the activity anew, and nothing said of it before counts.
 */
export type CallEntry = {
  /** The browser's clock, ms since 1970; the server keeps its own time beside it. */
  at: number
  /** Null for the course as a whole: what the engine rolled up to the organization, and where it navigated to. */
  activityId: string | null
  /** The launch of this activity within this window, from 1. */
  run: number
  name: (typeof CALL_NAMES)[number]
  /** Flat key of the edition's data model, such as `cmi.core.lesson_status`; of `Navigate` what was asked for. */
  key?: string
  /** After normalisation: what counts. Left out where `length` stands for it. */
  value?: string
  /** Of a value longer than 1 kB that a later entry of the same commit replaces. */
  length?: number
  /** What the package gave, when it differs. */
  raw?: string
  /** The API's error code when not 0: such an entry changes no state. */
  error?: number
}

/**
 * What a window has to say, in the body of `POST /api/scorm/commit` as text/plain. `seq` counts 1, 2, … per window and
 * is never used for anything else: a repetition gets the same answer and has no further effect.
 */
export type Commit = {
  token: string
  seq: number
  /** Of the newest answer, or of the launch. */
  baseRevision: number
  /** The window goes away: its hold on the attempt ends. It may come back and go on, unless another has begun. */
  final: boolean
  calls: CallEntry[]
  /** The engine's snapshot when it changed. */
  sequencing?: Json
  currentActivityId?: string | null
}

/** Keeps the hold on the attempt; answered like a commit, with the highest `seq` received. */
export type Ping = { token: string; ping: true }

export type CompletionName = 'UNKNOWN' | 'NOT_ATTEMPTED' | 'INCOMPLETE' | 'COMPLETED'
export type SuccessName = 'UNKNOWN' | 'PASSED' | 'FAILED'

/** The best so far; `score` is percent. `isFulfilled`: the section's rule is met. */
export type CommitResult = {
  completion: CompletionName
  success: SuccessName
  score: number | null
  totalTimeMs: number
  isFulfilled: boolean
}

export type Committed = {
  ackSeq: number
  revision: number
  /** This commit was kept beside the attempt and not merged: another window goes on with it. */
  isBranch: boolean
  isTakenOver: boolean
  result: CommitResult
}

/**
 * Why a commit is not taken for good: 400 `invalid`, 401 `token`, 413 `tooLarge` (also of a value). Every other answer
 * than 200 and these, and no answer, is worth trying again.
 */
export type CommitRefusal = { error: 'invalid' | 'token' | 'tooLarge' }

/** An element of the manifest as data. */
export type ManifestElement = {
  name: string
  attributes: Record<string, string>
  children: ManifestElement[]
  text: string
}

export type LaunchActivity = {
  id: string
  parentId: string | null
  position: number
  identifier: string
  title: string
  /** Path and query within the package, below `contentUrl`; null for a heading. */
  launch: string | null
  isSco: boolean
  isVisible: boolean
  launchData: string | null
  masteryScore: number | null
  maxTimeAllowed: string | null
  timeLimitAction: string | null
  prerequisites: string | null
  sequencing: ManifestElement | null
}

/** What was stored of an activity; an activity without a state has not been begun. */
export type LaunchState = {
  activityId: string
  /**
   * Flat data model as the package last set it, with suspend data and location. `entry` (`resume`) and `total_time`
   * are the platform's; there is no `session_time` and no `exit`.
   */
  cmi: Record<string, string>
}

export type Launch = {
  sessionId: string
  token: string
  commitUrl: string
  /** Where the version's files are, ending in a slash. */
  contentUrl: string
  revision: number
  attemptNumber: number
  edition: ScormEditionName
  /** In review nothing is stored and nothing sent: `token` and `commitUrl` are empty. */
  mode: 'normal' | 'review'
  title: string
  organization: {
    identifier: string
    objectivesGlobalToSystem: boolean
    sequencing: ManifestElement | null
    completionThreshold: ManifestElement | null
  }
  sequencingCollection: ManifestElement[]
  activities: LaunchActivity[]
  states: LaunchState[]
  sequencing: Json | null
  currentActivityId: string | null
  learner: { id: string; name: string }
  locale: string
  result: CommitResult
}

/**
 * Either the window may play, or another window holds the attempt: then nothing was opened, and after asking the
 * learner it is launched again with `takeOver`. Before a launch the player sends what its journal still holds of
 * earlier windows: what comes after it is a branch.
 */
export type LaunchAnswer =
  | { otherWindow: null; launch: Launch }
  | { otherWindow: { openedAt: string; lastActiveAt: string }; launch: null }

/**
 * What `scorm.overview({ slug, sectionId })` answers a section's reader before anything is launched: where their player
 * is, and how far they are.
 */
export type PackageOverview = {
  /** Where the files are that this reader would get; the player's page is below it. Null: locked, or no origin is set up. */
  contentUrl: string | null
  /** Those that would be shown, with what was reached in them. */
  activities: {
    id: string
    depth: number
    title: string
    /** Without a launch it is a heading. */
    isHeading: boolean
    isSco: boolean
    completion: CompletionName
    success: SuccessName
    score: number | null
  }[]
  rule: 'COMPLETED' | 'PASSED' | 'SCORE' | 'ALL_ACTIVITIES'
  minScore: number | null
  /** Null for whoever only reads along: their player stores nothing. */
  standing: {
    /** Null: not begun. */
    attempt: { number: number; startedAt: Date; lastActiveAt: Date } | null
    result: CommitResult
    /** The first thing that stands between the learner and the rule; null: nothing, or not begun. */
    lacking: Lacking | null
    otherWindow: { openedAt: Date } | null
  } | null
  /** Whether the reader may look at how learners are doing. */
  canSeeLearners: boolean
}
