import type { Launch } from '../../protocol'
import { type ActivitySettings, readSettings, settingsOf } from './activity-settings'
import type { ObjectiveSettings } from './objective-settings'

/** What is known of an objective; null is not known. */
export type Known = {
  satisfied: boolean | null
  measure: number | null
  completed: boolean | null
  progress: number | null
  raw: string | null
  min: string | null
  max: string | null
}

export const NOTHING: Known = {
  satisfied: null,
  measure: null,
  completed: null,
  progress: null,
  raw: null,
  min: null,
  max: null,
}

export type Objective = ObjectiveSettings & { own: Known }

/**
 * An activity with where it stands. `available` are the children that were selected, in their order; the stale flags
 * say that what is known is of an earlier attempt of the parent, and so no part of its result.
 */
export type Activity = {
  id: string | null
  identifier: string
  isVisible: boolean
  settings: ActivitySettings
  parent: Activity | null
  children: Activity[]
  available: Activity[]
  primary: Objective
  objectives: Objective[]
  isActive: boolean
  isSuspended: boolean
  attempts: number
  hasStaleObjective: boolean
  hasStaleProgress: boolean
  /** Satisfied only because its content said nothing of it. */
  isAssumed: boolean
}

/** A course and its learner's place in it. */
export type Course = {
  root: Activity
  /** Objectives of the course begin anew with each attempt on the whole of it. */
  areGlobalsOfAttempt: boolean
  activities: Activity[]
  globals: Map<string, Known>
  current: Activity | null
  suspended: Activity | null
}

export function newObjectives(settings: ActivitySettings): Objective[] {
  return settings.objectives.map((objective) => ({ ...objective, own: { ...NOTHING } }))
}

type Own = Pick<Activity, 'id' | 'identifier' | 'isVisible' | 'settings' | 'parent'>

function newActivity(own: Own): Activity {
  const objectives = newObjectives(own.settings)
  const [primary] = objectives
  if (!primary) throw new RangeError('objectives')
  return {
    ...own,
    objectives,
    primary,
    children: [],
    available: [],
    isActive: false,
    isSuspended: false,
    attempts: 0,
    hasStaleObjective: false,
    hasStaleProgress: false,
    isAssumed: false,
  }
}

/** The tree of a launch, before anything has happened in it. */
export function newCourse({ organization, activities, sequencingCollection }: Launch): Course {
  const settings = readSettings(organization.sequencing, null, organization.completionThreshold, sequencingCollection)
  const root = newActivity({ id: null, identifier: organization.identifier, isVisible: true, settings, parent: null })
  const all = [root]
  for (const item of activities) {
    const parent = all.find(({ id }) => id === item.parentId) ?? root
    const { id, identifier, isVisible } = item
    const activity = newActivity({
      id,
      identifier,
      isVisible,
      settings: settingsOf(item, sequencingCollection),
      parent,
    })
    parent.children.push(activity)
    parent.available.push(activity)
    all.push(activity)
  }
  const areGlobalsOfAttempt = !organization.objectivesGlobalToSystem
  return { root, areGlobalsOfAttempt, activities: all, globals: new Map(), current: null, suspended: null }
}

/** From the root to the activity itself. */
export function pathTo(activity: Activity): Activity[] {
  const path: Activity[] = []
  for (let each: Activity | null = activity; each; each = each.parent) path.unshift(each)
  return path
}

/** From the activity up, itself included, as far as another one that is not. */
export function pathUp(activity: Activity, end: Activity | null): Activity[] {
  const path: Activity[] = []
  for (let each: Activity | null = activity; each && each !== end; each = each.parent) path.push(each)
  return path
}

export function commonAncestor(a: Activity, b: Activity): Activity {
  const above = new Set(pathTo(a))
  return pathTo(b).findLast((activity) => above.has(activity)) ?? a
}

export const isWithin = (activity: Activity, other: Activity): boolean => pathTo(activity).includes(other)

/** In the order in which a learner meets them, with what is not selected left out. */
export function inOrder(from: Activity): Activity[] {
  return [from, ...from.available.flatMap(inOrder)]
}

export const isAfter = (course: Course, a: Activity, b: Activity): boolean => {
  const order = inOrder(course.root)
  return order.indexOf(a) > order.indexOf(b)
}
