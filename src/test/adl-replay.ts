import type { CallEntry, Launch, LaunchState } from '@/features/scorm/player/protocol'
import { createRuntime, type RuntimeOptions } from '@/features/scorm/player/runtime/create-runtime'
import type { NavigationRequest, Runtime } from '@/features/scorm/player/runtime/types'
import { parseDuration } from '@/lib/iso-duration'
import type { AdlCall, AdlScript, AdlStep } from './adl-script'
import { statesAfter } from './scorm-launch'

class Deviation extends Error {}

/** What pages of the suite do when they are taken away. */
const AT_UNLOAD: Record<string, string> = {
  exitallonunload: 'exitAll',
  suspendallonunload: 'suspendAll',
  taract4onunload: '{target=activity_4}choice',
}
const ENDS_AT_UNLOAD = /onunload|singledoterminate/

const TITLES: Record<string, string> = {
  APIt: 'API Implementation Test ',
  DMIt: 'Data Model Implementation Test ',
  DMBt: 'Data Model Behavior Test ',
}

/** One learner with a course, over as many windows as the script has. */
class Learner {
  private runtime: Runtime
  private entries: CallEntry[] = []
  private states: LaunchState[] = []
  private shown: string | null = null
  private mustUnload = false

  constructor(
    private readonly launch: Launch,
    private readonly options: RuntimeOptions,
  ) {
    this.runtime = this.open(launch)
  }

  private open(launch: Launch): Runtime {
    this.entries = []
    const runtime = createRuntime(
      launch,
      (event) => {
        if (event.type === 'entry') this.entries.push(event.entry)
        if (event.type === 'deliver') this.shown = event.activityId
        if (event.type === 'unload') this.mustUnload = true
      },
      this.options,
    )
    runtime.start()
    return runtime
  }

  reopen() {
    this.leavePage()
    this.runtime.close()
    this.states = statesAfter(this.entries, { ...this.launch, states: this.states })
    const sequencing = JSON.parse(JSON.stringify(this.runtime.snapshot()))
    this.runtime = this.open({ ...this.launch, states: this.states, sequencing })
  }

  /** What the page that is shown does as it goes. */
  private leavePage() {
    const request = Object.entries(AT_UNLOAD).find(([page]) => this.page.includes(page))?.[1]
    if (request) this.call('SetValue', 'adl.nav.request', request)
    if (request || ENDS_AT_UNLOAD.test(this.page)) this.call('Terminate', '')
  }

  request(to: NavigationRequest) {
    this.runtime.request(to)
    if (this.mustUnload) this.leavePage()
    this.mustUnload = false
    this.runtime.unloaded()
  }

  private activity(title: string) {
    const found = this.launch.activities.find((activity) => activity.title === title)
    if (!found) throw new Deviation(`no activity "${title}"`)
    return found
  }

  choose(title: string) {
    this.request({ choice: this.activity(title).id })
  }

  call(method: string, ...values: string[]): string {
    const answer = this.runtime.api[method]?.(...values)
    if (answer === undefined) throw new Deviation(`no ${method}`)
    return answer
  }

  private get page(): string {
    return this.launch.activities.find(({ id }) => id === this.shown)?.launch?.toLowerCase() ?? ''
  }

  /** The number of the activity that is shown, from its address; null when there is none. */
  get activityNumber(): string | null {
    return /[?&]act=(\w+)/.exec(this.page)?.[1] ?? null
  }

  get isUnloadPage() {
    return ENDS_AT_UNLOAD.test(this.page)
  }

  canSee(question: string): boolean | null {
    const { canContinue, canPrevious } = this.runtime.controls()
    const [what, title] = question.split('@')
    if (what === 'continue.enabled') return canContinue
    if (what === 'continue.disabled') return !canContinue
    if (what === 'previous.enabled') return canPrevious
    if (what === 'previous.disabled') return !canPrevious
    const tree = this.runtime.tree()
    if (what === 'toc.enabled') return tree.some(({ canChoose, isCurrent }) => canChoose && !isCurrent)
    const node = tree.find((each) => each.title === title)
    if (!node) return null
    return what === 'toc.enabled.selectable' ? node.canChoose : what === 'toc.visible' ? node.isVisible : null
  }

  /** A key whose objective or store is named by its identifier, with its index. */
  keyOf(key: string): string {
    return key.replace(/^(.*?)\.&(.*)&/, (_, collection: string, identifier: string) => {
      const count = Number(this.call('GetValue', `${collection}._count`))
      for (let index = 0; index < count; index += 1) {
        if (this.call('GetValue', `${collection}.${index}.id`) === identifier) return `${collection}.${index}`
      }
      return `${collection}.${count}`
    })
  }

  objectiveIds(): string[] {
    const count = Number(this.call('GetValue', 'cmi.objectives._count'))
    return Array.from({ length: count }, (_, index) => this.call('GetValue', `cmi.objectives.${index}.id`))
  }
}

