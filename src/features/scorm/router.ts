import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { setRule, startImport } from './service/edit-package'
import { getPackage } from './service/get-package'

/** Whoever writes modules; which ones, the verbs decide. */
const author = can('MANAGE_OWN_MODULES', 'MANAGE_ALL_MODULES')

export const scormRouter = createTRPCRouter({
  get: author.input(schema.sectionPackageRef).query(({ ctx, input }) => getPackage(ctx, input)),
  startImport: author.input(schema.startImport).mutation(({ ctx, input }) => startImport(ctx, input)),
  setRule: author.input(schema.setRule).mutation(({ ctx, input }) => setRule(ctx, input)),
})
