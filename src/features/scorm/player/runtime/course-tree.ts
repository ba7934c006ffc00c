import type { ScormStatus } from '../../policy'
import type { LaunchActivity } from '../protocol'
import { resultOf } from './results'
import type { Sequencer, Values } from './sequencer'
import type { TreeNode } from './types'

type Around = {
  activities: readonly LaunchActivity[]
  is2004: boolean
  sequencer: Sequencer
  valuesOf: (activityId: string) => Values
  currentId: string | null
}

type Result = { status: ScormStatus; score: number | null }

/** Of a heading of 1.2, by what stands below it. */
function headingResult(heading: LaunchActivity, around: Around): Result {
  const below = around.activities.filter(({ parentId }) => parentId === heading.id)
  const all = below.map((child) => resultOfActivity(child, around).status)
  const isDone = all.length > 0 && all.every((status) => status === 'completed' || status === 'passed')
  if (isDone) return { status: 'completed', score: null }
  return { status: all.some((status) => status !== 'not attempted') ? 'incomplete' : 'not attempted', score: null }
}

/** By what the package has said, else by what the rules of the course make of it. */
function resultOfActivity(activity: LaunchActivity, around: Around): Result {
  const said = activity.launch === null ? null : resultOf(around.valuesOf(activity.id), around.is2004)
  const found = said ?? around.sequencer.status(activity.id)
  if (found) return found
  return activity.launch === null ? headingResult(activity, around) : { status: 'not attempted', score: null }
}

/** The tree as it is shown: how far each activity is, and which may be chosen now. */
export function courseTree(around: Around): TreeNode[] {
  const depths = new Map<string, number>()
  const choices = around.sequencer.choices()
  return around.activities.map((activity) => {
    const depth = activity.parentId === null ? 0 : (depths.get(activity.parentId) ?? 0) + 1
    depths.set(activity.id, depth)
    return {
      id: activity.id,
      title: activity.title,
      depth,
      isVisible: activity.isVisible && !around.sequencer.isHidden(activity.id),
      ...resultOfActivity(activity, around),
      isCurrent: around.currentId === activity.id,
      canChoose: activity.isVisible && choices.has(activity.id),
    }
  })
}
