import { setKnown, setMeasure, setProgress } from './tracking'
import type { Activity, Course, Objective } from './tree'

type Values = ReadonlyMap<string, string>

const SUCCESS: Record<string, boolean | null> = { passed: true, failed: false, unknown: null }
const COMPLETION: Record<string, boolean | null> = {
  completed: true,
  incomplete: false,
  'not attempted': false,
  unknown: null,
}

const numberOf = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text))

/** What content has said under one part of its data model. */
function takeOver(
  course: Course,
  activity: Activity,
  objective: Objective,
  values: Values,
  at: { status: string; score: string },
) {
  const isByMeasure = objective.isPrimary && activity.settings.threshold.isByMeasure
  const success = values.get(`${at.status}.success_status`)
  const completion = values.get(`${at.status}.completion_status`)
  const progress = numberOf(values.get(`${at.status}.progress_measure`))
  const scaled = numberOf(values.get(`${at.score}.scaled`))
  if (progress !== null) setProgress(course, activity, objective, progress)
  if (completion !== undefined && !isByMeasure) setKnown(course, objective, 'completed', COMPLETION[completion] ?? null)
  if (scaled !== null) setMeasure(course, objective, scaled)
  if (success !== undefined && !objective.isByMeasure)
    setKnown(course, objective, 'satisfied', SUCCESS[success] ?? null)
  for (const field of ['raw', 'min', 'max'] as const) {
    const score = values.get(`${at.score}.${field}`)
    if (score !== undefined) setKnown(course, objective, field, score)
  }
}

/** Takes over into an activity what its content has said of it and of its objectives. */
export function takeReport(course: Course, activity: Activity, values: Values) {
  const ids = [...values].filter(([key]) => /^cmi\.objectives\.\d+\.id$/.test(key))
  for (const [key, id] of ids) {
    const objective = activity.objectives.find((each) => each.id === id)
    const at = key.slice(0, -'.id'.length)
    if (objective) takeOver(course, activity, objective, values, { status: at, score: `${at}.score` })
  }
  takeOver(course, activity, activity.primary, values, { status: 'cmi', score: 'cmi.score' })
}
