import type { ChangeKind } from '../policy'

/** What can be done with what is selected. */
export type ActionChoice = ChangeKind | 'remind' | 'assign' | 'override'

/** The keys that begin it. */
export const ACTION_KEYS: Record<ActionChoice, string> = {
  remind: 'r',
  extend: 'e',
  waive: 'w',
  liftWaiver: 'l',
  assign: 'a',
  unassign: 'u',
  override: 'p',
}
