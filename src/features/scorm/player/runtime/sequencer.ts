import type { ScormStatus } from '../../policy'
import type { Json, LaunchActivity } from '../protocol'
import type { Engine, SessionStart } from './engine'
import type { Controls, NavigationRequest } from './types'

/** What a package has set in an activity, flat. */
export type Values = ReadonlyMap<string, string>

/**
 * Where a request or the end of an activity leads. `isNew`: by the standard this is a new attempt on it; `isRetry`: the
 * course's own rules begin it again.
 */
export type Move =
  | { type: 'stay' }
  | { type: 'deliver'; activityId: string; isNew: boolean; isRetry: boolean }
  | { type: 'end' }

/** What the engine made of an activity without the package having said so; null for the course as a whole. */
export type Derived = { activityId: string | null; key: string; value: string }

/** Of an objective, from what the course knows of it; what is shared goes before what this content had set. */
export type Seed = { key: string; value: string; isShared: boolean }

/** How one edition leads through its activities. */
export type Sequencer = {
  begin(): Move
  open(activity: LaunchActivity, start: SessionStart): Engine
  /** What content finds set when it begins. */
  seeds(activityId: string): Seed[]
  /** Ends the session that is open, and goes where the learner asked, or where the content did. */
  finish(engine: Engine, request: NavigationRequest | null, values: Values): Move
  /** Goes on where no session is open. */
  move(request: NavigationRequest): Move
  /** The window goes away while a session may still be open. */
  suspend(): void
  /** Content has come to its own end after that, as its window went. */
  endSuspended(values: Values): void
  /** The activities that a learner may choose now. */
  choices(): ReadonlySet<string>
  isHidden(activityId: string): boolean
  controls(): Controls
  derived(): Derived[]
  /** Of an activity that has nothing to say of itself. */
  status(activityId: string): { status: ScormStatus; score: number | null } | null
  snapshot(): Json
}
