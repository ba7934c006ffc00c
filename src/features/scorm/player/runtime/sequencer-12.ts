import type { Json, Launch, LaunchActivity } from '../protocol'
import { type Engine, openEngine12, type SessionStart } from './engine'
import { isPrerequisiteMet } from './prerequisites'
import type { Derived, Move, Seed, Sequencer } from './sequencer'
import type { Controls, NavigationRequest } from './types'

const DONE = new Set(['passed', 'completed', 'browsed'])

/** Leads through a course of SCORM 1.2: any activity whose prerequisites are met, in whatever order. */
export class Sequencer12 implements Sequencer {
  private current: LaunchActivity | null = null
  private readonly stops: LaunchActivity[]

  constructor(
    private readonly launch: Launch,
    private readonly statusById: (activityId: string) => string,
  ) {
    this.stops = launch.activities.filter((activity) => activity.launch !== null)
  }

  private readonly statusOf = (identifier: string): string => {
    const found = this.launch.activities.find((activity) => activity.identifier === identifier)
    return found ? this.statusById(found.id) : 'not attempted'
  }

  private isOpen(activity: LaunchActivity): boolean {
    return isPrerequisiteMet(activity, this.statusOf)
  }

  private deliver(activity: LaunchActivity | undefined): Move {
    if (!activity) return { type: 'stay' }
    this.current = activity
    return { type: 'deliver', activityId: activity.id, isNew: false, isRetry: false }
  }

  /** What the learner left, else what is not done yet, else the first. */
  begin(): Move {
    const open = this.stops.filter((activity) => this.isOpen(activity))
    const left = open.find(({ id }) => id === this.launch.currentActivityId)
    const undone = open.find(({ id }) => !DONE.has(this.statusById(id)))
    const isLeftDone = left?.isSco === true && DONE.has(this.statusById(left.id))
    return this.deliver((isLeftDone ? (undone ?? left) : left) ?? undone ?? open[0] ?? this.stops[0])
  }

  open(_activity: LaunchActivity, start: SessionStart): Engine {
    return openEngine12(start)
  }

  finish(engine: Engine, request: NavigationRequest | null): Move {
    engine.terminate()
    return request ? this.move(request) : { type: 'stay' }
  }

  private beside(step: 1 | -1): LaunchActivity | undefined {
    const from = this.stops.findIndex(({ id }) => id === this.current?.id)
    const rest = step === 1 ? this.stops.slice(from + 1) : this.stops.slice(0, Math.max(from, 0)).reverse()
    return rest.find((activity) => this.isOpen(activity))
  }

  move(request: NavigationRequest): Move {
    if (typeof request !== 'string') {
      const found = this.stops.find(({ id }) => id === request.choice)
      return this.deliver(found && this.isOpen(found) ? found : undefined)
    }
    if (request === 'continue') return this.deliver(this.beside(1))
    if (request === 'previous') return this.deliver(this.beside(-1))
    return { type: 'end' }
  }

  suspend() {}

  endSuspended() {}

  seeds(): Seed[] {
    return []
  }

  isHidden() {
    return false
  }

  choices(): ReadonlySet<string> {
    return new Set(this.stops.filter((activity) => this.isOpen(activity)).map(({ id }) => id))
  }

  controls(): Controls {
    return {
      canContinue: this.beside(1) !== undefined,
      canPrevious: this.beside(-1) !== undefined,
      isFlow: this.stops.length > 1,
    }
  }

  derived(): Derived[] {
    return []
  }

  status() {
    return null
  }

  snapshot(): Json {
    return null
  }
}
