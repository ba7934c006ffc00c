import type { Seed } from './sequencer'
import type { Field } from './sequencing/objective-settings'
import { known, satisfaction } from './sequencing/tracking'
import type { Course, Objective } from './sequencing/tree'

const NUMBERS = {
  measure: 'score.scaled',
  raw: 'score.raw',
  min: 'score.min',
  max: 'score.max',
  progress: 'progress_measure',
}

const chosen = (value: boolean | null, yes: string, no: string) => (value === null ? null : value ? yes : no)

/** What content finds of an objective when it begins. */
export function seedsOf(course: Course, objective: Objective, at: string): Seed[] {
  const isShared = (field: Field) => objective.maps.some(({ reads }) => reads.has(field))
  const satisfiedBy = objective.isByMeasure ? 'measure' : 'satisfied'
  const success = chosen(satisfaction(course, objective), 'passed', 'failed')
  const completion = chosen(known(course, objective, 'completed'), 'completed', 'incomplete')
  const seeds: (Omit<Seed, 'value'> & { value: string | number | null })[] = [
    { key: 'id', value: objective.id, isShared: false },
    { key: 'success_status', value: success, isShared: isShared(satisfiedBy) },
    { key: 'completion_status', value: completion, isShared: isShared('completed') },
    ...Object.entries(NUMBERS).map(([field, key]) => ({
      key,
      value: known(course, objective, field as keyof typeof NUMBERS),
      isShared: isShared(field as Field),
    })),
  ]
  return seeds.flatMap(({ key, value, isShared: shared }) =>
    value === null ? [] : [{ key: `${at}.${key}`, value: String(value), isShared: shared }],
  )
}
