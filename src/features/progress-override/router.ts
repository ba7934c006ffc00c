import { previewChange } from '@/server/api/preview'
import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { listOverrides } from './service/list'
import { overrideProgress } from './service/override'
import { undoOverrides } from './service/undo'

export const progressOverrideRouter = createTRPCRouter({
  list: can('OVERRIDE_PROGRESS')
    .input(schema.listOverrides)
    .query(({ ctx, input }) => listOverrides(ctx, input)),
  /** What `override` would do, without doing it. */
  preview: can('OVERRIDE_PROGRESS')
    .input(schema.previewOverride)
    .query(({ ctx, input }) => previewChange(ctx, (own) => overrideProgress(own, input))),
  override: can('OVERRIDE_PROGRESS')
    .input(schema.overrideProgress)
    .mutation(({ ctx, input }) => overrideProgress(ctx, input)),
  undo: can('OVERRIDE_PROGRESS')
    .input(schema.undoOverrides)
    .mutation(({ ctx, input }) => undoOverrides(ctx, input)),
})
