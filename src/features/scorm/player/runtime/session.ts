import type { CallEntry } from '../protocol'
import { isElement } from './elements'
import type { Engine } from './engine'
import { engineValues } from './engine-value'
import { normaliseValue } from './normalise'
import type { Seed } from './sequencer'

/** What a package was last known to have set in an activity: flat key → value. */
export type ActivityValues = Map<string, string>

type Record = (entry: Omit<CallEntry, 'at' | 'activityId' | 'run'>) => void

type Options = {
  engine: Engine
  is2004: boolean
  values: ActivityValues
  seeds: readonly Seed[]
  record: Record
}

/** Of the platform alone, or of one session only: never carried over to the next. */
const NOT_RESTORED =
  /^(?!cmi\.)|(_children|_count|_version)$|^cmi\.(core\.)?(entry|exit|total_time|session_time|credit|mode|lesson_mode|learner_id|learner_name|student_id|student_name)$|^cmi\.(launch_data|mode|scaled_passing_score|completion_threshold|max_time_allowed|time_limit_action|student_data\..*|comments_from_lms.*)$/

const [UNKNOWN_ELEMENT, NO_SUCH_INDEX, SET_ONCE] = [401, 301, 351]
const GENERAL_SET_FAILURE = 351
const WRITE_ONLY = { scorm12: 404, scorm2004: 405 }

/** Content may give the place of one question to another; the engine would not have it. */
const QUESTION_NAME = /^cmi\.interactions\.\d+\.id$/

const EARLY = new Map([
  ['id', -2],
  ['type', -1],
])

/** Indexed in the order of their index, each with its identifier and type first, as the data model wants them set. */
function inOrder(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')]
  for (const [index, part] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (part === other) continue
    const early = (EARLY.get(part) ?? 0) - (EARLY.get(other) ?? 0)
    if (early !== 0) return early
    const byNumber = Number(part) - Number(other)
    return Number.isNaN(byNumber) ? (part < other ? -1 : 1) : byNumber
  }
  return -1
}

/** One session between content and platform: its data model, and beside it what the engine could not hold. */
export class Session {
  private readonly kept = new Map<string, string>()
  /** Keys that the content has set since it was launched. */
  readonly changed = new Set<string>()

  constructor(private readonly options: Options) {}

  /** Opens the data model and puts back what is known; answers whether it could. */
  open(): boolean {
    const { engine, values, seeds } = this.options
    if (!engine.initialize()) return false
    for (const { key, value } of seeds) this.put(key, value)
    for (const key of [...values.keys()].filter((key) => !NOT_RESTORED.test(key)).sort(inOrder)) {
      const value = values.get(key) ?? ''
      if (engine.peek(key) !== value && !this.put(key, value)) this.kept.set(key, value)
    }
    for (const { key, value, isShared } of seeds) if (isShared) this.put(key, value)
    return true
  }

  get(key: string): { value: string; error: number } {
    const { engine, is2004 } = this.options
    if (key !== '' && !isElement(key, is2004)) return { value: '', error: UNKNOWN_ELEMENT }
    const value = engine.get(key)
    const error = engine.lastError()
    const kept = this.kept.get(key)
    if (kept !== undefined && error !== (is2004 ? WRITE_ONLY.scorm2004 : WRITE_ONLY.scorm12))
      return { value: kept, error: 0 }
    return { value, error: is2004 && value === '' && this.isBeyond(key) ? NO_SUCH_INDEX : error }
  }

  /** Whether a key asks for more than there are of what it counts. */
  private isBeyond(key: string): boolean {
    const [, collection, index] = /^(.*)\.(\d+)(?:\.|$)/.exec(key) ?? []
    return collection !== undefined && Number(index) >= Number(this.options.engine.get(`${collection}._count`) || 0)
  }

  /** Sets what the package gave, normalised, and records it; answers the error code. */
  set(key: string, raw: string): number {
    const { record, is2004, values } = this.options
    const value = normaliseValue(key, raw, is2004)
    const error = this.errorOf(key, value)
    record({ name: 'SetValue', key, value, ...(raw === value ? {} : { raw }), ...(error === 0 ? {} : { error }) })
    if (error === 0) {
      values.set(key, value)
      this.changed.add(key)
    }
    return error
  }

  /** Records what the content was given to begin with, as far as it has to be known later. */
  giveSeeds() {
    const { seeds, values } = this.options
    for (const { key, value, isShared } of seeds) {
      if (key.endsWith('.id') || (isShared && values.has(key))) this.give(key, value)
    }
  }

  /** A value that the platform or its engine gives the activity, recorded when it is a new one. */
  give(key: string, value: string) {
    const { record, values } = this.options
    if (values.get(key) === value) return
    values.set(key, value)
    this.kept.delete(key)
    record({ name: 'Engine', key, value })
  }

  private errorOf(key: string, value: string): number {
    const { engine, is2004 } = this.options
    if (key !== '' && !isElement(key, is2004)) return UNKNOWN_ELEMENT
    if (this.put(key, value)) return 0
    return engine.lastError() || GENERAL_SET_FAILURE
  }

  private put(key: string, value: string): boolean {
    const { engine, is2004 } = this.options
    for (const candidate of engineValues(key, value, is2004)) {
      if (!engine.set(key, candidate)) continue
      if (candidate === value) this.kept.delete(key)
      else this.kept.set(key, value)
      return true
    }
    const isRenamed = QUESTION_NAME.test(key) && engine.lastError() === SET_ONCE && /^\S+$/.test(value)
    if (!isRenamed || this.isBeyond(key)) {
      if (isRenamed) engine.set(key, value)
      return false
    }
    this.kept.set(key, value)
    return true
  }
}
