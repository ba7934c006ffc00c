import { parseDuration } from '@/lib/iso-duration'
import type { CallEntry, Launch, LaunchActivity } from '../protocol'
import { Api } from './content-api'
import { courseTree } from './course-tree'
import type { Engine } from './engine'
import { endLesson, takeJudgement, valuesOf } from './results'
import type { Move, Sequencer } from './sequencer'
import { Sequencer12 } from './sequencer-12'
import { Sequencer2004 } from './sequencer-2004'
import type { Chance } from './sequencing/selection'
import { Session } from './session'
import type { Listener, NavigationRequest, Runtime } from './types'

/** What is shown; its engine is there before its session begins. */
type Shown = { activity: LaunchActivity; run: number; engine: Engine; session: Session | null; isOver: boolean }

/**
 * `isForgetful`: a new attempt on an activity begins with nothing, as the standard has it. The platform keeps what a
 * learner has done, whatever the package said as it ended. `chance` is for courses that shuffle.
 */
export type RuntimeOptions = { isForgetful?: boolean; chance?: Chance }

type Said = Omit<CallEntry, 'at' | 'activityId' | 'run'>

const KEYS_12 = { status: 'cmi.core.lesson_status', session: 'cmi.core.session_time', total: 'cmi.core.total_time' }
const KEYS_2004 = { status: 'cmi.completion_status', session: 'cmi.session_time', total: 'cmi.total_time' }
/** With these said, more may be open to the learner than before. */
const CHANGES_TREE = /(status|progress_measure|score\.(raw|scaled))$|^adl\.data\./
const OF_ONE_SESSION = ['cmi.exit', 'cmi.core.exit', 'adl.nav.request']

class CourseRuntime {
  private readonly is2004: boolean
  private readonly keys: typeof KEYS_12
  private readonly values: Map<string, Map<string, string>>
  private readonly begun: Set<string>
  private readonly totals: Map<string, number>
  private readonly runs = new Map<string, number>()
  private readonly derived = new Map<string, string>()
  private readonly sequencer: Sequencer
  readonly api: Api
  private shown: Shown | null = null
  private asked: NavigationRequest | null = null
  private next: Move | null = null
  private isClosing = false

  constructor(
    private readonly launch: Launch,
    private readonly on: Listener,
    private readonly options: RuntimeOptions,
  ) {
    this.is2004 = launch.edition !== 'SCORM_12'
    this.keys = this.is2004 ? KEYS_2004 : KEYS_12
    this.values = valuesOf(launch)
    this.begun = new Set(launch.states.map(({ activityId }) => activityId))
    const totals = [...this.values].map(
      ([id, values]) => [id, parseDuration(values.get(this.keys.total) ?? '') ?? 0] as const,
    )
    this.totals = new Map(totals)
    this.sequencer = this.newSequencer()
    this.api = this.newApi()
  }

  private newSequencer(): Sequencer {
    const { launch, options } = this
    if (this.is2004) return new Sequencer2004(launch, (id) => this.valuesOf(id), options.chance ?? Math.random)
    return new Sequencer12(launch, (id) => this.valuesOf(id).get(KEYS_12.status) ?? 'not attempted')
  }

  private newApi(): Api {
    return new Api(this.is2004, {
      engine: () => this.shown?.engine ?? null,
      session: () => this.shown?.session ?? null,
      open: () => this.openSession(),
      end: () => this.endSession(),
      record: (entry) => this.record(entry),
    })
  }

  private valuesOf(activityId: string): Map<string, string> {
    return this.values.get(activityId) ?? new Map()
  }

  private hasContent(activityId: string): boolean {
    return this.launch.activities.some(({ id, launch }) => id === activityId && launch !== null)
  }

  private record(entry: Said, activityId: string | null = this.shown?.activity.id ?? null) {
    const run = activityId === null ? 1 : (this.runs.get(activityId) ?? 1)
    this.on({ type: 'entry', entry: { at: Date.now(), activityId, run, ...entry } })
  }

  private openEngine(activity: LaunchActivity): Engine {
    return this.sequencer.open(activity, {
      isResumed: this.begun.has(activity.id),
      totalTimeMs: this.totals.get(activity.id) ?? 0,
      learner: this.launch.learner,
      isReview: this.launch.mode === 'review',
      launchData: activity.launchData,
      masteryScore: activity.masteryScore,
      maxTimeAllowed: activity.maxTimeAllowed,
      timeLimitAction: activity.timeLimitAction,
    })
  }

  private nextRun(activityId: string): number {
    const run = (this.runs.get(activityId) ?? 0) + 1
    this.runs.set(activityId, run)
    return run
  }

  private deliver(activityId: string, isAfresh: boolean) {
    const activity = this.launch.activities.find(({ id }) => id === activityId)
    if (!activity) return
    const run = this.nextRun(activityId)
    if (isAfresh && this.begun.delete(activityId)) {
      this.record({ name: 'Engine', key: 'cmi' }, activityId)
      this.valuesOf(activityId).clear()
      this.totals.set(activityId, 0)
    }
    this.api.reset()
    this.shown = { activity, run, engine: this.openEngine(activity), session: null, isOver: false }
    if (!activity.isSco) this.give(activityId, this.keys.status, 'completed')
    this.on({ type: 'deliver', activityId })
    this.on({ type: 'changed' })
  }

