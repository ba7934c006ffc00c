import 'server-only'

const KEY = Symbol.for('mojster.wake-worker')

type Wake = () => Promise<void>
type Holder = typeof globalThis & { [KEY]?: Wake | undefined }

/** Who works the queues in this process, if anybody: bundles load this module more than once. */
export function setWake(wake: Wake | undefined): void {
  const holder: Holder = globalThis
  holder[KEY] = wake
}

/** Has what was just queued done at once; without a worker here it waits for one elsewhere. */
export async function wakeWorker(): Promise<void> {
  const holder: Holder = globalThis
  await holder[KEY]?.()
}
