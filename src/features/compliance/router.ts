import { can, createTRPCRouter } from '@/server/api/trpc'
import { VIEWERS } from './policy'
import * as schema from './schema'
import { explainCell } from './service/explain'
import { countStates, listPeople, listTargets } from './service/matrix'
import { listOptions } from './service/options'
import { changeView, deleteView, listViews, saveView } from './service/views'

/** Whose progress, the verbs decide. */
const viewer = can(...VIEWERS)

const viewRouter = createTRPCRouter({
  list: viewer.input(schema.listViews).query(({ ctx, input }) => listViews(ctx, input.page)),
  save: viewer.input(schema.saveView).mutation(({ ctx, input }) => saveView(ctx, input)),
  change: viewer.input(schema.changeView).mutation(({ ctx, input }) => changeView(ctx, input)),
  delete: viewer.input(schema.viewRef).mutation(({ ctx, input }) => deleteView(ctx, input)),
})

export const complianceRouter = createTRPCRouter({
  people: viewer.input(schema.listPeople).query(({ ctx, input }) => listPeople(ctx, input)),
  counts: viewer.input(schema.filter).query(({ ctx, input }) => countStates(ctx, input)),
  targets: viewer.input(schema.filter).query(({ ctx, input }) => listTargets(ctx, input)),
  options: viewer.query(({ ctx }) => listOptions(ctx)),
  explain: viewer.input(schema.cellRef).query(({ ctx, input }) => explainCell(ctx, input)),
  view: viewRouter,
})