  /** What the platform says of an activity or of the course, recorded when it is news. */
  private give(activityId: string | null, key: string, value: string) {
    const values = activityId !== null && this.hasContent(activityId) ? this.valuesOf(activityId) : this.derived
    const name = values === this.derived ? `${activityId} ${key}` : key
    if (values.get(name) === value) return
    values.set(name, value)
    this.record({ name: 'Engine', key, value }, activityId)
  }

  private openSession(): Session | null {
    if (this.shown?.isOver) {
      const { activity } = this.shown
      const run = this.nextRun(activity.id)
      this.shown = { activity, run, engine: this.openEngine(activity), session: null, isOver: false }
    }
    const { shown } = this
    if (!shown) return null
    const { activity, engine } = shown
    const session = new Session({
      engine,
      is2004: this.is2004,
      values: this.valuesOf(activity.id),
      seeds: this.sequencer.seeds(activity.id),
      record: (entry) => this.recordValue(entry),
    })
    if (!session.open()) return null
    shown.session = session
    this.begun.add(activity.id)
    this.record({ name: 'Initialize' })
    session.giveSeeds()
    return session
  }

  private recordValue(entry: Said) {
    this.record(entry)
    if (!entry.error && CHANGES_TREE.test(entry.key ?? '')) this.on({ type: 'changed' })
  }

  /** Ends the session that is open, by the content's word or because it is gone. */
  private endSession() {
    const { shown } = this
    if (!shown?.session) return
    const { session, activity, engine } = shown
    const values = this.valuesOf(activity.id)
    if (this.isClosing) engine.terminate()
    const move = this.isClosing ? null : this.sequencer.finish(engine, this.asked, values)
    if (this.is2004) takeJudgement(session, engine)
    else endLesson(session, activity, values)
    if (this.isClosing) this.sequencer.endSuspended(values)
    const sessionMs = parseDuration(values.get(this.keys.session) ?? '') ?? 0
    this.totals.set(activity.id, (this.totals.get(activity.id) ?? 0) + sessionMs)
    for (const key of [this.keys.session, ...OF_ONE_SESSION]) values.delete(key)
    shown.session = null
    shown.isOver = true
    if (move) this.arrive(move)
    if (!this.isClosing) return
    this.recordDerived()
    this.on({ type: 'changed' })
  }

  private recordDerived() {
    for (const { activityId, key, value } of this.sequencer.derived()) {
      const isSaid = activityId !== null && this.hasContent(activityId) && this.valuesOf(activityId).has(key)
      if (!isSaid) this.give(activityId, key, value)
    }
  }

  /** Goes where a move leads; while content is being taken away, only once it is gone. */
  private arrive(move: Move) {
    this.recordDerived()
    if (this.asked) this.next = move
    else if (move.type === 'end') this.showNothing()
    else if (move.type === 'stay') this.on({ type: 'changed' })
    else this.deliver(move.activityId, move.isRetry || (this.options.isForgetful === true && move.isNew))
  }

  private showNothing() {
    this.shown = null
    this.on({ type: 'deliver', activityId: null })
    this.on({ type: 'changed' })
  }

  start() {
    const move = this.sequencer.begin()
    this.arrive(move.type === 'stay' ? { type: 'end' } : move)
  }

  request(to: NavigationRequest) {
    if (this.asked || this.isClosing) return
    const asked: Said =
      typeof to === 'string' ? { name: 'Navigate', key: to } : { name: 'Navigate', key: 'choice', value: to.choice }
    this.record(asked)
    this.asked = to
    if (this.shown) this.on({ type: 'unload' })
    else this.unloaded()
  }

  unloaded() {
    const { asked } = this
    if (!asked) return
    if (this.shown?.session) {
      this.api.close()
      this.endSession()
    }
    const move = this.next ?? this.sequencer.move(asked)
    this.asked = null
    this.next = null
    this.arrive(move.type === 'stay' ? { type: 'end' } : move)
  }

  close() {
    if (this.isClosing) return
    this.isClosing = true
    this.sequencer.suspend()
    this.recordDerived()
    this.on({ type: 'changed' })
  }

  tree = () =>
    courseTree({
      activities: this.launch.activities,
      is2004: this.is2004,
      sequencer: this.sequencer,
      valuesOf: (id) => this.valuesOf(id),
      currentId: this.shown?.activity.id ?? null,
    })
  controls = () => this.sequencer.controls()
  snapshot = () => this.sequencer.snapshot()
}

/** The runtime of one window: what content calls, what of it counts, and which activity comes next. */
export function createRuntime(launch: Launch, on: Listener, options: RuntimeOptions = {}): Runtime {
  const runtime = new CourseRuntime(launch, on, options)
  return {
    api: runtime.api.functions(),
    start: () => runtime.start(),
    request: (to) => runtime.request(to),
    unloaded: () => runtime.unloaded(),
    tree: runtime.tree,
    controls: runtime.controls,
    snapshot: runtime.snapshot,
    close: () => runtime.close(),
  }
}
