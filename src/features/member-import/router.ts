import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { checkImport, discardImport } from './service/draft'
import { getImport, listImports, listRows } from './service/read'
import { retryImport, startImport, undoImport } from './service/start'

const manager = can('MANAGE_USERS')

/** Files of people come in by a request of their own (service/receive.ts); what becomes of them is decided here. */
export const memberImportRouter = createTRPCRouter({
  list: manager.input(schema.listImports).query(({ ctx, input }) => listImports(ctx, input)),
  get: manager.input(schema.importRef).query(({ ctx, input }) => getImport(ctx, input)),
  rows: manager.input(schema.listRows).query(({ ctx, input }) => listRows(ctx, input)),
  check: manager.input(schema.checkImport).mutation(({ ctx, input }) => checkImport(ctx, input)),
  start: manager.input(schema.importRef).mutation(({ ctx, input }) => startImport(ctx, input)),
  retry: manager.input(schema.importRef).mutation(({ ctx, input }) => retryImport(ctx, input)),
  undo: manager.input(schema.importRef).mutation(({ ctx, input }) => undoImport(ctx, input)),
  discard: manager.input(schema.importRef).mutation(({ ctx, input }) => discardImport(ctx, input)),
})
