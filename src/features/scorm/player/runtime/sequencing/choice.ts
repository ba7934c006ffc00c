import type { Direction, Walk } from './flow'
import { isRuled } from './rules'
import { type Activity, type Course, commonAncestor, isAfter, isWithin, pathTo, pathUp } from './tree'

/** Whether the way leads on past an activity (SB.2.4). */
function isPassable(course: Course, activity: Activity, direction: Direction): boolean {
  if (direction === 'forward') return !isRuled(course, activity, 'stopForwardTraversal')
  return activity.parent !== null && !activity.parent.settings.mode.forwardOnly
}

const isBarred = (activity: Activity, ancestor: Activity) =>
  activity !== ancestor && !activity.isActive && activity.settings.mode.preventActivation

/** Whether one comes to a target from a common ancestor down (SB.2.9 steps 9, 11). */
function leadsDown(course: Course, ancestor: Activity, target: Activity, isForward: boolean): boolean {
  const path = pathUp(target, ancestor.parent).reverse().slice(0, -1)
  return path.every((each) => (!isForward || isPassable(course, each, 'forward')) && !isBarred(each, ancestor))
}

function isPastSiblings(course: Course, current: Activity, target: Activity): boolean {
  const siblings = current.parent?.available ?? []
  const [from, to] = [siblings.indexOf(current), siblings.indexOf(target)]
  const direction = to > from ? 'forward' : 'backward'
  const between = to > from ? siblings.slice(from, to) : siblings.slice(to + 1, from + 1)
  return between.every((each) => isPassable(course, each, direction))
}

/** A choice out of the branches of the current activity may be bound to the branches beside them. */
function isOutside(course: Course, walk: Walk, current: Activity, target: Activity, ancestor: Activity): boolean {
  const path = pathUp(current, ancestor)
  if (path.some(({ isActive, settings }) => isActive && !settings.mode.choiceExit)) return true
  const constrained = path.find(({ settings, children }) => children.length > 0 && settings.mode.constrainChoice)
  if (!constrained) return false
  const direction = isAfter(course, target, constrained) ? 'forward' : 'backward'
  const beside = walk.beside(constrained, direction)
  return !isWithin(target, constrained) && (beside === null || !isWithin(target, beside)) && target !== beside
}

/** Whether an activity stands among those that can be chosen, as far as its own rules go. */
export function isOffered(course: Course, activity: Activity): boolean {
  const { parent } = activity
  if (!parent) return true
  return parent.available.includes(activity) && !isRuled(course, activity, 'hiddenFromChoice')
}

/** Whether a learner may choose a target from where they are (SB.2.9 as far as its flow). */
export function isReachable(course: Course, walk: Walk, target: Activity): boolean {
  if (!pathTo(target).every((each) => isOffered(course, each))) return false
  if (target.parent && !target.parent.settings.mode.choice) return false
  const current = course.current
  if (current === target) return true
  if (current && current.parent === target.parent) return isPastSiblings(course, current, target)
  const ancestor = current ? commonAncestor(current, target) : course.root
  if (!current || current === ancestor) return leadsDown(course, ancestor, target, true)
  if (target === ancestor) return pathUp(current, target).every((each) => each.settings.mode.choiceExit)
  if (isOutside(course, walk, current, target, ancestor)) return false
  return leadsDown(course, ancestor, target, isAfter(course, target, current))
}
