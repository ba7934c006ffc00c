import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import * as comments from './service/comments'
import { convertSuggestion } from './service/convert'
import { decideSuggestion } from './service/decide'
import * as read from './service/read'
import { voteSuggestion } from './service/vote'
import { createSuggestion, updateSuggestion } from './service/write'
import * as remarks from './service/write-comment'

const learner = can('LEARN')

const commentRouter = createTRPCRouter({
  list: learner.input(schema.listComments).query(({ ctx, input }) => comments.listComments(ctx, input)),
  replies: learner.input(schema.listReplies).query(({ ctx, input }) => comments.listReplies(ctx, input)),
  create: learner.input(schema.createComment).mutation(({ ctx, input }) => remarks.createComment(ctx, input)),
  update: learner.input(schema.updateComment).mutation(({ ctx, input }) => remarks.updateComment(ctx, input)),
  delete: learner.input(schema.commentRef).mutation(({ ctx, input }) => remarks.deleteComment(ctx, input)),
  restore: learner.input(schema.commentRef).mutation(({ ctx, input }) => remarks.restoreComment(ctx, input)),
})

export const suggestionRouter = createTRPCRouter({
  list: learner.input(schema.listSuggestions).query(({ ctx, input }) => read.listSuggestions(ctx, input)),
  similar: learner.input(schema.findSimilar).query(({ ctx, input }) => read.findSimilar(ctx, input)),
  get: learner.input(schema.suggestionRef).query(({ ctx, input }) => read.getSuggestion(ctx, input)),
  rights: learner.query(({ ctx }) => read.findRights(ctx)),
  create: learner.input(schema.createSuggestion).mutation(({ ctx, input }) => createSuggestion(ctx, input)),
  update: learner.input(schema.updateSuggestion).mutation(({ ctx, input }) => updateSuggestion(ctx, input)),
  vote: learner.input(schema.voteSuggestion).mutation(({ ctx, input }) => voteSuggestion(ctx, input)),
  decide: can('MANAGE_SUGGESTIONS')
    .input(schema.decideSuggestion)
    .mutation(({ ctx, input }) => decideSuggestion(ctx, input)),
  convert: can('MANAGE_SUGGESTIONS')
    .input(schema.convertSuggestion)
    .mutation(({ ctx, input }) => convertSuggestion(ctx, input)),
  comment: commentRouter,
})
