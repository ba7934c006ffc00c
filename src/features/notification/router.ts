import { can, createTRPCRouter, publicProcedure } from '@/server/api/trpc'
import * as schema from './schema'
import { countUnread, listNotifications } from './service/list'
import { markAllRead, markNotifications, undoMarkAll } from './service/mark'
import { findPreferences, updatePreferences } from './service/preferences'
import { findUnsubscribed, unsubscribe, updateUnsubscribed } from './service/unsubscribe'

export const notificationRouter = createTRPCRouter({
  list: can('READ')
    .input(schema.listNotifications)
    .query(({ ctx, input }) => listNotifications(ctx, input)),
  unread: can('READ').query(({ ctx }) => countUnread(ctx)),
  mark: can('READ')
    .input(schema.markNotifications)
    .mutation(({ ctx, input }) => markNotifications(ctx, input)),
  markAll: can('READ').mutation(({ ctx }) => markAllRead(ctx)),
  undoMarkAll: can('READ')
    .input(schema.undoMarkAll)
    .mutation(({ ctx, input }) => undoMarkAll(ctx, input)),
  preferences: can('READ').query(({ ctx }) => findPreferences(ctx)),
  updatePreferences: can('READ')
    .input(schema.updatePreferences)
    .mutation(({ ctx, input }) => updatePreferences(ctx, input)),

  /** By the token of a mail: whoever has the mail may stop such mails. */
  unsubscribed: publicProcedure.input(schema.unsubscribeToken).query(({ ctx, input }) => findUnsubscribed(ctx, input)),
  unsubscribe: publicProcedure.input(schema.unsubscribeToken).mutation(({ ctx, input }) => unsubscribe(ctx, input)),
  updateUnsubscribed: publicProcedure
    .input(schema.updateUnsubscribed)
    .mutation(({ ctx, input }) => updateUnsubscribed(ctx, input)),
})
