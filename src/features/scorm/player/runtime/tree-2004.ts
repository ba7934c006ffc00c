import { Scorm2004API } from 'scorm-again'
import type { Launch, LaunchActivity } from '../protocol'
import { QUIET } from './engine'
import { elementOf } from './manifest-element'
import { UNNAMED } from './sequencing-objectives'
import { readSequencing, thresholdOf } from './sequencing-settings'

/** Identifiers of a manifest may hold what the engine's do not: it gets names of our own, by position. */
export const ROOT = 'course'
export const nameOf = ({ position }: Pick<LaunchActivity, 'position'>): string => `a${position}`

type EngineSettings = NonNullable<ConstructorParameters<typeof Scorm2004API>[0]>
type SequencingSettings = NonNullable<EngineSettings['sequencing']>
type Listeners = NonNullable<SequencingSettings['eventListeners']>

function branch(launch: Launch, parentId: string | null): object[] {
  const own = launch.activities.filter((activity) => activity.parentId === parentId)
  return own.map((activity) => ({
    id: nameOf(activity),
    title: activity.title,
    isVisible: activity.isVisible,
    timeLimitAction: activity.timeLimitAction,
    ...readSequencing(elementOf(activity.sequencing, 'sequencing'), activity.sequencing, launch.sequencingCollection),
    children: branch(launch, activity.id),
  }))
}

type Named = { primaryObjective: object | null; children: Named[] }

/** A primary objective without a name has a threshold and maps, but content gets no objective to see. */
function unname({ primaryObjective, children }: Named) {
  if (primaryObjective && Reflect.get(primaryObjective, '_id') === UNNAMED) Reflect.set(primaryObjective, '_id', '')
  for (const child of children) unname(child)
}

/** The engine for a course of SCORM 2004 with its tree of activities. */
export function openCourse(launch: Launch, eventListeners: Listeners): Scorm2004API {
  const { organization, sequencingCollection } = launch
  const activityTree = {
    id: ROOT,
    title: launch.title,
    ...readSequencing(organization.sequencing ?? undefined, null, sequencingCollection),
    ...thresholdOf(organization.completionThreshold),
    children: branch(launch, null),
  }
  const sequencing = { activityTree, eventListeners, logLevel: 'error' } as SequencingSettings
  const api = new Scorm2004API({ ...QUIET, sequencing })
  const root = api.getSequencingService()?.getSequencingState().rootActivity
  if (root) unname(root)
  return api
}
