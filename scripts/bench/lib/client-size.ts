import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const COUNT = 20

function memoryInUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** What one of them keeps of the memory once it has been used, in megabytes: on the heap and beside it. */
export async function megabytesOf<Client>(open: () => Client, use: (client: Client) => Promise<unknown>) {
  await use(open())
  const before = memoryInUse()
  const kept: Client[] = []
  for (let index = 0; index < COUNT; index += 1) {
    const client = open()
    await use(client)
    kept.push(client)
  }
  return (memoryInUse() - before) / kept.length / 1_000_000
}
