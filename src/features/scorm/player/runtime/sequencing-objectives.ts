import type { ManifestElement } from '../protocol'
import { elementOf, elementsOf, flagAt, textAt } from './manifest-element'

/** Stands for a primary objective that the manifest gives no name; taken off again once the tree is built. */
export const UNNAMED = '~primary'

type MapInfo = { targetObjectiveID: string } & Record<`${'read' | 'write'}${string}`, boolean>

export type ObjectiveSettings = {
  objectiveID: string
  isPrimary: boolean
  satisfiedByMeasure: boolean
  minNormalizedMeasure: number | null
  mapInfo: MapInfo[]
}

const BASIC = ['SatisfiedStatus', 'NormalizedMeasure']
const EXTENDED = ['RawScore', 'MinScore', 'MaxScore', 'CompletionStatus', 'ProgressMeasure']

function flagsOf(map: ManifestElement | undefined, names: readonly string[]): Record<string, boolean> {
  const read = names.map((name) => [`read${name}`, map !== undefined && flagAt(map, `read${name}`, true)] as const)
  const write = names.map((name) => [`write${name}`, flagAt(map, `write${name}`, false)] as const)
  return Object.fromEntries([...read, ...write])
}

/** The maps of an objective; what the 4th edition adds to them stands in an element of its own. */
function mapsOf(basic: ManifestElement, extended: ManifestElement | undefined): MapInfo[] {
  const [maps, more] = [elementsOf(basic, 'mapInfo'), elementsOf(extended, 'mapInfo')]
  const targets = new Set([...maps, ...more].map((map) => textAt(map, 'targetObjectiveID') ?? ''))
  const find = (among: ManifestElement[], target: string) =>
    among.find((map) => textAt(map, 'targetObjectiveID') === target)
  return [...targets].map((target) => ({
    targetObjectiveID: target,
    ...flagsOf(find(maps, target), BASIC),
    ...flagsOf(find(more, target), EXTENDED),
  }))
}

function measureOf(objective: ManifestElement): number | null {
  const text = elementOf(objective, 'minNormalizedMeasure')?.text
  return text && Number.isFinite(Number(text)) ? Number(text) : null
}

/** The objectives of an activity; the primary one first. */
export function readObjectives(sequencing: ManifestElement | null | undefined): ObjectiveSettings[] {
  const [basic, ...extensions] = elementsOf(sequencing, 'objectives')
  const more = extensions.flatMap((extension) => [...extension.children])
  const isObjective = ({ name }: ManifestElement) => name === 'primaryObjective' || name === 'objective'
  return (basic?.children.filter(isObjective) ?? []).map((objective) => {
    const id = textAt(objective, 'objectiveID')
    const isPrimary = objective.name === 'primaryObjective'
    const extended = more.find((each) => textAt(each, 'objectiveID') === id && id !== undefined)
    const satisfiedByMeasure = flagAt(objective, 'satisfiedByMeasure', false)
    return {
      objectiveID: id ?? UNNAMED,
      isPrimary,
      satisfiedByMeasure,
      minNormalizedMeasure: measureOf(objective),
      mapInfo: mapsOf(objective, extended),
    }
  })
}
