import type { Json, LaunchActivity } from '../protocol'
import type { Engine, SessionStart } from './engine'
import type { Controls, NavigationRequest, TreeStatus } from './types'

/** Where a request or the end of an activity leads; `isAfresh`: the course's own rules begin the activity again. */
export type Move = { type: 'stay' } | { type: 'deliver'; activityId: string; isAfresh: boolean } | { type: 'end' }

/** What the engine made of an activity without the package having said so; null for the course as a whole. */
export type Derived = { activityId: string | null; key: string; value: string }

/** How one edition leads through its activities. */
export type Sequencer = {
  begin(): Move
  open(activity: LaunchActivity, start: SessionStart): Engine
  /** Ends the session that is open, and goes where the learner asked, or where the content did. */
  finish(engine: Engine, request: NavigationRequest | null): Move
  /** Goes on where no session is open. */
  move(request: NavigationRequest): Move
  /** The window goes away while a session may still be open. */
  suspend(): void
  canChoose(activityId: string): boolean
  controls(): Controls
  derived(): Derived[]
  /** Of an activity that has nothing to say of itself. */
  status(activityId: string): { status: TreeStatus; score: number | null } | null
  snapshot(): Json
}
