import { createTRPCRouter, platformProcedure } from '@/server/api/trpc'
import { findQueueHealth } from './queries'
import * as schema from './schema'
import { discardDeadLetter, listDeadLetters, retryDeadLetter, retryQueue } from './service'

export const jobRouter = createTRPCRouter({
  health: platformProcedure.query(({ ctx }) => findQueueHealth(ctx.db)),
  listDeadLetters: platformProcedure
    .input(schema.listDeadLetters)
    .query(({ ctx, input }) => listDeadLetters(ctx, input)),
  retry: platformProcedure.input(schema.deadLetterRef).mutation(({ ctx, input }) => retryDeadLetter(ctx, input)),
  retryQueue: platformProcedure.input(schema.queueRef).mutation(({ ctx, input }) => retryQueue(ctx, input)),
  discard: platformProcedure.input(schema.deadLetterRef).mutation(({ ctx, input }) => discardDeadLetter(ctx, input)),
})
