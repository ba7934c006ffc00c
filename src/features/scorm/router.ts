import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { setRule, startImport } from './service/edit-package'
import { getOverview } from './service/get-overview'
import { getPackage } from './service/get-package'
import { launchPackage } from './service/launch'
import { startAgain } from './service/start-again'
import { tryPackage } from './service/try-package'

/** Whoever writes modules; which ones, the verbs decide. */
const author = can('MANAGE_OWN_MODULES', 'MANAGE_ALL_MODULES')

export const scormRouter = createTRPCRouter({
  get: author.input(schema.sectionPackageRef).query(({ ctx, input }) => getPackage(ctx, input)),
  overview: can('READ')
    .input(schema.overview)
    .query(({ ctx, input }) => getOverview(ctx, input)),
  launch: can('READ')
    .input(schema.launch)
    .mutation(({ ctx, input }) => launchPackage(ctx, input, ctx)),
  startAgain: can('LEARN')
    .input(schema.startAgain)
    .mutation(({ ctx, input }) => startAgain(ctx, input)),
  tryOut: author.input(schema.sectionPackageRef).query(({ ctx, input }) => tryPackage(ctx, input)),
  startImport: author.input(schema.startImport).mutation(({ ctx, input }) => startImport(ctx, input)),
  setRule: author.input(schema.setRule).mutation(({ ctx, input }) => setRule(ctx, input)),
})
