import type { Scorm2004API } from 'scorm-again'
import type { Json, Launch, LaunchActivity } from '../protocol'
import { type Engine, openEngine2004, type SessionStart } from './engine'
import { type ContentRequest, NavigatingEngine, readRequest } from './navigation-targets'
import type { Derived, Move, Sequencer, Values } from './sequencer'
import { navigate, type Outcome, type Request, wouldLead } from './sequencing/navigation'
import { isRuled } from './sequencing/rules'
import type { Chance } from './sequencing/selection'
import { restoreCourse, saveCourse } from './sequencing/snapshot'
import { completed, known, measure, satisfied } from './sequencing/tracking'
import { type Activity, type Course, newCourse } from './sequencing/tree'
import type { Controls, NavigationRequest, TreeStatus } from './types'

const PLAIN = ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'] as const
type Plain = (typeof PLAIN)[number]
const isPlain = (to: string): to is Plain => PLAIN.some((each) => each === to)

const NO_VALUES: Values = new Map()

/** Leads through a course by the sequencing rules of its manifest. */
export class Sequencer2004 implements Sequencer {
  private readonly course: Course
  private stores: Record<string, string> = {}
  private api: Scorm2004API | null = null

  constructor(
    private readonly launch: Launch,
    private readonly valuesOf: (activityId: string) => Values,
    private readonly chance: Chance,
  ) {
    this.course = newCourse(launch)
  }

  private navigate(request: Request, values: Values = NO_VALUES): Move {
    return this.moveOf(navigate(this.course, request, values, this.chance))
  }

  private moveOf({ deliver, hasEnded, isNew, isRetry }: Outcome): Move {
    if (deliver?.id) return { type: 'deliver', activityId: deliver.id, isNew, isRetry }
    return { type: hasEnded ? 'end' : 'stay' }
  }

  begin(): Move {
    const { course, launch } = this
    this.stores = launch.sequencing === null ? {} : (restoreCourse(course, launch.sequencing) ?? {})
    this.suspend()
    const resumed = course.suspended ? this.navigate({ to: 'resumeAll' }) : null
    return resumed?.type === 'deliver' ? resumed : this.navigate({ to: 'start' })
  }

  open(activity: LaunchActivity, start: SessionStart): Engine {
    const found = this.activity(activity.id)
    const { settings, primary } = found ?? this.course.root
    const { engine, api } = openEngine2004({
      ...start,
      maxTimeAllowed: settings.timeLimit,
      masteryScore: primary.isByMeasure ? primary.minMeasure : null,
      completionThreshold: settings.threshold.isByMeasure ? settings.threshold.min : null,
      sharedData: settings.sharedData,
      stores: this.stores,
    })
    this.api = api
    return new NavigatingEngine(engine, (request) => this.isValid(request))
  }

  /** What an activity's objectives are known to be when its content begins. */
  seeds(activityId: string): [string, string][] {
    const found = this.activity(activityId)
    if (!found) return []
    const named = found.objectives.filter(({ id }) => id !== null)
    return named.flatMap((objective, index) => {
      const at = `cmi.objectives.${index}`
      const value = (field: 'measure' | 'progress' | 'raw' | 'min' | 'max') => known(this.course, objective, field)
      const isSatisfied = satisfied(this.course, found, objective)
      const isCompleted = known(this.course, objective, 'completed')
      const seeds: [string, string | number | null][] = [
        ['id', objective.id],
        ['success_status', isSatisfied === null ? null : isSatisfied ? 'passed' : 'failed'],
        ['completion_status', isCompleted === null ? null : isCompleted ? 'completed' : 'incomplete'],
        ['score.scaled', value('measure')],
        ['score.raw', value('raw')],
        ['score.min', value('min')],
        ['score.max', value('max')],
        ['progress_measure', value('progress')],
      ]
      return seeds.flatMap(([key, seed]): [string, string][] => (seed === null ? [] : [[`${at}.${key}`, String(seed)]]))
    })
  }

  private activity(id: string): Activity | undefined {
    return this.course.activities.find((activity) => activity.id === id)
  }

  private byIdentifier(identifier: string | null): Activity | undefined {
    return this.course.activities.find((activity) => activity.identifier === identifier)
  }

