import type { SaveState } from './outbox'
import type { CommitRefusal, CommitResult, Launch } from './protocol'
import type { Controls, NavigationRequest, TreeNode } from './runtime/types'

/** What the platform's page says to the player's frame. */
export type ToPlayer =
  /** The page listens from now on: what it has missed is said again. */
  | { type: 'hello' }
  | { type: 'launch'; launch: Launch }
  | { type: 'request'; to: NavigationRequest }
  /** Send now what could not be sent. */
  | { type: 'retry' }
  /** Begin although something of an earlier window could not be sent yet. */
  | { type: 'skip' }
  | { type: 'close' }

/** What the player's frame says to the platform's page. */
export type FromPlayer =
  /** An earlier window has left something that cannot be sent right now. */
  | { type: 'waiting'; isConnected: boolean }
  /** Nothing stands in the way of a launch; `refused` is of an earlier window. */
  | { type: 'ready'; isKeeping: boolean; refused: CommitRefusal['error'] | null }
  | { type: 'saving'; state: SaveState }
  | { type: 'result'; result: CommitResult }
  | { type: 'place'; tree: TreeNode[]; controls: Controls }
  /** This activity is on the screen; null: there is nothing more to show. */
  | { type: 'shown'; activityId: string | null }
  | { type: 'closed'; isSaved: boolean }
  | { type: 'broken'; message: string }

export const isMessage = (data: unknown): data is { type: string } =>
  typeof data === 'object' && data !== null && 'type' in data && typeof data.type === 'string'
