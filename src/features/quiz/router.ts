import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { getAttempt } from './service/get-attempt'
import { getOverview } from './service/get-overview'
import { listAttempts } from './service/list-attempts'
import { saveAnswers } from './service/save-answers'
import { startAttempt } from './service/start-attempt'
import { submitAttempt } from './service/submit-attempt'

export const quizRouter = createTRPCRouter({
  overview: can('READ')
    .input(schema.quizAddress)
    .query(({ ctx, input }) => getOverview(ctx, input)),

  attempts: can('LEARN')
    .input(schema.attemptList)
    .query(({ ctx, input }) => listAttempts(ctx, input)),

  attempt: can('LEARN')
    .input(schema.attemptRef)
    .query(({ ctx, input }) => getAttempt(ctx, input)),

  start: can('LEARN')
    .input(schema.quizRef)
    .mutation(({ ctx, input }) => startAttempt(ctx, input)),

  save: can('LEARN')
    .input(schema.saveAnswers)
    .mutation(({ ctx, input }) => saveAnswers(ctx, input)),

  submit: can('LEARN')
    .input(schema.submitAttempt)
    .mutation(({ ctx, input }) => submitAttempt(ctx, input)),
})
