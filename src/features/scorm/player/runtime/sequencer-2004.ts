import type { Scorm2004API } from 'scorm-again'
import type { ScormStatus } from '../../policy'
import type { Json, Launch, LaunchActivity } from '../protocol'
import { type Engine, openEngine2004, type SessionStart } from './engine'
import { type ContentRequest, NavigatingEngine, readRequest } from './navigation-targets'
import { seedsOf } from './objective-seeds'
import { isComingBack } from './results'
import type { Derived, Move, Seed, Sequencer, Values } from './sequencer'
import { hearOut } from './sequencing/attempt'
import { isOffered } from './sequencing/choice'
import { isOpen, navigate, type Outcome, openChoices, type Request, wouldLead } from './sequencing/navigation'
import type { Chance } from './sequencing/selection'
import { restoreCourse, saveCourse } from './sequencing/snapshot'
import { completed, measure, proven } from './sequencing/tracking'
import { type Activity, type Course, newCourse, pathTo } from './sequencing/tree'
import type { Controls, NavigationRequest } from './types'

const PLAIN = ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'] as const
type Plain = (typeof PLAIN)[number]
const isPlain = (to: string): to is Plain => PLAIN.some((each) => each === to)

const NO_VALUES: Values = new Map()

/** Leads through a course by the sequencing rules of its manifest. */
export class Sequencer2004 implements Sequencer {
  private readonly course: Course
  private stores: Record<string, string> = {}
  private api: Scorm2004API | null = null
  /** Its end is the end of the course: elsewhere the attempt of what has ended goes on until the learner does. */
  private readonly isAlone: boolean

  constructor(
    private readonly launch: Launch,
    private readonly valuesOf: (activityId: string) => Values,
    private readonly chance: Chance,
  ) {
    this.course = newCourse(launch)
    this.isAlone = launch.activities.filter((activity) => activity.launch !== null).length === 1
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
    if (resumed?.type === 'deliver') return resumed
    const started = this.navigate({ to: 'start' })
    return started.type === 'deliver' ? started : this.chooseFirst()
  }

  /** A course without flow waits for a choice: its first activity is as good as a table of contents. */
  private chooseFirst(): Move {
    const open = this.choices()
    const first = this.launch.activities.find((each) => each.launch !== null && each.isVisible && open.has(each.id))
    return first ? this.move({ choice: first.id }) : { type: 'stay' }
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

  seeds(activityId: string): Seed[] {
    const named = this.activity(activityId)?.objectives.filter(({ id }) => id !== null) ?? []
    return named.flatMap((objective, index) => seedsOf(this.course, objective, `cmi.objectives.${index}`))
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
    if (!asked) return this.isAlone && !isComingBack(values) ? this.navigate({ to: 'exit' }, values) : { type: 'stay' }
    const move = this.navigate(asked, values)
    return move.type === 'stay' && current?.isActive ? this.navigate({ to: 'exit' }, values) : move
  }

  move(request: NavigationRequest): Move {
    const asked = this.ofLearner(request)
    return asked ? this.navigate(asked, this.currentValues) : { type: 'stay' }
  }

  private get currentValues(): Values {
    const id = this.course.current?.id
    return id ? this.valuesOf(id) : NO_VALUES
  }

  /**
   * What is known once the content that is shown has ended: one that is completed may say only as its window closes that
   * it is passed too, and must be left for that.
   */
  private get expectedValues(): Values {
    const values = this.currentValues
    const isSilent = (values.get('cmi.success_status') ?? 'unknown') === 'unknown'
    if (!isSilent || values.get('cmi.completion_status') !== 'completed') return values
    return new Map([...values, ['cmi.success_status', 'passed']])
  }

  suspend() {
    this.keepStores()
    if (this.course.current) this.navigate({ to: 'suspendAll' }, this.currentValues)
  }

  endSuspended(values: Values) {
    const { suspended } = this.course
    if (suspended?.children.length !== 0) return
    hearOut(this.course, suspended, values, !isComingBack(values))
  }

  private keepStores() {
    if (this.api) this.stores = this.api.captureSharedDataSnapshot()
  }

  choices(): ReadonlySet<string> {
    const targets = this.course.activities.slice(1)
    const open = openChoices(this.course, targets, this.expectedValues, this.chance)
    return new Set([...open].flatMap(({ id }) => id ?? []))
  }

  /** For the learner: as if the content that is shown had ended. */
  private isOpen(request: Request): boolean {
    return isOpen(this.course, request, this.expectedValues, this.chance)
  }

  isHidden(activityId: string): boolean {
    const found = this.activity(activityId)
    return found !== undefined && pathTo(found).some((each) => !isOffered(this.course, each))
  }

  controls(): Controls {
    const { current } = this.course
    const hidden = current?.settings.hidden ?? new Set<string>()
    const can = (to: 'continue' | 'previous') => !hidden.has(to) && this.isOpen({ to })
    const isFlow = current?.parent?.settings.mode.flow === true && this.launch.activities.length > 1
    return {
      canContinue: isFlow && can('continue'),
      canPrevious: isFlow && can('previous'),
      isFlow: isFlow && !(hidden.has('continue') && hidden.has('previous')),
    }
  }

  private derivedOf(activity: Activity): Derived[] {
    const { course } = this
    const [isSatisfied, isCompleted] = [proven(course, activity), completed(course, activity)]
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

  /** Of content only that it is complete when it said nothing and its attempt has ended. */
  derived(): Derived[] {
    return this.course.activities.flatMap((activity) => {
      if (activity.children.length > 0) return this.derivedOf(activity)
      const isDone = !activity.isActive && activity.primary.own.completed === true
      return isDone ? [{ activityId: activity.id, key: 'cmi.completion_status', value: 'completed' }] : []
    })
  }

  status(activityId: string): { status: ScormStatus; score: number | null } | null {
    const found = this.activity(activityId)
    if (!found) return null
    const [isSatisfied, isCompleted] = [proven(this.course, found), completed(this.course, found)]
    const scaled = measure(this.course, found)
    const score = scaled === null ? null : Math.round(scaled * 10_000) / 100
    if (isSatisfied !== null) return { status: isSatisfied ? 'passed' : 'failed', score }
    if (isCompleted !== null) return { status: isCompleted ? 'completed' : 'incomplete', score }
    return { status: found.attempts > 0 ? 'incomplete' : 'not attempted', score }
  }

  snapshot(): Json {
    this.keepStores()
    return saveCourse(this.course, this.stores)
  }
}
