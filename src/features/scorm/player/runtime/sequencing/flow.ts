import { isAllowed, isRuled } from './rules'
import { arrangeChildren, type Chance } from './selection'
import type { Activity, Course } from './tree'

export type Direction = 'forward' | 'backward'

/** Where a step through the tree leads; `hasEnded`: past the last activity of the course. */
type Step = { next: Activity; direction: Direction } | { next: null; hasEnded: boolean }

/** An activity to show, or how far the way went. */
export type Flow = { activity: Activity; isFound: boolean; hasEnded: boolean }

const NOWHERE: Step = { next: null, hasEnded: false }

/** Goes through the tree by the rules of flow (SB.2.1 to SB.2.3). */
export class Walk {
  constructor(
    private readonly course: Course,
    private readonly chance: Chance,
  ) {}

  private forward(from: Activity, isInto: boolean): Step {
    if (isInto && from.children.length > 0) {
      arrangeChildren(from, this.chance)
      const [first] = from.available
      return first ? { next: first, direction: 'forward' } : NOWHERE
    }
    const { parent } = from
    if (!parent) return { next: null, hasEnded: true }
    const sibling = parent.available[parent.available.indexOf(from) + 1]
    return sibling ? { next: sibling, direction: 'forward' } : this.forward(parent, false)
  }

  private backward(from: Activity, isInto: boolean, isReversed: boolean): Step {
    if (isInto && from.children.length > 0) {
      arrangeChildren(from, this.chance)
      const isForward = from.settings.mode.forwardOnly
      const next = isForward ? from.available[0] : from.available.at(-1)
      return next ? { next, direction: isForward ? 'forward' : 'backward' } : NOWHERE
    }
    const { parent } = from
    if (!parent || (!isReversed && parent.settings.mode.forwardOnly)) return NOWHERE
    const sibling = parent.available[parent.available.indexOf(from) - 1]
    return sibling ? { next: sibling, direction: 'backward' } : this.backward(parent, false, false)
  }

  /** One step (SB.2.1); out of a cluster that was entered backwards and goes forward only, it goes on backwards. */
  private step(from: Activity, direction: Direction, isInto: boolean, before: Direction | null): Step {
    const siblings = from.parent?.available ?? []
    if (before === 'backward' && siblings.at(-1) === from) return this.backward(siblings[0] ?? from, isInto, true)
    return direction === 'forward' ? this.forward(from, isInto) : this.backward(from, isInto, false)
  }

  /** Whether an activity is one to show, or else where to look on (SB.2.2). */
  private visit(activity: Activity, direction: Direction, before: Direction | null): Flow {
    const stopped: Flow = { activity, isFound: false, hasEnded: false }
    if (!activity.parent?.settings.mode.flow) return stopped
    if (isRuled(this.course, activity, 'skip')) {
      const step = this.step(activity, direction, false, before)
      if (!step.next) return { ...stopped, hasEnded: step.hasEnded }
      const isBack = before === 'backward' && step.direction === 'backward'
      return this.visit(step.next, isBack ? 'backward' : direction, isBack ? null : before)
    }
    if (!isAllowed(this.course, activity)) return stopped
    if (activity.children.length === 0) return { activity, isFound: true, hasEnded: false }
    const step = this.step(activity, direction, true, null)
    if (!step.next) return { ...stopped, hasEnded: step.hasEnded }
    const isReversed = direction === 'backward' && step.direction === 'forward'
    return this.visit(step.next, isReversed ? 'forward' : direction, isReversed ? 'backward' : null)
  }

  /** The first activity to show in a direction (SB.2.3). */
  flow(from: Activity, direction: Direction, isInto: boolean): Flow {
    const step = this.step(from, direction, isInto, null)
    if (!step.next) return { activity: from, isFound: false, hasEnded: step.hasEnded }
    return this.visit(step.next, direction === 'backward' ? step.direction : direction, null)
  }

  /** The activity beside one in the tree, in whose branch a constrained choice has to stay. */
  beside(from: Activity, direction: Direction): Activity | null {
    return this.step(from, direction, false, null).next
  }
}
