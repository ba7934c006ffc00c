import type { FromPlayer } from '../player/messages'
import type { SaveState } from '../player/outbox'
import type { CommitRefusal, CommitResult, Launch } from '../player/protocol'
import type { Controls, TreeNode } from '../player/runtime/types'

/**
 * `opening`: the frame loads and sends what an earlier window has left; `waiting`: it cannot right now; `asking`:
 * another window is open; `ended`: there is nothing more to show; `leaving`: what is left is being saved; `left`: all is.
 */
type Phase = 'opening' | 'waiting' | 'launching' | 'asking' | 'playing' | 'ended' | 'leaving' | 'left' | 'failed'

export type PlayerView = {
  phase: Phase
  isConnected: boolean
  /** False: this browser keeps no copy of what is not saved yet. */
  isKeeping: boolean
  /** Of an earlier window. */
  refusedBefore: CommitRefusal['error'] | null
  otherSince: Date | null
  save: SaveState | null
  isReview: boolean
  result: CommitResult | null
  tree: TreeNode[]
  controls: Controls
  /** In words; null: the frame did not load. */
  failure: string | null
}

export const initialView: PlayerView = {
  phase: 'opening',
  isConnected: true,
  isKeeping: true,
  refusedBefore: null,
  otherSince: null,
  save: null,
  isReview: false,
  result: null,
  tree: [],
  controls: { canContinue: false, canPrevious: false, isFlow: false },
  failure: null,
}

type Step =
  | { type: 'launching' }
  | { type: 'launched'; launch: Launch }
  | { type: 'asked'; since: Date }
  | { type: 'failed'; message: string }
  | { type: 'leaving' }
  /** The frame has not said a word for long. */
  | { type: 'silent' }
  | { type: 'heard'; message: FromPlayer }

function afterMessage(view: PlayerView, message: FromPlayer): PlayerView {
  switch (message.type) {
    case 'waiting':
      return { ...view, phase: 'waiting', isConnected: message.isConnected }
    case 'ready':
      return { ...view, isKeeping: message.isKeeping, refusedBefore: message.refused }
    case 'saving': {
      const isDone = view.phase === 'leaving' && message.state.status === 'saved'
      return { ...view, save: message.state, phase: isDone ? 'left' : view.phase }
    }
    case 'result':
      return { ...view, result: message.result }
    case 'place':
      return { ...view, tree: message.tree, controls: message.controls }
    case 'shown':
      if (view.phase !== 'playing' && view.phase !== 'ended') return view
      return { ...view, phase: message.activityId ? 'playing' : 'ended' }
    case 'closed':
      return message.isSaved && view.phase === 'leaving' ? { ...view, phase: 'left' } : view
    case 'broken':
      return { ...view, phase: 'failed', failure: message.message }
  }
}

/** What the learner is shown after the next thing has happened. */
export function viewAfter(view: PlayerView, step: Step): PlayerView {
  switch (step.type) {
    case 'launching':
      return { ...view, phase: 'launching', failure: null }
    case 'launched':
      return { ...view, phase: 'playing', isReview: step.launch.mode === 'review', result: step.launch.result }
    case 'asked':
      return { ...view, phase: 'asking', otherSince: step.since }
    case 'failed':
      return { ...view, phase: 'failed', failure: step.message }
    case 'leaving':
      return { ...view, phase: view.phase === 'left' ? 'left' : 'leaving' }
    case 'silent':
      return view.phase === 'opening' ? { ...view, phase: 'failed', failure: null } : view
    case 'heard':
      return afterMessage(view, step.message)
  }
}
