import type { Activity } from './tree'

/** Numbers from 0 to 1, 1 left out, as `Math.random` gives them. */
export type Chance = () => number

function shuffled<T>(all: readonly T[], chance: Chance): T[] {
  const rest = [...all]
  return all.map(() => rest.splice(Math.floor(chance() * rest.length), 1)[0] as T)
}

const isDue = (timing: string, attempts: number) =>
  timing === 'onEachNewAttempt' || (timing === 'once' && attempts === 0)

/** Selects and reorders the children of an activity that is about to be begun (SR.1, SR.2). */
export function arrangeChildren(activity: Activity, chance: Chance) {
  const { mode } = activity.settings
  if (activity.isActive || activity.isSuspended || activity.children.length === 0) return
  if (isDue(mode.selection, activity.attempts) && mode.selectCount !== null) {
    const chosen = new Set(shuffled(activity.children, chance).slice(0, mode.selectCount))
    activity.available = activity.children.filter((child) => chosen.has(child))
  }
  if (isDue(mode.randomization, activity.attempts) && mode.isReordered) {
    activity.available = shuffled(activity.available, chance)
  }
}