function isAnswer({ key, answer, error }: AdlCall, found: string, learner: Launch['learner']): boolean {
  if (key === 'cmi.learner_id') return error !== '0' || found === learner.id
  if (key === 'cmi.learner_name') return error !== '0' || found === learner.name
  if (/&\.id$/.test(key) && answer === '') return found === /&(.*)&/.exec(key)?.[1]
  if (answer === 'less255') return found.length > 0 && found.length <= 255
  if (answer === 'emptyCS') return found === ''
  if (found === answer) return true
  if (/(score\.\w+|measure|passing_score|threshold)$/.test(key) && answer !== '')
    return Number(found) === Number(answer)
  if (key.endsWith('._children')) return found.split(',').sort().join() === answer.split(',').sort().join()
  return key.endsWith('total_time') && parseDuration(found) === parseDuration(answer)
}

const VALUES: Record<string, (call: AdlCall, key: string) => string[]> = {
  SetValue: ({ value }, key) => [key, value],
  GetLastError: () => [],
}

function play(call: AdlCall, learner: Learner, launch: Launch): string | null {
  if (call.method === 'compareObjIds') {
    const [found, wanted] = [learner.objectiveIds().sort().join(), call.key.split(',').sort().join()]
    return found === wanted ? null : `objectives are ${found || 'none'}, not ${wanted}`
  }
  const key = learner.keyOf(call.key)
  const found = learner.call(call.method, ...(VALUES[call.method]?.(call, key) ?? [key]))
  const error = learner.call('GetLastError')
  const isRight = call.method === 'Terminate' || (isAnswer(call, found, launch.learner) && error === call.error)
  if (isRight) return null
  const spelled = `${call.method} ${key}${call.value ? ` = ${call.value}` : ''}`.slice(0, 120)
  return `${spelled}: "${found.slice(0, 60)}" ${error}, not "${call.answer.slice(0, 60)}" ${call.error}`
}

function goOn(then: string, learner: Learner) {
  const [what = '', title = ''] = then.split('~')
  const test = /^(APIt|DMIt|DMBt)(\d)$/.exec(what)
  if (test) learner.choose(`${TITLES[test[1] ?? '']}${test[2]}`)
  else if (what === 'Choice' || what === 'ChoiceExit') learner.choose(title)
  else if (what === 'Continue') learner.request('continue')
  else if (what === 'Previous') learner.request('previous')
  else if (what === 'TRIGExitAll') learner.request('exitAll')
  else if (what === 'ContinueExitCM8') {
    learner.request('continue')
    learner.reopen()
  } else if (what === 'ExitCM09ba') {
    learner.request('exitAll')
    learner.reopen()
  } else if (what === 'SuspendCM09ca') {
    learner.request('suspendAll')
    learner.reopen()
  } else if (/^(re?launch|DMBx|autoend|exitlaunch|RelaunchCM|launchnchoose)/i.test(what)) {
    learner.reopen()
    if (what === 'DMBxAct') learner.choose('Data Model Behavior Test 1')
    if (what === 'RelaunchCM10') learner.choose('Activity 4')
  } else if (what === 'RootSX4b') throw new Deviation('the root cannot be chosen')
  else if (!['Exit', 'AutoTest', 'HasEnded', 'OKEnd'].includes(what)) throw new Deviation(`instruction ${then}`)
}

function isOver(learner: Learner) {
  if (learner.activityNumber !== null)
    throw new Deviation(`the session has not ended: ${learner.activityNumber} is shown`)
}

function playStep(step: AdlStep, learner: Learner, launch: Launch): string[] {
  const found = learner.activityNumber
  const wanted = step.activity.replace(/[a-z]$/, '')
  if (found !== wanted) throw new Deviation(`activity ${found ?? 'none'} is shown, not ${wanted}`)
  const wrong = step.questions.flatMap(({ text, answer }) => {
    const seen = learner.canSee(text)
    return seen === null || seen === answer ? [] : [`${text} is ${seen}`]
  })
  for (const call of step.calls) {
    const deviation = play(call, learner, launch)
    if (deviation) wrong.push(`${step.activity}: ${deviation}`)
  }
  if (!learner.isUnloadPage && step.calls.length > 0) learner.call('Terminate', '')
  return wrong
}

/** Plays a script against the runtime; answers what deviates from it, in its order. */
export function replayAdl(script: AdlScript, launch: Launch, options: RuntimeOptions = {}): string[] {
  const deviations: string[] = []
  try {
    const learner = new Learner(launch, options)
    if (script.start !== '.' && learner.activityNumber !== script.steps[0]?.activity) learner.choose(script.start)
    for (const [index, step] of script.steps.entries()) {
      deviations.push(...playStep(step, learner, launch))
      if (step.next) goOn(step.next, learner)
      if (step.next === 'AutoTest' || step.next === 'HasEnded') isOver(learner)
      if (step.next === null && index === script.steps.length - 1) break
    }
  } catch (error) {
    if (!(error instanceof Deviation)) throw error
    deviations.push(error.message)
  }
  return deviations
}
