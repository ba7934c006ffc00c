/** Lets so many tasks run at once; the others wait in turn. */
export function createLimit(slots: number) {
  const waiting: (() => void)[] = []
  let free = slots

  async function acquire() {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }

  function release() {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  return async <T>(task: () => Promise<T>): Promise<T> => {
    await acquire()
    try {
      return await task()
    } finally {
      release()
    }
  }
}
