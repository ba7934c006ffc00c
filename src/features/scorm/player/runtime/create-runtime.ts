import type { CallEntry, Launch, LaunchActivity } from '../protocol'
import { Api } from './content-api'
import { durationMs } from './durations'
import type { Engine } from './engine'
import { judgeByMastery, resultOf, valuesOf } from './results'
import type { Move, Sequencer } from './sequencer'
import { Sequencer12 } from './sequencer-12'
import { Sequencer2004 } from './sequencer-2004'
import { Session } from './session'
import type { Listener, NavigationRequest, Runtime, TreeNode } from './types'

/** What is shown; its engine is there before its session begins. */
type Shown = { activity: LaunchActivity; run: number; engine: Engine; session: Session | null; isOver: boolean }

/**
 * `isForgetful`: a launch after anything but a suspension begins afresh, as the standard has it. The platform keeps what
 * a learner has done, whatever the package said as it ended.
 */
export type RuntimeOptions = { isForgetful?: boolean }

class CourseRuntime {
  private readonly is2004: boolean
  private readonly values: Map<string, Map<string, string>>
  private readonly begun: Set<string>
  private readonly totals: Map<string, number>
  private readonly runs = new Map<string, number>()
  private readonly derived = new Map<string, string>()
  private readonly paused = new Set<string>()
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
    this.values = valuesOf(launch)
    this.begun = new Set(launch.states.map(({ activityId }) => activityId))
    this.totals = new Map(
      [...this.values].map(([id, values]) => [id, durationMs(values.get(this.totalKey) ?? '') ?? 0]),
    )
    const statusById = (id: string) => this.valuesOf(id).get('cmi.core.lesson_status') ?? 'not attempted'
    this.sequencer = this.is2004 ? new Sequencer2004(launch) : new Sequencer12(launch, statusById)
    const runtime = this
    this.api = new Api(this.is2004, {
      get engine() {
        return runtime.shown?.engine ?? null
      },
      get session() {
        return runtime.shown?.session ?? null
      },
      open: () => this.openSession(),
      end: () => this.endSession(),
      record: (entry) => this.record(entry),
    })
  }

  private get totalKey() {
    return this.is2004 ? 'cmi.total_time' : 'cmi.core.total_time'
  }

  private get sessionTimeKey() {
    return this.is2004 ? 'cmi.session_time' : 'cmi.core.session_time'
  }

  private get statusKey() {
    return this.is2004 ? 'cmi.completion_status' : 'cmi.core.lesson_status'
  }

  private valuesOf(activityId: string): Map<string, string> {
    return this.values.get(activityId) ?? new Map()
  }

  private record(
    entry: Omit<CallEntry, 'at' | 'activityId' | 'run'>,
    of: string | null = this.shown?.activity.id ?? null,
  ) {
    const run = of === null ? 1 : Math.max(1, this.runs.get(of) ?? 1)
    this.on({ type: 'entry', entry: { at: Date.now(), activityId: of, run, ...entry } })
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

  private deliver(activityId: string, isAfresh: boolean) {
    const activity = this.launch.activities.find(({ id }) => id === activityId)
    if (!activity) return
    const values = this.valuesOf(activityId)
    this.runs.set(activityId, (this.runs.get(activityId) ?? 0) + 1)
    const isForgotten = this.options.isForgetful === true && this.runs.get(activityId) !== 1 && !this.paused.has(activityId)
    if ((isAfresh || isForgotten) && values.size > 0) {
      values.clear()
      this.begun.delete(activityId)
      this.record({ name: 'Engine', key: 'cmi' }, activityId)
    }
    this.api.reset()
    this.shown = {
      activity,
      run: this.runs.get(activityId) ?? 1,
      engine: this.openEngine(activity),
      session: null,
      isOver: false,
    }
    if (!activity.isSco) this.give(activityId, this.statusKey, 'completed')
    this.on({ type: 'deliver', activityId })
    this.on({ type: 'changed' })
  }

  /** What the platform says of an activity, recorded when it is news. */
  private give(activityId: string | null, key: string, value: string) {
    const known = `${activityId} ${key}`
    const before =
      activityId === null ? this.derived.get(known) : (this.valuesOf(activityId).get(key) ?? this.derived.get(known))
    if (before === value) return
    this.derived.set(known, value)
    if (activityId !== null && this.launchOf(activityId) !== null) this.valuesOf(activityId).set(key, value)
    this.record({ name: 'Engine', key, value }, activityId)
  }

  private launchOf(activityId: string) {
    return this.launch.activities.find(({ id }) => id === activityId)?.launch ?? null
  }

  private openSession(): Session | null {
    const { shown } = this
    if (!shown) return null
    if (shown.isOver) {
      this.runs.set(shown.activity.id, shown.run + 1)
      this.shown = { ...shown, run: shown.run + 1, engine: this.openEngine(shown.activity), isOver: false }
    }
    const { engine, activity } = this.shown ?? shown
    const session = new Session({
      engine,
      is2004: this.is2004,
      values: this.valuesOf(activity.id),
      record: (entry) => this.recordValue(entry),
    })
    if (!session.open()) return null
    if (this.shown) this.shown.session = session
    this.begun.add(activity.id)
    this.record({ name: 'Initialize' })
    return session
  }

  private recordValue(entry: Omit<CallEntry, 'at' | 'activityId' | 'run'>) {
    this.record(entry)
    if (entry.key?.startsWith('adl.data.')) this.on({ type: 'changed' })
  }

  /** Ends the session that is open, by the content's word or because it is gone. */
  private endSession() {
    const { shown } = this
    if (!shown?.session) return
    const { session, activity, engine } = shown
    const values = this.valuesOf(activity.id)
    const isPaused =
      this.asked === 'suspendAll' || values.get('adl.nav.request') === 'suspendAll' || values.get('cmi.exit') === 'suspend'
    if (isPaused) this.paused.add(activity.id)
    else this.paused.delete(activity.id)
    const move = this.isClosing ? null : this.sequencer.finish(engine, this.asked)
    if (this.isClosing && !this.is2004) engine.terminate()
    for (const key of this.is2004 ? ['cmi.completion_status', 'cmi.success_status'] : [this.statusKey]) {
      const value = engine.peek(key)
      if (value && value !== 'unknown' && value !== 'not attempted') session.give(key, value)
    }
    if (!this.is2004) judgeByMastery(session, activity, values)
    this.totals.set(
      activity.id,
      (this.totals.get(activity.id) ?? 0) + (durationMs(values.get(this.sessionTimeKey) ?? '') ?? 0),
    )
    for (const key of [this.sessionTimeKey, 'cmi.exit', 'cmi.core.exit', 'adl.nav.request']) values.delete(key)
    shown.session = null
    shown.isOver = true
    if (move) this.arrive(move)
  }

  private recordDerived() {
    for (const { activityId, key, value } of this.sequencer.derived()) {
      const hasContent = activityId !== null && this.launchOf(activityId) !== null
      if (!hasContent || !this.valuesOf(activityId).has(key)) this.give(activityId, key, value)
    }
  }

  /** Goes where a move leads; while content is being taken away, only once it is gone. */
  private arrive(move: Move) {
    this.recordDerived()
    if (this.asked) {
      this.next = move
      return
    }
    if (move.type === 'deliver') this.deliver(move.activityId, move.isAfresh)
    else if (move.type === 'end') this.show(null)
    else this.on({ type: 'changed' })
  }

  private show(nothing: null) {
    this.shown = nothing
    this.on({ type: 'deliver', activityId: nothing })
    this.on({ type: 'changed' })
  }

  start() {
    const move = this.sequencer.begin()
    this.recordDerived()
    if (move.type === 'deliver') this.deliver(move.activityId, move.isAfresh)
    else this.show(null)
  }

  request(to: NavigationRequest) {
    if (this.asked || this.isClosing) return
    this.record({
      name: 'Navigate',
      key: typeof to === 'string' ? to : 'choice',
      ...(typeof to === 'string' ? {} : { value: to.choice }),
    })
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
    if (move.type === 'stay') {
      this.recordDerived()
      this.show(null)
    } else this.arrive(move)
  }

  close() {
    if (this.isClosing) return
    this.isClosing = true
    this.sequencer.suspend()
    this.on({ type: 'changed' })
  }

  tree(): TreeNode[] {
    const depths = new Map<string, number>()
    return this.launch.activities.map((activity) => {
      const depth = activity.parentId === null ? 0 : (depths.get(activity.parentId) ?? 0) + 1
      depths.set(activity.id, depth)
      const said = activity.launch === null ? null : resultOf(this.valuesOf(activity.id), this.is2004)
      const found = said ?? this.sequencer.status(activity.id) ?? this.headingResult(activity)
      return {
        id: activity.id,
        title: activity.title,
        depth,
        isVisible: activity.isVisible,
        ...found,
        isCurrent: this.shown?.activity.id === activity.id,
        canChoose: activity.isVisible && this.sequencer.canChoose(activity.id),
      }
    })
  }

  /** Of a heading of 1.2, by what stands below it. */
  private headingResult(activity: LaunchActivity): Pick<TreeNode, 'status' | 'score'> {
    const below = this.launch.activities.filter(({ parentId }) => parentId === activity.id)
    const all = below.map((child) =>
      child.launch === null
        ? this.headingResult(child).status
        : (resultOf(this.valuesOf(child.id), this.is2004)?.status ?? 'notAttempted'),
    )
    if (all.length > 0 && all.every((status) => status === 'completed' || status === 'passed'))
      return { status: 'completed', score: null }
    return { status: all.some((status) => status !== 'notAttempted') ? 'incomplete' : 'notAttempted', score: null }
  }

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
    tree: () => runtime.tree(),
    controls: runtime.controls,
    snapshot: runtime.snapshot,
    close: () => runtime.close(),
  }
}
