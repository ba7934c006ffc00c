import type { Json } from '../../protocol'
import { type Activity, type Course, type Known, NOTHING } from './tree'

const VERSION = 1
const FLAGS = ['isActive', 'isSuspended', 'hasStaleObjective', 'hasStaleProgress', 'isAssumed'] as const

type Saved = {
  version: number
  current: number | null
  suspended: number | null
  globals: [string, Known][]
  activities: {
    /** A digit for each of FLAGS. */
    flags: string
    attempts: number
    available: number[]
    own: Partial<Known>[]
  }[]
  stores: Record<string, string>
}

const withoutNulls = (known: Known): Partial<Known> =>
  Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null))

const indexIn = ({ activities }: Course, activity: Activity | null) => (activity ? activities.indexOf(activity) : null)

/** Where a learner stands in a course, as it is stored. */
export function saveCourse(course: Course, stores: Record<string, string>): Json {
  const saved: Saved = {
    version: VERSION,
    current: indexIn(course, course.current),
    suspended: indexIn(course, course.suspended),
    globals: [...course.globals],
    activities: course.activities.map((activity) => ({
      flags: FLAGS.map((flag) => Number(activity[flag])).join(''),
      attempts: activity.attempts,
      available: activity.available.map((child) => course.activities.indexOf(child)),
      own: activity.objectives.map(({ own }) => withoutNulls(own)),
    })),
    stores,
  }
  return JSON.parse(JSON.stringify(saved))
}

const isSaved = (value: unknown, count: number): value is Saved =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  value.version === VERSION &&
  'activities' in value &&
  Array.isArray(value.activities) &&
  value.activities.length === count

/** Puts a learner back where they stood; answers the stores, or null when what was stored is not of this course. */
export function restoreCourse(course: Course, snapshot: Json): Record<string, string> | null {
  const saved: unknown = snapshot
  if (!isSaved(saved, course.activities.length)) return null
  const at = (index: number | null) => (index === null ? null : (course.activities[index] ?? null))
  course.globals = new Map(saved.globals)
  course.current = at(saved.current)
  course.suspended = at(saved.suspended)
  for (const [index, { flags, attempts, available, own }] of saved.activities.entries()) {
    const activity = course.activities[index]
    if (!activity) continue
    for (const [at, flag] of FLAGS.entries()) activity[flag] = flags[at] === '1'
    activity.attempts = attempts
    activity.available = available.flatMap((child) => at(child) ?? [])
    for (const [number, objective] of activity.objectives.entries()) objective.own = { ...NOTHING, ...own[number] }
  }
  return saved.stores
}
