import type { CallEntry, Launch, LaunchState } from '@/features/scorm/player/protocol'
import { createRuntime, type RuntimeOptions } from '@/features/scorm/player/runtime/create-runtime'
import type { NavigationRequest } from '@/features/scorm/player/runtime/types'
import { statesAfter } from './scorm-launch'

/** A window with a course, as content and learner have it; what is shown is named as in the manifest. */
export function openPlayer(launch: Launch, options: RuntimeOptions = {}) {
  const entries: CallEntry[] = []
  let shownId: string | null = null
  let onUnload = () => {}
  let mustUnload = false
  const runtime = createRuntime(
    launch,
    (event) => {
      if (event.type === 'entry') entries.push(event.entry)
      if (event.type === 'deliver') shownId = event.activityId
      if (event.type === 'unload') mustUnload = true
    },
    options,
  )
  const call = (name: string, ...values: unknown[]) => {
    const call = runtime.api[launch.edition === 'SCORM_12' ? `LMS${name === 'Terminate' ? 'Finish' : name}` : name]
    if (!call) throw new RangeError(name)
    return call(...values)
  }
  const idOf = (identifier: string) => launch.activities.find((each) => each.identifier === identifier)?.id ?? ''
  const request = (to: NavigationRequest) => {
    runtime.request(to)
    if (mustUnload) onUnload()
    mustUnload = false
    onUnload = () => {}
    runtime.unloaded()
  }
  runtime.start()
  return {
    runtime,
    entries,
    call,
    /** What content sets, one after the other; answers whether all of it was taken. */
    set: (values: Record<string, unknown>) =>
      Object.entries(values).every(([key, value]) => call('SetValue', key, value) === 'true'),
    get: (key: string) => call('GetValue', key),
    error: () => Number(call('GetLastError')),
    /** What content does as it is taken away. */
    atUnload(does: () => void) {
      onUnload = does
    },
    request,
    choose: (identifier: string) => request({ choice: idOf(identifier) }),
    shown: () => launch.activities.find(({ id }) => id === shownId)?.identifier ?? null,
    open: () =>
      runtime
        .tree()
        .filter(({ canChoose }) => canChoose)
        .map(({ id }) => launch.activities.find((each) => each.id === id)?.identifier),
    node: (identifier: string) => runtime.tree().find(({ id }) => id === idOf(identifier)),
    said: (name: CallEntry['name']) =>
      entries.filter((entry) => entry.name === name).map(({ key, value }) => `${key} = ${value}`),
    /** The launch of the next window on the same attempt. */
    next: (states: LaunchState[] = launch.states): Launch => ({
      ...launch,
      states: statesAfter(entries, { ...launch, states }),
      sequencing: JSON.parse(JSON.stringify(runtime.snapshot())),
      currentActivityId: shownId,
    }),
  }
}
