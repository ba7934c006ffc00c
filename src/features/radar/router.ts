import { can, createTRPCRouter } from '@/server/api/trpc'
import { countWaiting, findNews, findUsedTags, keepSeen } from './queries'
import * as schema from './schema'
import { claimPost, releasePost } from './service/claim'
import { decidePost, pinPost, withdrawPost } from './service/decide'
import { savePost } from './service/keep'
import { previewLink } from './service/preview-link'
import * as read from './service/read'
import { createPost, retryPreview, updatePost } from './service/write'

const learner = can('LEARN')
const moderator = can('MODERATE_RADAR')

export const radarRouter = createTRPCRouter({
  list: learner.input(schema.listPosts).query(({ ctx, input }) => read.listPosts(ctx, input)),
  get: learner.input(schema.postRef).query(({ ctx, input }) => read.getPost(ctx, input)),
  rights: learner.query(({ ctx }) => read.findRights(ctx)),
  tags: learner.query(({ ctx }) => findUsedTags(ctx.db)),
  duplicate: learner.input(schema.linkRef).query(({ ctx, input }) => read.findDuplicate(ctx, input)),
  previewLink: learner.input(schema.linkRef).query(({ ctx, input }) => previewLink(ctx, input)),
  news: learner.query(({ ctx }) => findNews(ctx.db, ctx.member.id)),
  waiting: moderator.query(({ ctx }) => countWaiting(ctx.db)),
  markSeen: learner.mutation(async ({ ctx }) => {
    await keepSeen(ctx.db, ctx.member.id, ctx.now)
  }),
  create: learner.input(schema.createPost).mutation(({ ctx, input }) => createPost(ctx, input)),
  update: learner.input(schema.updatePost).mutation(({ ctx, input }) => updatePost(ctx, input)),
  withdraw: learner.input(schema.withdrawPost).mutation(({ ctx, input }) => withdrawPost(ctx, input)),
  save: learner.input(schema.savePost).mutation(({ ctx, input }) => savePost(ctx, input)),
  retryPreview: learner.input(schema.postRef).mutation(({ ctx, input }) => retryPreview(ctx, input)),
  decide: moderator.input(schema.decidePost).mutation(({ ctx, input }) => decidePost(ctx, input)),
  claim: moderator.input(schema.postRef).mutation(({ ctx, input }) => claimPost(ctx, input)),
  release: moderator.input(schema.postRef).mutation(({ ctx, input }) => releasePost(ctx, input)),
  pin: moderator.input(schema.pinPost).mutation(({ ctx, input }) => pinPost(ctx, input)),
})
