import type { ContentFrame } from './content-frame'
import type { Journal } from './journal'
import type { FromPlayer } from './messages'
import { Outbox } from './outbox'
import type { Launch } from './protocol'
import { createRuntime } from './runtime/create-runtime'
import type { NavigationRequest, Runtime, RuntimeEvent } from './runtime/types'
import { send } from './send'
import { holdWindow } from './windows'

type Ports = { launch: Launch; journal: Journal | null; frame: ContentFrame; tell: (message: FromPlayer) => void }

/** One launch: the API that the content finds, the content itself, and what becomes of what it says. */
export class Player {
  private readonly runtime: Runtime
  private readonly outbox: Outbox | null
  private currentId: string | null
  private lastSnapshot = ''
  private letGo = () => {}
  private isOver = false

  constructor(private readonly ports: Ports) {
    const { launch } = ports
    this.currentId = launch.currentActivityId
    this.outbox = launch.mode === 'review' ? null : this.openOutbox()
    this.runtime = createRuntime(launch, (event) => this.heard(event))
    const name = launch.edition === 'SCORM_12' ? 'API' : 'API_1484_11'
    Object.defineProperty(window, name, { value: this.runtime.api })
  }

  start(): void {
    this.runtime.start()
    this.tellPlace()
  }

  request(to: NavigationRequest): void {
    if (!this.isOver) this.runtime.request(to)
  }

  retry(): void {
    this.outbox?.retry()
  }

  setHidden(isHidden: boolean): void {
    this.outbox?.setHidden(isHidden)
  }

  /** The learner leaves by the platform's door and waits until everything is saved, or learns that it is not. */
  async close(): Promise<void> {
    this.end()
    const isSaved = (await this.outbox?.finish()) ?? true
    if (isSaved) this.letGo()
    this.ports.tell({ type: 'closed', isSaved })
  }

  /** The window is being closed: nobody will hear an answer. */
  leave(): void {
    this.end()
    this.outbox?.leave()
    this.letGo()
  }

  /** The end of the window comes before that of the content, whose goodbye is then only a pause. */
  private end(): void {
    if (this.isOver) return
    this.isOver = true
    this.runtime.close()
    this.ports.frame.remove()
    this.noteSnapshot()
  }

  private openOutbox(): Outbox {
    const { launch, journal, tell } = this.ports
    const { sessionId, token, commitUrl, revision } = launch
    if (journal) this.letGo = holdWindow(sessionId)
    return new Outbox({
      window: { sessionId, token, commitUrl },
      revision,
      journal,
      send,
      onState: (state) => tell({ type: 'saving', state }),
      onAnswer: ({ result, isTakenOver }) => {
        tell({ type: 'result', result })
        if (isTakenOver) this.end()
      },
    })
  }

  private heard(event: RuntimeEvent): void {
    if (event.type === 'entry') this.outbox?.addCall(event.entry)
    if (event.type === 'unload') setTimeout(() => this.unload())
    if (event.type === 'deliver') this.deliver(event.activityId)
    if (event.type === 'changed') {
      this.noteSnapshot()
      this.tellPlace()
    }
  }

  private unload(): void {
    if (this.isOver) return
    this.ports.frame.remove()
    this.runtime.unloaded()
  }

  private deliver(activityId: string | null): void {
    if (this.isOver) return
    const { launch, frame, tell } = this.ports
    const activity = launch.activities.find(({ id }) => id === activityId)
    this.currentId = activityId
    this.noteSnapshot()
    frame.show(activity?.launch ? addressOf(launch.contentUrl, activity.launch) : null, activity?.title ?? '')
    tell({ type: 'shown', activityId })
    this.tellPlace()
  }

  private noteSnapshot(): void {
    const snapshot = this.runtime.snapshot()
    const text = JSON.stringify([snapshot, this.currentId])
    if (text === this.lastSnapshot) return
    this.lastSnapshot = text
    this.outbox?.setPlace(snapshot, this.currentId)
  }

  private tellPlace(): void {
    this.ports.tell({ type: 'place', tree: this.runtime.tree(), controls: this.runtime.controls() })
  }
}

/** An item may start on another site, whose host the author has allowed. */
const addressOf = (contentUrl: string, launch: string) =>
  /^https?:\/\//i.test(launch) ? launch : `${contentUrl}${launch}`