  private requestOf(request: ContentRequest | null): Request | null {
    if (!request) return null
    const target = this.byIdentifier(request.target)
    if (request.to === 'choice' || request.to === 'jump') return target ? { to: request.to, target } : null
    return isPlain(request.to) ? { to: request.to } : null
  }

  private isValid(asked: ContentRequest): boolean {
    const request = this.requestOf(asked)
    return request !== null && wouldLead(this.course, request, this.chance)
  }

  private ofLearner(request: NavigationRequest): Request | null {
    if (typeof request === 'string') return { to: request }
    const target = this.activity(request.choice)
    return target ? { to: 'choice', target } : null
  }

  finish(engine: Engine, request: NavigationRequest | null, values: Values): Move {
    engine.terminate()
    this.keepStores()
    const exit = values.get('cmi.exit')
    const { current } = this.course
    if (current && exit === 'suspend') current.isSuspended = true
    const byExit: Request | null =
      exit === 'time-out' ? { to: 'exitAll' } : exit === 'logout' ? { to: 'suspendAll' } : null
    const asked = request
      ? this.ofLearner(request)
      : (byExit ?? this.requestOf(readRequest(values.get('adl.nav.request'))))
    const move = this.navigate(asked ?? { to: 'exit' }, values)
    return move.type === 'stay' && asked && current?.isActive ? this.navigate({ to: 'exit' }, values) : move
  }

  move(request: NavigationRequest): Move {
    const asked = this.ofLearner(request)
    return asked ? this.navigate(asked) : { type: 'stay' }
  }

  suspend() {
    this.keepStores()
    const { current } = this.course
    if (current) this.navigate({ to: 'suspendAll' }, current.id === null ? NO_VALUES : this.valuesOf(current.id))
  }

  private keepStores() {
    if (this.api) this.stores = this.api.captureSharedDataSnapshot()
  }

  canChoose(activityId: string): boolean {
    const target = this.activity(activityId)
    return target !== undefined && wouldLead(this.course, { to: 'choice', target }, this.chance)
  }

  isHidden(activityId: string): boolean {
    const found = this.activity(activityId)
    if (!found?.parent) return false
    return !found.parent.available.includes(found) || isRuled(this.course, found, 'hiddenFromChoice')
  }

  controls(): Controls {
    const { current } = this.course
    const hidden = current?.settings.hidden ?? new Set<string>()
    const can = (to: 'continue' | 'previous') => !hidden.has(to) && wouldLead(this.course, { to }, this.chance)
    const isFlow = current?.parent?.settings.mode.flow === true && this.launch.activities.length > 1
    return {
      canContinue: isFlow && can('continue'),
      canPrevious: isFlow && can('previous'),
      isFlow: isFlow && !(hidden.has('continue') && hidden.has('previous')),
    }
  }

  private derivedOf(activity: Activity): Derived[] {
    const { course } = this
    const [isSatisfied, isCompleted] = [satisfied(course, activity), completed(course, activity)]
    const score = measure(course, activity)
    const of = { activityId: activity.id }
    return [
      ...(isCompleted === null
        ? []
        : [{ ...of, key: 'cmi.completion_status', value: isCompleted ? 'completed' : 'incomplete' }]),
      ...(isSatisfied === null ? [] : [{ ...of, key: 'cmi.success_status', value: isSatisfied ? 'passed' : 'failed' }]),
      ...(score === null ? [] : [{ ...of, key: 'cmi.score.scaled', value: String(score) }]),
    ]
  }

  derived(): Derived[] {
    return this.course.activities.flatMap((activity) => this.derivedOf(activity))
  }

  status(activityId: string): { status: TreeStatus; score: number | null } | null {
    const found = this.activity(activityId)
    if (!found) return null
    const [isSatisfied, isCompleted] = [satisfied(this.course, found), completed(this.course, found)]
    const scaled = measure(this.course, found)
    const score = scaled === null ? null : Math.round(scaled * 10_000) / 100
    if (isSatisfied !== null) return { status: isSatisfied ? 'passed' : 'failed', score }
    if (isCompleted !== null) return { status: isCompleted ? 'completed' : 'incomplete', score }
    return { status: found.attempts > 0 ? 'incomplete' : 'notAttempted', score }
  }

  snapshot(): Json {
    this.keepStores()
    return saveCourse(this.course, this.stores)
  }
}
