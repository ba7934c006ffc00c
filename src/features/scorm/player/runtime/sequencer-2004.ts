import type { Scorm2004API } from 'scorm-again'
import type { Json, Launch, LaunchActivity } from '../protocol'
import { type Engine, openEngine2004, type SessionStart } from './engine'
import { TargetEngine } from './navigation-targets'
import type { Derived, Move, Sequencer } from './sequencer'
import { nameOf, openCourse, ROOT } from './tree-2004'
import type { Controls, NavigationRequest, TreeStatus } from './types'

const RETRIES = new Set(['retry', 'retryAll'])

type Tracking = NonNullable<ReturnType<Scorm2004API['getActivityTrackingData']>>

const isKnown = (status: string) => status !== '' && status !== 'unknown'

/** Leads through a course by the sequencing rules of its manifest. */
export class Sequencer2004 implements Sequencer {
  private readonly api: Scorm2004API
  private readonly idByName: Map<string, string>
  private readonly nameById: Map<string, string>
  private hasEnded = false
  private isRetry = false

  constructor(private readonly launch: Launch) {
    this.idByName = new Map(launch.activities.map((activity) => [nameOf(activity), activity.id]))
    this.nameById = new Map(launch.activities.map((activity) => [activity.id, nameOf(activity)]))
    this.api = openCourse(launch, {
      onSequencingSessionEnd: () => {
        this.hasEnded = true
      },
      onSequencingDebug: (event, data) => {
        if (event.endsWith('onPostConditionEvaluated') && RETRIES.has(String(data?.result))) this.isRetry = true
      },
    })
  }

  private get process() {
    return this.api.getSequencingService()?.getOverallSequencingProcess() ?? null
  }

  private get state() {
    return this.api.getSequencingService()?.getSequencingState() ?? null
  }

  private get current() {
    return this.state?.currentActivity ?? null
  }

  /** By the engine's result: it announces no activity that it takes to be there already, such as one chosen again. */
  private moveBy(action: () => void): Move {
    const before = this.state?.lastSequencingResult
    this.hasEnded = false
    this.isRetry = false
    action()
    const result = this.state?.lastSequencingResult
    const isDelivered = result !== before && result?.deliveryRequest === 'deliver'
    const activityId = isDelivered ? this.idByName.get(result.targetActivity?.id ?? '') : undefined
    if (activityId) return { type: 'deliver', activityId, isAfresh: this.isRetry }
    return { type: this.hasEnded ? 'end' : 'stay' }
  }

  private navigate(request: string, target?: string): Move {
    return this.moveBy(() => this.api.getSequencingService()?.processNavigationRequest(request, target))
  }

  begin(): Move {
    const { sequencing } = this.launch
    if (sequencing !== null) this.api.deserializeSequencingState(JSON.stringify(sequencing))
    if (this.current?.isActive) this.navigate('suspendAll')
    const resumed = sequencing === null ? null : this.navigate('resumeAll')
    return resumed?.type === 'deliver' ? resumed : this.navigate('start')
  }

  open(_activity: LaunchActivity, start: SessionStart): Engine {
    return new TargetEngine(openEngine2004(this.api, start), this.launch.activities)
  }

  private nameOf(request: NavigationRequest): { request: string; target?: string } {
    if (typeof request === 'string') return { request }
    return { request: 'choice', target: this.nameById.get(request.choice) ?? '' }
  }

  finish(engine: Engine, request: NavigationRequest | null): Move {
    return this.moveBy(() => {
      if (request) {
        const { request: name, target } = this.nameOf(request)
        this.api.adl.nav.request = target === undefined ? name : `{target=${target}}choice`
      }
      engine.terminate()
    })
  }

  move(request: NavigationRequest): Move {
    const { request: name, target } = this.nameOf(request)
    return this.navigate(name, target)
  }

  suspend() {
    if (this.current) this.navigate('suspendAll')
  }

  canChoose(activityId: string): boolean {
    const name = this.nameById.get(activityId)
    return name !== undefined && this.process?.predictChoiceEnabled(name) === true
  }

  controls(): Controls {
    const { process, current } = this
    const hidden = new Set<string>(process?.getEffectiveHideLmsUi(current) ?? [])
    const isFlow = current?.parent?.sequencingControls.flow === true && this.launch.activities.length > 1
    return {
      canContinue: isFlow && !hidden.has('continue') && process?.predictContinueEnabled() === true,
      canPrevious: isFlow && !hidden.has('previous') && process?.predictPreviousEnabled() === true,
      isFlow: isFlow && !(hidden.has('continue') && hidden.has('previous')),
    }
  }

  private tracking(name: string): Tracking | null {
    return this.api.getActivityTrackingData(name)
  }

  private derivedOf(activityId: string | null, name: string): Derived[] {
    const found = this.tracking(name)
    if (!found) return []
    const values = [
      ['cmi.completion_status', isKnown(found.completionStatus) ? found.completionStatus : null],
      ['cmi.success_status', isKnown(found.successStatus) ? found.successStatus : null],
      ['cmi.score.scaled', found.score === null ? null : String(found.score)],
    ] as const
    return values.flatMap(([key, value]) => (value === null ? [] : [{ activityId, key, value }]))
  }

  derived(): Derived[] {
    const { activities } = this.launch
    return [
      ...activities.flatMap((activity) => this.derivedOf(activity.id, nameOf(activity))),
      ...this.derivedOf(null, ROOT),
    ]
  }

  status(activityId: string): { status: TreeStatus; score: number | null } | null {
    const found = this.tracking(this.nameById.get(activityId) ?? '')
    if (!found) return null
    const score = found.score === null ? null : Math.round(found.score * 10_000) / 100
    if (isKnown(found.successStatus)) return { status: found.successStatus === 'passed' ? 'passed' : 'failed', score }
    if (!isKnown(found.completionStatus)) return { status: 'notAttempted', score }
    return { status: found.completionStatus === 'completed' ? 'completed' : 'incomplete', score }
  }

  snapshot(): Json {
    return JSON.parse(this.api.serializeSequencingState())
  }
}
