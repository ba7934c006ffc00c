import type { ScormStatus } from '../../policy'
import type { CallEntry, Json } from '../protocol'

/**
 * What the runtime has to say. `unload`: take the content away and then call `unloaded()`, so that what it still sets
 * while it goes is kept. `deliver`: show this activity, or nothing more. It may come from within a call of the content,
 * so show the next one in a task of its own. `changed`: tree, controls or snapshot.
 */
export type RuntimeEvent =
  | { type: 'entry'; entry: CallEntry }
  | { type: 'unload' }
  | { type: 'deliver'; activityId: string | null }
  | { type: 'changed' }

export type Listener = (event: RuntimeEvent) => void

export type NavigationRequest = 'continue' | 'previous' | 'exitAll' | 'suspendAll' | 'abandon' | { choice: string }

/** `score` is percent; `depth` counts from 0. */
export type TreeNode = {
  id: string
  title: string
  depth: number
  isVisible: boolean
  status: ScormStatus
  score: number | null
  isCurrent: boolean
  canChoose: boolean
}

/** `isFlow`: continue and previous mean something in this course, so that they are worth showing. */
export type Controls = { canContinue: boolean; canPrevious: boolean; isFlow: boolean }

export type Runtime = {
  /** To be put on the window as `API` or `API_1484_11`. */
  api: ContentApi
  /** Shows what the learner left, or what comes first. */
  start(): void
  request(to: NavigationRequest): void
  /** The content that `unload` asked for is gone. */
  unloaded(): void
  tree(): TreeNode[]
  controls(): Controls
  snapshot(): Json
  /** The window goes away: counts as suspendAll whatever cmi.exit says. What the content still sets is kept. */
  close(): void
}

/** The functions of both editions: a package looks for the object by name and then calls those of its own. */
export type ContentApi = Record<string, (...values: unknown[]) => string>
