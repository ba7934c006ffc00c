import { beginOn, endAttempt, endBetween } from './attempt'
import { isReachable } from './choice'
import { Walk } from './flow'
import { isAllowed } from './rules'
import type { Chance } from './selection'
import { type Activity, type Course, commonAncestor, pathTo } from './tree'

/** What the sequencing process can be asked for once the current activity has ended. */
export type SequencingRequest =
  | { to: 'start' | 'resumeAll' | 'continue' | 'previous' | 'retry' | 'exit' | 'none' }
  | { to: 'choice' | 'jump'; target: Activity }

/** An activity to show, the end of the session, or that nothing of it was possible. */
export type Answer = { deliver: Activity } | { deliver: null; hasEnded: boolean }

const NOTHING: Answer = { deliver: null, hasEnded: false }

/** Carries requests out (SB.2.5 to SB.2.13). */
export class Requests {
  private readonly walk: Walk

  constructor(
    private readonly course: Course,
    chance: Chance,
    /** Nothing of the course is to change. */
    private readonly isTrial = false,
  ) {
    this.walk = new Walk(course, chance)
  }

  private flow(from: Activity, direction: 'forward' | 'backward', isInto: boolean): Answer {
    const { activity, isFound, hasEnded } = this.walk.flow(from, direction, isInto)
    return isFound ? { deliver: activity } : { deliver: null, hasEnded }
  }

  private beside(direction: 'forward' | 'backward'): Answer {
    const { current } = this.course
    if (!current || (current.parent && !current.parent.settings.mode.flow)) return NOTHING
    return this.flow(current, direction, false)
  }

  private choose(target: Activity): Answer {
    const { course } = this
    if (!isReachable(course, this.walk, target)) return NOTHING
    if (target.children.length === 0) return { deliver: target }
    const { activity, isFound } = this.walk.flow(target, 'forward', true)
    if (isFound || this.isTrial) return isFound ? { deliver: activity } : NOTHING
    const ancestor = course.current ? commonAncestor(course.current, target) : course.root
    endBetween(course, ancestor)
    if (ancestor.isActive) endAttempt(course, ancestor)
    course.current = target
    return NOTHING
  }

  private again(): Answer {
    const { course } = this
    const { current } = course
    if (!current || current.isActive || current.isSuspended) return NOTHING
    if (current.children.length === 0) return { deliver: current }
    if (!current.parent && course.areGlobalsOfAttempt) course.globals.clear()
    return this.flow(current, 'forward', true)
  }

  private answer(request: SequencingRequest): Answer {
    const { course } = this
    switch (request.to) {
      case 'start':
        if (course.current) return NOTHING
        return course.root.children.length === 0 ? { deliver: course.root } : this.flow(course.root, 'forward', true)
      case 'resumeAll':
        return course.current || !course.suspended ? NOTHING : { deliver: course.suspended }
      case 'continue':
        return this.beside('forward')
      case 'previous':
        return this.beside('backward')
      case 'retry':
        return this.again()
      case 'choice':
        return this.choose(request.target)
      case 'jump':
        return { deliver: request.target }
      case 'exit':
        return {
          deliver: null,
          hasEnded: course.current !== null && !course.current.isActive && !course.current.parent,
        }
      default:
        return NOTHING
    }
  }

  /**
   * Whether an activity may be shown: a leaf, and every one above it allowed (DB.1.1). What was suspended goes on, also
   * where rules bar it from being begun once more.
   */
  private isDeliverable(activity: Activity, { to }: SequencingRequest): boolean {
    const isLeaf = activity.children.length === 0
    return isLeaf && (to === 'resumeAll' || pathTo(activity).every((each) => isAllowed(this.course, each)))
  }

  /** Finds what a request leads to, without going there. */
  find(request: SequencingRequest): Answer {
    const answer = this.answer(request)
    return answer.deliver !== null && !this.isDeliverable(answer.deliver, request) ? NOTHING : answer
  }

  /** Goes where a request leads; answers what is shown, and whether an attempt on it begins. */
  go(request: SequencingRequest): Answer & { isNew: boolean } {
    const answer = this.find(request)
    return { ...answer, isNew: answer.deliver !== null && beginOn(this.course, answer.deliver) }
  }
}
