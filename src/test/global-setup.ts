import type { TestProject } from 'vitest/node'
import { startTestServer } from '../../scripts/db/databases'
import { createTestDatabases, dropTestDatabases, TEST_SECRET } from './database'

declare module 'vitest' {
  interface ProvidedContext {
    /** As its owner, by worker. */
    databaseUrls: string[]
    adminUrl: string
    authSecret: string
  }
}

/** One server and a database for every worker, for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const workers = Number(project.config.maxWorkers)
  const server = await startTestServer()
  project.provide('authSecret', TEST_SECRET)
  project.provide('adminUrl', server.adminUrl)
  project.provide('databaseUrls', await createTestDatabases(server.adminUrl, workers))
  return async () => {
    await dropTestDatabases(server.adminUrl, workers)
    await server.stop()
  }
}
