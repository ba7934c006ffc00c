import { afterAll, beforeAll } from 'vitest'
import { openDatabase, type SharedDatabase } from '@/server/db/connection'
import { startNeonRelay } from './neon-relay'

export const DRIVERS = ['pg', 'neon'] as const
type Driver = (typeof DRIVERS)[number]

/** The same database under an address that the driver is chosen for. */
function addressFor(driver: Driver, url: string): string {
  const address = new URL(url)
  if (driver === 'neon') address.hostname = 'relay.neon.tech'
  return address.href
}

/** Opens databases through one driver until the tests of the file are done; Neon's goes through a WebSocket relay. */
export function useDriver(driver: Driver) {
  const opened: SharedDatabase[] = []
  let relay: Awaited<ReturnType<typeof startNeonRelay>> | undefined
  beforeAll(async () => {
    if (driver === 'neon') relay = await startNeonRelay(Number(new URL(process.env.DATABASE_URL ?? '').port))
  })
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()))
    await relay?.stop()
  })
  return (url: string, poolSize = 2): SharedDatabase => {
    const database = openDatabase(addressFor(driver, url), { poolSize })
    opened.push(database)
    return database
  }
}
