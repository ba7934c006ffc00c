import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { confirmAnswer, unconfirmAnswer } from './service/confirm'
import { countQuestions, listPlaces, listQuestions } from './service/inbox'
import { replyToQuestion } from './service/reply'
import { findRights, findSections } from './service/rights'
import { makeSection } from './service/section'

/** Being a mentor is not a permission: whose answers they may confirm, the verbs decide. */
const member = can('LEARN')

export const answerRouter = createTRPCRouter({
  count: member.query(({ ctx }) => countQuestions(ctx)),
  questions: member.input(schema.listQuestions).query(({ ctx, input }) => listQuestions(ctx, input)),
  places: member.query(({ ctx }) => listPlaces(ctx)),
  /** What the member may do with answers in a conversation. */
  rights: member.input(schema.roomRights).query(({ ctx, input }) => findRights(ctx, input)),
  /** The sections that were made of an answer. */
  sections: member.input(schema.answerRef).query(({ ctx, input }) => findSections(ctx, input)),
  reply: member.input(schema.replyToQuestion).mutation(({ ctx, input }) => replyToQuestion(ctx, input)),
  confirm: member.input(schema.confirmAnswer).mutation(({ ctx, input }) => confirmAnswer(ctx, input)),
  unconfirm: member.input(schema.questionRef).mutation(({ ctx, input }) => unconfirmAnswer(ctx, input)),
  makeSection: can('MANAGE_OWN_MODULES', 'MANAGE_ALL_MODULES')
    .input(schema.makeSection)
    .mutation(({ ctx, input }) => makeSection(ctx, input)),
})
