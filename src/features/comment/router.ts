import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import * as read from './service/read'
import * as write from './service/write'

/** Whoever reads the module reads its comments; whose they may change, the verbs decide. */
export const commentRouter = createTRPCRouter({
  list: can('READ')
    .input(schema.listThreads)
    .query(({ ctx, input }) => read.listThreads(ctx, input)),
  thread: can('READ')
    .input(schema.commentRef)
    .query(({ ctx, input }) => read.getThread(ctx, input)),
  replies: can('READ')
    .input(schema.listReplies)
    .query(({ ctx, input }) => read.listReplies(ctx, input)),
  create: can('LEARN')
    .input(schema.createComment)
    .mutation(({ ctx, input }) => write.createComment(ctx, input)),
  update: can('LEARN')
    .input(schema.updateComment)
    .mutation(({ ctx, input }) => write.updateComment(ctx, input)),
  delete: can('LEARN')
    .input(schema.commentRef)
    .mutation(({ ctx, input }) => write.deleteComment(ctx, input)),
  restore: can('LEARN')
    .input(schema.commentRef)
    .mutation(({ ctx, input }) => write.restoreComment(ctx, input)),
  resolve: can('LEARN')
    .input(schema.resolveThread)
    .mutation(({ ctx, input }) => write.resolveThread(ctx, input)),
})
