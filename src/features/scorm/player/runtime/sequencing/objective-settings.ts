import type { ManifestElement } from '../../protocol'
import { elementOf, elementsOf, flagAt, nameAt } from './manifest-element'

const BASIC = { satisfied: 'SatisfiedStatus', measure: 'NormalizedMeasure' } as const
const EXTENDED = {
  raw: 'RawScore',
  min: 'MinScore',
  max: 'MaxScore',
  completed: 'CompletionStatus',
  progress: 'ProgressMeasure',
} as const

/** What is known of an objective, one field of it. */
export type Field = keyof typeof BASIC | keyof typeof EXTENDED

/** An objective of the whole course, and what of it is read and written. */
export type MapInfo = { target: string; reads: ReadonlySet<Field>; writes: ReadonlySet<Field> }

/** `id` is null for a primary objective that the manifest gives none: content does not see it. */
export type ObjectiveSettings = {
  id: string | null
  isPrimary: boolean
  isByMeasure: boolean
  minMeasure: number
  maps: MapInfo[]
}

function fieldsOf(map: ManifestElement | undefined, names: Partial<Record<Field, string>>, way: 'read' | 'write') {
  if (!map) return []
  const isSet = (name: string) => flagAt(map, `${way}${name}`, way === 'read')
  return Object.entries(names).flatMap(([field, name]) => (isSet(name) ? [field as Field] : []))
}

/** The maps of an objective; what the 4th edition adds to them stands in an element of its own. */
function mapsOf(basic: ManifestElement, extended: ManifestElement | undefined): MapInfo[] {
  const [maps, more] = [elementsOf(basic, 'mapInfo'), elementsOf(extended, 'mapInfo')]
  const targets = new Set([...maps, ...more].map((map) => nameAt(map, 'targetObjectiveID') ?? ''))
  const find = (among: ManifestElement[], target: string) =>
    among.find((map) => nameAt(map, 'targetObjectiveID') === target)
  return [...targets].map((target) => {
    const fields = (way: 'read' | 'write') =>
      new Set([...fieldsOf(find(maps, target), BASIC, way), ...fieldsOf(find(more, target), EXTENDED, way)])
    return { target, reads: fields('read'), writes: fields('write') }
  })
}

function measureOf(objective: ManifestElement): number {
  const text = elementOf(objective, 'minNormalizedMeasure')?.text
  return text && Number.isFinite(Number(text)) ? Number(text) : 1
}

const UNSAID: ObjectiveSettings = { id: null, isPrimary: true, isByMeasure: false, minMeasure: 1, maps: [] }

/** The objectives of an activity, the primary one first: there is one, said or not. */
export function readObjectives(sequencing: ManifestElement | null | undefined): ObjectiveSettings[] {
  const all = elementsOf(sequencing, 'objectives')
  const basic = all.find((each) => elementOf(each, 'primaryObjective')) ?? all[0]
  const extensions = all.filter((each) => each !== basic)
  const more = extensions.flatMap((extension) => [...extension.children])
  const isObjective = ({ name }: ManifestElement) => name === 'primaryObjective' || name === 'objective'
  const objectives = (basic?.children.filter(isObjective) ?? []).map((objective) => {
    const id = nameAt(objective, 'objectiveID') ?? null
    const extended = more.find((each) => id !== null && nameAt(each, 'objectiveID') === id)
    return {
      id,
      isPrimary: objective.name === 'primaryObjective',
      isByMeasure: flagAt(objective, 'satisfiedByMeasure', false),
      minMeasure: measureOf(objective),
      maps: mapsOf(objective, extended),
    }
  })
  const primary = objectives.find(({ isPrimary }) => isPrimary) ?? UNSAID
  return [primary, ...objectives.filter(({ isPrimary }) => !isPrimary)]
}
