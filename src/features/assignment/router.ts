import { previewChange } from '@/server/api/preview'
import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { assignDirectly, suggestPeople, unassign } from './service/assign'
import { listChanges } from './service/changes'
import { extendDeadline, liftWaiver, waive } from './service/deadline'
import { getOwn, listDue } from './service/own'
import { remind } from './service/remind'
import { undoChange } from './service/undo'

/** Which people, the verbs decide. */
const manager = can('MANAGE_GROUPS')

/** Whoever sees somebody's progress may ask them to hurry. */
const viewer = can('MANAGE_GROUPS', 'VIEW_ALL_PROGRESS', 'VIEW_GROUP_PROGRESS', 'VIEW_MANAGER_DASHBOARD')

/** The same verbs, rolled back: what they would do to whom. */
const previewRouter = createTRPCRouter({
  assign: manager
    .input(schema.assignDirectly)
    .query(({ ctx, input }) => previewChange(ctx, (scope) => assignDirectly(scope, input))),
  unassign: manager
    .input(schema.unassign)
    .query(({ ctx, input }) => previewChange(ctx, (scope) => unassign(scope, input))),
  extend: manager
    .input(schema.extendDeadline)
    .query(({ ctx, input }) => previewChange(ctx, (scope) => extendDeadline(scope, input))),
  waive: manager.input(schema.waive).query(({ ctx, input }) => previewChange(ctx, (scope) => waive(scope, input))),
  liftWaiver: manager
    .input(schema.liftWaiver)
    .query(({ ctx, input }) => previewChange(ctx, (scope) => liftWaiver(scope, input))),
  remind: viewer.input(schema.remind).query(({ ctx, input }) => previewChange(ctx, (scope) => remind(scope, input))),
})

export const assignmentRouter = createTRPCRouter({
  preview: previewRouter,
  assign: manager.input(schema.assignDirectly).mutation(({ ctx, input }) => assignDirectly(ctx, input)),
  unassign: manager.input(schema.unassign).mutation(({ ctx, input }) => unassign(ctx, input)),
  extend: manager.input(schema.extendDeadline).mutation(({ ctx, input }) => extendDeadline(ctx, input)),
  waive: manager.input(schema.waive).mutation(({ ctx, input }) => waive(ctx, input)),
  liftWaiver: manager.input(schema.liftWaiver).mutation(({ ctx, input }) => liftWaiver(ctx, input)),
  remind: viewer.input(schema.remind).mutation(({ ctx, input }) => remind(ctx, input)),
  due: can('LEARN').query(({ ctx }) => listDue(ctx)),
  own: can('LEARN')
    .input(schema.moduleRef)
    .query(({ ctx, input }) => getOwn(ctx, input)),
  suggestPeople: manager.input(schema.suggestPeople).query(({ ctx, input }) => suggestPeople(ctx, input)),
  changes: manager.input(schema.listChanges).query(({ ctx, input }) => listChanges(ctx, input)),
  undo: manager.input(schema.changeRef).mutation(({ ctx, input }) => undoChange(ctx, input)),
})
